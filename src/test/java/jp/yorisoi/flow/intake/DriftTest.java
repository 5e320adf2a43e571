package jp.yorisoi.flow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.people.Registers;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that look like another one than they are taken for.
class DriftTest {
    private static final String JIFU = "宛名番号(受給者),児童宛名番号,認定日,支給区分,手当月額,開始,終了,現況届\n";
    private static final String PUPILS = "児童生徒番号,氏名,生年月日,性別,学校名,学年,住所\n";
    private static final String REGISTER = "宛名番号,世帯番号,氏名,カナ,生年月日,性別,続柄,郵便番号,住所,支援措置\n";
    private static final String CASES = "受付番号,氏名,生年月日,受付日,相談種別\n";

    @TempDir
    Path folder;

    private Store store;
    private Intake intake;
    private Batches batches;
    private Grant grant;

    @BeforeEach
    void open() {
        store = TestStores.create(folder);
        TestStores.Office office = TestStores.office(store, Reach.NOBODY);
        batches = new Batches(store);
        intake = new Intake(
                store,
                office.audit(),
                SourceCatalogue.shipped(),
                new Registers(store, new Batches(store)::registers),
                Runnable::run);
        grant = office.grant("tanto", Permission.IMPORT);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static String rows(int from, int to, IntFunction<String> row) {
        return IntStream.rangeClosed(from, to).mapToObj(row).collect(Collectors.joining("\n")) + "\n";
    }

    private List<String> warned(String name, String text) throws IOException {
        return warned(name, text, IntakeOptions.DEFAULT);
    }

    private List<String> warned(String name, String text, IntakeOptions options) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return intake.importFile(grant, file, options, Progress.NONE).batches().stream()
                .flatMap(report -> report.problems().stream())
                .map(Problem::code)
                .filter(code -> code.startsWith("intake.drift") || code.startsWith("intake.cut"))
                .toList();
    }

    private static String allowance(int number) {
        return number + "," + (number + 5000) + ",R6.4.1,一部支給,32500,R6.4.1,,済";
    }

    private static String pupil(int number, String school, String sex, String town) {
        return "P" + number + ",見本 " + "一二三四五六七八九".charAt(number % 9) + ",H28.5." + (number % 28 + 1) + "," + sex + ","
                + school + ",4," + town + (number % 9 + 1) + "-2-3";
    }

    private static String resident(int number) {
        return number + "," + number + ",見本 太郎,ミホン タロウ,S60.5.3,1,世帯主,590-0001,みほん市" + (number % 2 == 0 ? "中央町" : "緑が丘")
                + "1-2-" + number + ",";
    }

    @Test
    void fewerRowsAreToldBeforeTheFileIsKept() throws IOException {
        assertThat(warned("児扶_20260930.csv", JIFU + rows(1, 100, DriftTest::allowance)))
                .isEmpty();
        String less = JIFU + rows(1, 60, DriftTest::allowance);

        assertThat(warned("児扶_20261031.csv", less, IntakeOptions.DEFAULT.dryRun()))
                .containsExactly("intake.drift-fewer");
        assertThat(batches.all()).hasSize(1);
        assertThat(warned("児扶_20261031.csv", less)).containsExactly("intake.drift-fewer");
        assertThat(batches.all()).hasSize(2);
    }

    @Test
    void theSameContentUnderALaterDayIsTold() throws IOException {
        String rows = rows(1, 120, DriftTest::allowance);
        warned("児扶_20260930.csv", "9月,,,,,,,\n" + JIFU + rows);

        assertThat(warned("児扶_20261031.csv", JIFU + rows)).containsExactly("intake.drift-same");
    }

    @Test
    void anotherSchoolsPupilsAreTold() throws IOException {
        warned("第五小_20260930.csv", PUPILS + rows(1, 40, n -> pupil(n, "みほん第五小", n % 2 == 0 ? "男" : "女", "中央町")));

        assertThat(warned(
                        "第五小_20261031.csv",
                        PUPILS + rows(101, 140, n -> pupil(n, "みほん第五小", n % 2 == 0 ? "男" : "女", "中央町"))))
                .contains("intake.drift-others");
        assertThat(warned(
                        "第五小_20261130.csv",
                        PUPILS + rows(201, 240, n -> pupil(n, "みほん第三小", n % 2 == 0 ? "男" : "女", "中央町"))))
                .containsExactly("intake.drift-partition");
    }

    @Test
    void anotherCitysAddressesAndNumbersAreTold() throws IOException {
        assertThat(warned("住基_20260930.csv", REGISTER + rows(1, 60, DriftTest::resident)))
                .isEmpty();

        assertThat(warned("学校_20260930.csv", PUPILS + rows(1, 40, n -> pupil(n, "みほん第五小", "男", "みほん市緑が丘"))))
                .isEmpty();
        assertThat(warned("学校2_20260930.csv", PUPILS + rows(1, 40, n -> pupil(n, "よその小", "男", "よその市本町"))))
                .containsExactly("intake.drift-city");
        assertThat(warned("児扶_20260930.csv", JIFU + rows(1, 40, DriftTest::allowance)))
                .isEmpty();
        assertThat(warned("児扶2_20260930.csv", JIFU + rows(1001, 1040, DriftTest::allowance)))
                .contains("intake.drift-strangers");
        BatchQuality quality = batches.quality(batches.all().getLast());
        assertThat(quality.find("宛名番号").orElseThrow().filling().strangers()).hasValue(40);
    }

    @Test
    void filesOfAnotherMonthAreTold() throws IOException {
        IntFunction<String> august = n -> "R" + n + ",見本 花子,H28.5.3,R8.8." + (n % 28 + 1) + ",養護-その他";

        assertThat(warned("家児相_20260831.csv", CASES + rows(1, 40, august))).isEmpty();
        assertThat(warned("家児相_20261031.csv", CASES + rows(41, 80, august))).contains("intake.drift-month");
        assertThat(warned("家児相_20260630.csv", CASES + rows(81, 120, august))).contains("intake.drift-later");
    }

    @Test
    void cutFilesAreTold() throws IOException {
        String text = JIFU + rows(1, 10_000, DriftTest::allowance);
        assertThat(warned("児扶_20260930.csv", text)).containsExactly("intake.cut-at-limit");

        assertThat(warned("児扶_20261031.csv", text + "10001,15001,R6")).contains("intake.cut-record");
    }

    @Test
    void itemsThatEmptyOrTurnAreTold() throws IOException {
        String before = PUPILS + rows(1, 60, n -> pupil(n, "みほん第五小", n % 2 == 0 ? "男" : "女", "中央町"));
        warned("学校_20260930.csv", before);

        assertThat(warned("学校_20261031.csv", PUPILS + rows(1, 60, n -> pupil(n, "みほん第五小", "男", "中央町"))))
                .containsExactly("intake.drift-values");
        assertThat(warned("学校_20261130.csv", PUPILS + rows(1, 60, n -> pupil(n, "みほん第五小", "", "中央町"))))
                .containsExactly("intake.drift-blank");
    }

    @Test
    void countsOfABatchAddUp() throws IOException {
        warned(
                "学校_20260930.csv",
                PUPILS
                        + rows(1, 30, n -> pupil(n, "みほん第五小", n == 3 ? "ほげ" : n == 4 ? "" : "男", "中央町"))
                                .replace("H28.5.7,", "H28.13.7,"));

        BatchQuality quality = batches.quality(batches.all().getFirst());
        ItemQuality sex = quality.find("性別").orElseThrow();
        assertThat(sex.filling()).isEqualTo(new ItemQuality.Filling(29, 28, 0, 0, 1, 0, -1));
        assertThat(sex.shares()).containsOnlyKeys("男").containsEntry("男", 28);
        assertThat(quality.find("生年月日").orElseThrow().filling().unread()).isPositive();
        assertThat(quality.find("氏名").orElseThrow().shares()).isEmpty();
        assertThat(quality.items()).allSatisfy(item -> {
            ItemQuality.Filling filling = item.filling();
            assertThat(filling.valid() + filling.noted() + filling.wrong() + filling.none())
                    .isEqualTo(filling.filled());
        });
    }

    @Test
    void droppedItemsAreNeverStored() throws IOException {
        String shipped = Files.readString(Path.of("resources/sources/kyoiku.yaml"));
        Faults faults = new Faults();
        SourceCatalogue catalogue = SourceCatalogue.of(
                List.of(new DefinitionText("kyoiku.yaml", shipped.replace("items:\n", "drop: [組, 転入日]\nitems:\n"))),
                ShippedDefinitions.of(DefinitionKind.CODES),
                faults);
        faults.throwFirst();
        TestStores.Office office = TestStores.office(store, Reach.NOBODY);
        intake = new Intake(
                store, office.audit(), catalogue, new Registers(store, new Batches(store)::registers), Runnable::run);
        Path file = Files.writeString(
                folder.resolve("学校.csv"),
                "児童生徒番号,氏名,学校名,組,転入日\n"
                        + rows(1, 30, n -> "P" + n + ",見本 七,みほん第五小,3組,R8.4.1")
                        + ",見本 八,みほん第五小,4組,R8.4.2\n");

        IntakeReport report = intake.importFile(grant, file, IntakeOptions.DEFAULT.forSource("kyoiku"), Progress.NONE);

        assertThat(report.batches().getFirst().problems())
                .filteredOn(problem -> problem.code().equals("intake.dropped"))
                .extracting(problem -> problem.arguments().get("count"))
                .containsExactly(31, 31);
        Grant list = office.grant("tanto", Permission.VIEW_LIST);
        BatchReader reader = batches.reader(list, batches.all().getFirst());
        assertThat(reader.column("組")).isEmpty();
        assertThat(reader.cells(reader.columns().get(3), 0).size()).isZero();
        assertThat(batches.rejected(list, batches.all().getFirst()).getFirst().cells())
                .doesNotContain("4組", "R8.4.2")
                .contains("見本 八");
    }

    @Test
    void whatTellsRecordsApartCannotBeDropped() throws IOException {
        String shipped = Files.readString(Path.of("resources/sources/kyoiku.yaml"));
        Faults faults = new Faults();
        SourceCatalogue.of(
                List.of(new DefinitionText("kyoiku.yaml", shipped.replace("items:\n", "drop: [氏名]\nitems:\n"))),
                ShippedDefinitions.of(DefinitionKind.CODES),
                faults);

        assertThat(faults.problems()).extracting(Problem::code).containsExactly("intake.drop-needed");
    }
}
