package jp.yorisoi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import jp.yorisoi.main.Main;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `screens` without a store draws the window over the invented city, as a program of its own, and leaves nothing
/// behind
/// but the pictures.
@Tag("soak")
class SampleScreensTest {
    @TempDir
    Path folder;

    @Test
    void everyScreenOfTheInventedCityIsDrawn() throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        ChildClasses.path(),
                        Main.class.getName(),
                        "screens",
                        "--out",
                        out.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(process.waitFor()).isZero();
        try (Stream<Path> files = Files.list(out)) {
            List<Path> pictures = files.toList();
            assertThat(pictures).hasSizeGreaterThanOrEqualTo(10);
            for (Path picture : pictures) {
                assertThat(ImageIO.read(picture.toFile()).getWidth())
                        .as(picture.toString())
                        .isEqualTo(1366);
            }
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("yorisoi")))
                    .isEmpty();
        }
    }
}
