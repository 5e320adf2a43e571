package jp.yorisoi.vault.store;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/// A second Java process on the same store.
final class OtherProcess {
    private OtherProcess() {}

    static Process start(Class<?> main, Path store) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        main.getName(),
                        store.toString())
                .redirectErrorStream(true)
                .start();
    }

    /// Runs it to its end and returns what it said.
    static String run(Class<?> main, Path store) throws IOException {
        return new String(start(main, store).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// Where the needed classes came from: the launcher of the tests may not have them on its own class path.
    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type : new Class<?>[] {
            OtherProcess.class,
            Store.class,
            org.sqlite.JDBC.class,
            org.bouncycastle.crypto.generators.Argon2BytesGenerator.class,
            com.fasterxml.jackson.databind.ObjectMapper.class,
            com.fasterxml.jackson.core.JsonFactory.class,
            com.fasterxml.jackson.annotation.JsonIgnoreProperties.class,
            org.jspecify.annotations.Nullable.class
        }) {
            places.add(Path.of(URI.create(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString()))
                    .toString());
        }
        URL steps = Objects.requireNonNull(Store.class.getResource("/schema/steps.txt"));
        places.add(Path.of(URI.create(steps.toString()))
                .resolve("../..")
                .normalize()
                .toString());
        return String.join(File.pathSeparator, places);
    }
}
