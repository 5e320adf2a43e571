package jp.yorisoi.sample.mess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.sample.city.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The city that ships is the one that its seed gives, byte for byte. Whoever changes the city, its departments or the
/// services writes it again with `yorisoi sample --population 3000 --seed 1 --out sample-data/city`.
class ShippedCityTest {
    private static final Path SHIPPED = Path.of("sample-data", "city");
    private static final long MOST_BYTES = 10L << 20;

    @Test
    void theSeedGivesTheShippedCity(@TempDir Path folder) throws IOException {
        Path again = folder.resolve("city");
        new SampleFiles(SourceCatalogue.shipped(), ForkJoinPool.commonPool())
                .write(City.of(3000, 1, LocalDate.of(2026, 11, 20)), again, Progress.NONE);

        assertThat(names(again)).isEqualTo(names(SHIPPED));
        for (String name : names(SHIPPED)) {
            assertThat(again.resolve(name)).as(name).hasSameBinaryContentAs(SHIPPED.resolve(name));
        }
    }

    @Test
    void itIsSmallEnoughToShip() throws IOException {
        long bytes = 0;
        for (String name : names(SHIPPED)) {
            bytes += Files.size(SHIPPED.resolve(name));
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
