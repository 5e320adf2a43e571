package jp.yorisoi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.mess.SampleFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Months of files of a whole city come in; after one school's file was taken back, every screen is as it would be if
/// that file had never come.
class CityYearTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final YearMonth LAST = YearMonth.from(DAY);

    @TempDir
    Path folder;

    private ExecutorService executor;

    @BeforeEach
    void begin() {
        executor = Executors.newFixedThreadPool(2);
    }

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    private record Size(int months, long population, Predicate<String> files) {}

    @Test
    void twoMonthsOfSomeSources() throws IOException {
        compare(new Size(
                2,
                120,
                file -> Stream.of("住民基本台帳", "市民税", "児童生徒一覧", "児童扶養手当", "こども食堂", "家庭児童相談")
                        .anyMatch(file::startsWith)));
    }

    @Test
    @Tag("soak")
    void aWholeYearOfAllSources() throws IOException {
        compare(new Size(12, 3000, file -> true));
    }

    private void compare(Size size) throws IOException {
        write(size);
        String school;
        try (Stream<Path> files = Files.list(folder(LAST))) {
            school = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("児童生徒一覧"))
                    .min(String::compareTo)
                    .orElseThrow();
        }
        Map<String, List<String>> before;
        Map<String, List<String>> undone;
        try (YearOffice office = new YearOffice(folder.resolve("undone.yorisoi"), executor)) {
            receive(office, size, file -> true);
            before = office.screens(DAY);
            assertThat(office.undo(school)).isPositive();
            undone = office.screens(DAY);
        }
        Map<String, List<String>> never;
        try (YearOffice office = new YearOffice(folder.resolve("never.yorisoi"), executor)) {
            receive(office, size, file -> !file.equals(school));
            never = office.screens(DAY);
        }
        assertThat(before.keySet().stream().filter(screen -> !before.get(screen).equals(never.get(screen))))
                .as("screens that the file changes")
                .hasSizeGreaterThan(3);
        assertThat(undone.keySet()).isEqualTo(never.keySet());
        never.forEach(
                (screen, lines) -> assertThat(undone.get(screen)).as(screen).isEqualTo(lines));
    }

    private List<YearMonth> months(Size size) {
        return IntStream.range(0, size.months)
                .mapToObj(back -> LAST.minusMonths(size.months - 1L - back))
                .toList();
    }

    private Path folder(YearMonth month) {
        return folder.resolve(month.toString());
    }

    private void write(Size size) {
        City city = City.of(size.population, 1, DAY);
        SampleFiles files = new SampleFiles(SourceCatalogue.shipped(), executor);
        months(size).forEach(month -> files.writeMonth(city, month, folder(month), Progress.NONE));
    }

    private void receive(YearOffice office, Size size, Predicate<String> come) throws IOException {
        for (YearMonth month : months(size)) {
            assertThat(office.receive(folder(month), month, size.files.and(come)))
                    .isEmpty();
        }
        office.issueIds(folder(LAST));
    }
}
