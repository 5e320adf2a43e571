package jp.yorisoi.sample.mess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.Intake;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.ItemType;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.people.Registers;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The files of every department against the real intake: each is recognised as what it is, and every cell is read back
/// as the value it was made of.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final SourceCatalogue CATALOGUE = SourceCatalogue.shipped();
    private static final Map<String, Layout> LAYOUTS = LayoutText.shipped();
    private static final int RECORDS = 40;

    @TempDir
    private static Path folder;

    private Store store;
    private Intake intake;
    private Batches batches;
    private Grant grant;
    private Grant list;

    @BeforeAll
    void open() {
        store = TestStores.create(folder);
        TestStores.Office office = TestStores.office(store, Reach.NOBODY);
        intake = new Intake(
                store, office.audit(), CATALOGUE, new Registers(store, new Batches(store)::registers), Runnable::run);
        batches = new Batches(store);
        grant = office.grant("tanto", Permission.IMPORT);
        list = office.grant("tanto", Permission.VIEW_LIST);
    }

    @AfterAll
    void close() {
        store.close();
    }

    /// Those that departments and partners send; the answers to the office's own list are written by who answers.
    static Stream<String> sources() {
        return CATALOGUE.sources().stream().map(SourceDefinition::id).filter(id -> !id.equals("gakko-kaito"));
    }

    @Test
    void everySourceHasItsLayout() {
        assertThat(LAYOUTS.keySet())
                .containsExactlyInAnyOrderElementsOf(sources().toList());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everyCellIsReadBackAsTheValueItWasMadeOf(String id) throws IOException {
        SourceDefinition source = CATALOGUE.find(id).orElseThrow();
        Layout layout = LAYOUTS.get(id);
        Layout clean = clean(layout);
        Path place = Files.createDirectories(folder.resolve(id));
        List<String[]> records = records(source);

        write(source, clean, place, records);

        Path file = only(place);
        IntakeReport report = intake.importFile(grant, file, IntakeOptions.DEFAULT, Progress.NONE);
        Batch batch = report.batches().getFirst().batch().orElseThrow();
        // the records' dates are drawn from many years: that the file looks old is right
        assertThat(report.batches().getFirst().problems())
                .extracting(Problem::code)
                .allMatch("intake.drift-month"::equals);
        assertThat(batch.source()).isEqualTo(id);
        assertThat(batch.asOf()).isEqualTo(id.equals("kaigo-service") ? LocalDate.of(2026, 9, 30) : DAY);
        assertThat(batch.counts().stored()).isEqualTo(RECORDS);
        BatchReader reader = batches.reader(list, batches.find(batch.id()).orElseThrow());
        for (int row = 0; row < RECORDS; row++) {
            assertThat(comparable(source, reader.record(list, row)))
                    .isEqualTo(comparable(source, canonical(source, records.get(row))));
        }
        assertThat(reader.provenance(list, 3, source.items().getFirst().name())
                        .orElseThrow()
                        .row())
                .isEqualTo(rowInTruth(place, 3));
    }

    private static Layout clean(Layout layout) {
        return new Layout(
                layout.source(), layout.file(), layout.form(), layout.frame(), layout.style(), new Slips(Map.of()));
    }

    private static void write(SourceDefinition source, Layout layout, Path place, List<String[]> records)
            throws IOException {
        try (LinkTruth truth = new LinkTruth(place.resolve(".truth"), source.id());
                SourceFiles files = new SourceFiles(
                        layout,
                        source,
                        CATALOGUE,
                        new SourceFiles.Place(place, DAY, 7, truth, null),
                        new SourceFiles.Folk(
                                new Townsfolk(City.of(0, 1, DAY)),
                                new JoinedPeople().part(source, CATALOGUE),
                                new IssuedIdsFile()))) {
            for (String[] record : records) {
                files.record(record.clone(), -1, part(source));
            }
            files.end();
        }
    }

    private static String part(SourceDefinition source) {
        return source.partition().isPresent() ? "みほん小学校" : source.period().isPresent() ? "2026-09" : "";
    }

    private static Path only(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .findAny()
                    .orElseThrow();
        }
    }

    private static int rowInTruth(Path place, int record) throws IOException {
        return Integer.parseInt(
                Files.readAllLines(place.resolve(".truth")).get(record).split(",", -1)[2]);
    }

    private static Map<String, String> canonical(SourceDefinition source, String[] values) {
        Map<String, String> canonical = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                canonical.put(source.items().get(i).name(), values[i]);
            }
        }
        return canonical;
    }

    /// Where people type names as they like, a name without its space cannot get it back.
    private static Map<String, String> comparable(SourceDefinition source, Map<String, String> record) {
        if (LAYOUTS.get(source.id()).style().names() != Style.Names.MIXED) {
            return record;
        }
        Map<String, String> comparable = new HashMap<>(record);
        source.items().stream()
                .filter(item -> item.type() == ItemType.NAME)
                .forEach(item -> comparable.computeIfPresent(item.name(), (name, value) -> value.replace(" ", "")));
        return comparable;
    }

    private static List<String[]> records(SourceDefinition source) {
        SplittableRandom random = new SplittableRandom(source.id().hashCode());
        List<String[]> records = new ArrayList<>();
        for (int row = 0; row < RECORDS; row++) {
            String[] values = new String[source.items().size()];
            for (int i = 0; i < values.length; i++) {
                ItemDefinition item = source.items().get(i);
                boolean blank = !item.isRequired() && random.nextInt(10) == 0;
                values[i] = blank ? "" : value(source, item, random, row);
            }
            records.add(values);
        }
        return records;
    }

    private static String value(SourceDefinition source, ItemDefinition item, SplittableRandom random, int row) {
        if (source.partition().filter(item.name()::equals).isPresent()) {
            return part(source);
        }
        return switch (item.type()) {
            case IDENTIFIER -> String.format("%010d", 1_000 + row * 17);
            case TEXT -> pick(random, "みほん病院", "特になし", "母と弟の三人暮らし", "第2駐車場, 北側");
            case NAME -> pick(random, "山田 花子", "髙橋 一郎", "佐々木 ひかり", "長谷川 翔");
            case KANA -> pick(random, "ヤマダ ハナコ", "タカハシ イチロウ", "ギョウブ キョウコ", "パク ジュン");
            case DATE ->
                LocalDate.of(1927, 1, 1).plusDays(random.nextInt(36_000)).toString();
            case MONTH -> "2026-09";
            case FISCAL_YEAR -> "2026";
            case GRADE -> Integer.toString(random.nextInt(-2, 13));
            case INTEGER -> Integer.toString(random.nextInt(200));
            case NUMBER -> random.nextInt(1, 100) + "." + random.nextInt(1, 10);
            case YEN -> Integer.toString(random.nextInt(5_000_000));
            case CODE -> {
                List<String> names =
                        CATALOGUE.codes(item.list().orElseThrow()).orElseThrow().names();
                yield names.get(random.nextInt(names.size()));
            }
            case FLAG -> random.nextBoolean() ? "yes" : "no";
            case PHONE -> pick(random, "09012345678", "0721234567");
            case POSTCODE -> "5900001";
            case ADDRESS -> pick(random, "青葉町2-3-12", "みほん市緑町1-20-3 コーポ緑101", "桜が丘5-1");
        };
    }

    private static String pick(SplittableRandom random, String... values) {
        return values[random.nextInt(values.length)];
    }

    @Test
    void sameRecordsGiveTheSameBytes() throws Exception {
        SourceDefinition source = CATALOGUE.find("hoiku").orElseThrow();
        Path one = Files.createDirectories(folder.resolve("bytes-1"));
        Path other = Files.createDirectories(folder.resolve("bytes-2"));

        write(source, clean(LAYOUTS.get("hoiku")), one, records(source));
        Thread.sleep(2100);
        write(source, clean(LAYOUTS.get("hoiku")), other, records(source));

        assertThat(only(one)).hasSameBinaryContentAs(only(other));
    }
}
