@echo off
rem Starts Yorisoi: finds a JDK 25, builds when the sources changed, runs. See README.md.
setlocal EnableDelayedExpansion
set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"
set "FOUND="
for %%H in ("%YORISOI_JAVA_HOME%" "%HERE%\runtime" "%JAVA_HOME%") do call :try "%%~H"
if not defined FOUND for /f "delims=" %%J in ('where java 2^>nul') do for %%D in ("%%~dpJ..") do call :try "%%~fD"
if not defined FOUND for /d %%H in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do call :try "%%~H"
if not defined FOUND (
  echo Yorisoi needs a JDK 25 or newer: install one, or point JAVA_HOME to it. 1>&2
  exit /b 5
)
if not exist "%HERE%\pom.xml" (
  set "CP=%HERE%\app\*"
  goto run
)
powershell -NoProfile -Command "$s='%HERE%\target\launcher.stamp'; if (!(Test-Path $s) -or !(Test-Path '%HERE%\target\yorisoi.jar')) { exit 1 }; $t=(Get-Item $s).LastWriteTime; if (Get-ChildItem -Recurse -File '%HERE%\src\main','%HERE%\resources','%HERE%\pom.xml' | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 (
  where mvn >nul 2>nul || (echo Maven ^(mvn^) is needed to build: install it and run this again. 1>&2 & exit /b 5)
  echo building ... 1>&2
  if not exist "%HERE%\target" mkdir "%HERE%\target"
  pushd "%HERE%"
  call mvn -B -q -DskipTests -Dspotless.check.skip=true package > target\launcher.log 2>&1
  if errorlevel 1 (popd & echo The build failed: see target\launcher.log. 1>&2 & exit /b 70)
  popd
  type nul > "%HERE%\target\launcher.stamp"
)
set /p DEPS=<"%HERE%\target\runtime.classpath"
set "CP=%HERE%\target\yorisoi.jar;%DEPS%"
:run
if not defined YORISOI_MEMORY set "YORISOI_MEMORY=2g"
"%FOUND%\bin\java" -Xmx%YORISOI_MEMORY% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 -Dyorisoi.home="%HERE%" -cp "%CP%" jp.yorisoi.main.Main %*
exit /b %ERRORLEVEL%
:try
if defined FOUND exit /b
if "%~1"=="" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=." %%M in ("%%~V") do if %%M GEQ 25 set "FOUND=%~1"
exit /b
