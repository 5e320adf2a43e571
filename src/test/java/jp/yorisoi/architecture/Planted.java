package jp.yorisoi.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Compiles sources that break a rule of the house, since a rule that passes everything looks just like a rule that
/// holds.
final class Planted {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface) (\\w+)");

    private Planted() {}

    static JavaClasses classes(Path folder, String... sources) {
        try {
            List<String> arguments =
                    new ArrayList<>(List.of("-d", folder.resolve("classes").toString(), "-proc:none", "-nowarn"));
            arguments.add("-cp");
            arguments.add(classPath());
            for (String source : sources) {
                arguments.add(write(folder, source).toString());
            }
            int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
            if (result != 0) {
                throw new IllegalStateException("a planted source does not compile");
            }
            return new ClassFileImporter().importPath(folder.resolve("classes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the classes that planted sources use were loaded from, whoever runs the test.
    private static String classPath() {
        return Stream.of(
                        "jp.yorisoi.vault.access.Personal",
                        "javafx.scene.Node",
                        "javafx.beans.Observable",
                        "org.apache.poi.ss.usermodel.Workbook",
                        "org.jspecify.annotations.NullMarked")
                .map(Planted::origin)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String origin(String className) {
        try {
            Class<?> type = Class.forName(className, false, Planted.class.getClassLoader());
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path write(Path folder, String source) throws IOException {
        Path file = folder.resolve(find(PACKAGE, source).replace('.', '/')).resolve(find(TYPE, source) + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }

    private static String find(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern);
        }
        return matcher.group(1);
    }
}
