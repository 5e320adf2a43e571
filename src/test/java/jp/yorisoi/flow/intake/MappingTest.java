package jp.yorisoi.flow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.ExtractReader;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.ReadOptions;
import jp.yorisoi.flow.extract.TextEncoding;
import jp.yorisoi.flow.people.Registers;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final SourceCatalogue CATALOGUE = SourceCatalogue.shipped();
    private static final String PUPILS = "児童生徒番号,氏名,ふりがな,生年月日,学校名,学年,欠席日数\n";

    @TempDir
    Path folder;

    private Store store;
    private Intake intake;
    private TestStores.Office office;
    private Grant grant;

    @BeforeEach
    void open() {
        store = TestStores.create(folder);
        office = TestStores.office(store, Reach.NOBODY);
        intake = new Intake(
                store, office.audit(), CATALOGUE, new Registers(store, new Batches(store)::registers), Runnable::run);
        grant = office.grant("tanto", Permission.IMPORT);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(MS932));
    }

    private IntakeReport take(Path file, IntakeOptions options) {
        return intake.importFiles(grant, List.of(file), options, Progress.NONE).getFirst();
    }

    private IntakeReport take(String name, String text) throws IOException {
        return take(file(name, text), IntakeOptions.DEFAULT);
    }

    private FormDraft draft(Path file, IntakeOptions options) {
        return intake.drafts(grant, file, options, 5).getFirst();
    }

    private static List<String> codes(IntakeReport report) {
        return Stream.concat(
                        report.problems().stream(), report.batches().stream().flatMap(one -> one.problems().stream()))
                .map(Problem::code)
                .toList();
    }

    private Optional<String> item(IntakeReport report, String header) {
        Batch batch = report.batches().getFirst().batch().orElseThrow();
        return new Batches(store)
                .reader(office.grant("tanto", Permission.VIEW_LIST), batch).columns().stream()
                        .filter(column -> column.header().equals(header))
                        .findFirst()
                        .flatMap(BatchColumn::item);
    }

    private static String pupils(String school, int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(1000 + i)
                    .append(",見本 子")
                    .append((char) ('一' + i))
                    .append(",みほん こ")
                    .append((char) ('あ' + 2 * i));
            rows.append(",5010")
                    .append(5 + i % 4)
                    .append("1")
                    .append(i % 9 + 1)
                    .append(',')
                    .append(school);
            rows.append(",").append(i % 6 + 1).append(',').append(i).append('\n');
        }
        return rows.toString();
    }

    @Test
    void everyFileOfTheSampleCityIsMappedAsItsHeadersSay() throws IOException {
        Recogniser recogniser = new Recogniser(CATALOGUE);
        try (Stream<Path> files = Files.list(Path.of("sample-data/city"))) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
                    for (RawTable table : extract.tables()) {
                        TableLook look = recogniser.look(extract, table);
                        Recognition plain = recogniser.byHeaders(
                                table, look.shape(), extract.file().name());
                        assertThat(look.recognition().columns())
                                .as(extract.file().name() + " " + table.sheet())
                                .isEqualTo(plain.columns());
                        assertThat(look.recognition().best()).isEqualTo(plain.best());
                    }
                }
            }
        }
    }

    @Test
    void birthDatesThatAreNamesAreRefusedWithTheirPlace() throws IOException {
        String text = "児童生徒番号,氏名,生年月日,学校名\n1,見本 例子,山田 花子,みほん小\n2,見本 そら,鈴木 一郎,みほん小\n3,見本 うみ,佐藤 二葉,みほん小\n";

        IntakeReport report = take("教育_20261031.csv", text);

        assertThat(report.outcome()).isEqualTo(IntakeReport.Outcome.REFUSED);
        Problem why = report.problems().getFirst();
        assertThat(why.code()).isEqualTo("intake.column-contradicts");
        assertThat(why.arguments()).containsEntry("header", "生年月日").containsEntry("item", "生年月日");
        assertThat(why.place()).isEqualTo(new Problem.Place("教育_20261031.csv", "", 1, 3));
        assertThat(new Batches(store).all()).isEmpty();
    }

    @Test
    void columnOfLittleWeightThatHoldsSomethingElseIsKeptUnderItsHeaderOnly() throws IOException {
        String text = "児童生徒番号,氏名,生年月日,学校名,欠席日数\n1,見本 例子,H30.4.1,みほん小,山田 花子\n"
                + "2,見本 そら,H30.5.1,みほん小,鈴木 一郎\n3,見本 うみ,H30.6.1,みほん小,佐藤 二葉\n";

        IntakeReport report = take("教育_20261031.csv", text);

        assertThat(codes(report)).contains("intake.column-contradicts");
        assertThat(item(report, "欠席日数")).isEmpty();
        assertThat(item(report, "生年月日")).contains("生年月日");
    }

    @Test
    void ofTwoColumnsUnderOneHeaderTheOneThatHoldsTheValuesCarriesTheItem() throws IOException {
        String text = "児童生徒番号,氏名,生年月日,生年月日,学校名\n1,見本 例子,小さい子,5010601,みほん小\n"
                + "2,見本 そら,大きい子,4300501,みほん小\n3,見本 うみ,中くらい,4290601,みほん小\n";

        FormDraft draft = draft(file("教育_20261031.csv", text), IntakeOptions.DEFAULT);

        assertThat(draft.readings().get(2).why()).isEqualTo(ColumnReading.Why.CONTRADICTS);
        assertThat(draft.readings().get(3).item()).contains("生年月日");
        assertThat(take("教育_20261031.csv", text).outcome()).isEqualTo(IntakeReport.Outcome.IMPORTED);
    }

    @Test
    void datesUnderAnUnknownHeaderAreProposedAndNotTaken() throws IOException {
        String text = "児童生徒番号,氏名,うまれ,学校名\n1,見本 例子,5010601,みほん小\n2,見本 そら,4300501,みほん小\n3,見本 うみ,4290601,みほん小\n";

        IntakeReport report = take("教育_20261031.csv", text);

        assertThat(report.outcome()).isEqualTo(IntakeReport.Outcome.IMPORTED);
        assertThat(item(report, "うまれ")).isEmpty();
        assertThat(codes(report)).containsExactly("intake.column-proposed");
        assertThat(report.batches().getFirst().problems().getFirst().arguments())
                .containsEntry("item", "生年月日");
    }

    @Test
    void renamedMovedAndAddedColumnsAreSaidAndLostOnesAskedAboutOnce() throws IOException {
        take("第五小_9月_20260930.csv", PUPILS + pupils("第五小", 12));
        String renamed = ("番号,メモ," + PUPILS).replace("欠席日数", "やすみ").replace("番号,メモ,", "メモ,");
        StringBuilder rows = new StringBuilder();
        for (String row : pupils("第五小", 12).split("\n")) {
            rows.append("x,").append(row).append('\n');
        }
        Path next = file("第五小_10月_20261031.csv", renamed + rows);

        IntakeReport refused = take(next, IntakeOptions.DEFAULT);

        assertThat(refused.outcome()).isEqualTo(IntakeReport.Outcome.REFUSED);
        assertThat(codes(refused))
                .startsWith("intake.layout-changed")
                .contains("intake.layout-added", "intake.layout-missing")
                .doesNotContain("intake.layout-moved");
        assertThat(refused.problems().getFirst().arguments()).containsEntry("items", "欠席日数");
        IntakeReport accepted = take(next, IntakeOptions.DEFAULT.accepting());
        assertThat(accepted.outcome()).isEqualTo(IntakeReport.Outcome.IMPORTED);
        IntakeReport later =
                take("第五小_11月_20261130.csv", renamed + rows.toString().replace("x,", "y,"));
        assertThat(later.outcome()).isEqualTo(IntakeReport.Outcome.IMPORTED);
        assertThat(codes(later)).doesNotContain("intake.layout-changed", "intake.layout-added");
    }

    @Test
    void anotherSchoolsFormDisturbsNobody() throws IOException {
        take("第五小_20261031.csv", PUPILS + pupils("第五小", 6));

        IntakeReport other = take("若草小_20261031.csv", "児童番号,児童氏名,学校,学年\n1,見本 例子,若草小,1\n2,見本 そら,若草小,2\n3,見本 うみ,若草小,3\n");

        assertThat(other.outcome()).isEqualTo(IntakeReport.Outcome.IMPORTED);
        assertThat(codes(other)).noneMatch(code -> code.startsWith("intake.layout"));
    }

    @Test
    void renamedColumnInItsPlaceThatHoldsTheSameIsTakenWithAWarning() throws IOException {
        take("第五小_20260930.csv", PUPILS + pupils("第五小", 12));

        IntakeReport next = take("第五小_20261031.csv", PUPILS.replace("生年月日", "うまれ") + pupils("第五小", 12));

        assertThat(next.outcome()).isEqualTo(IntakeReport.Outcome.IMPORTED);
        assertThat(item(next, "うまれ")).contains("生年月日");
        assertThat(codes(next)).contains("intake.column-by-place", "intake.layout-renamed");
    }

    @Test
    void whatAPersonFixedIsRememberedForTheFormAndSurvivesReopening() throws IOException {
        String header = "№,だれ,がっこう,やすみ\n";
        String rows = "1,見本 例子,みほん小,3\n2,見本 そら,みほん小,4\n3,見本 うみ,みほん小,5\n";
        Path october = file("みほん小_10月_20261031.csv", header + rows);
        assertThat(take(october, IntakeOptions.DEFAULT).problems().getFirst().code())
                .isEqualTo("intake.source-unknown");
        FormDraft before = draft(october, IntakeOptions.DEFAULT);
        assertThat(before.source()).isEmpty();
        assertThat(before.readings()).hasSize(4);

        ColumnChoices choices = new ColumnChoices("", 1, 0, 0, Map.of(1, "児童生徒番号", 2, "氏名", 3, "学校名", 4, ""));
        IntakeOptions fixed = IntakeOptions.DEFAULT.forSource("kyoiku").choosing(choices);
        FormDraft draft = draft(october, fixed);
        assertThat(draft.missing()).isEmpty();
        intake.forms().save(grant, october, draft.layout(null));
        assertThat(take(october, fixed).outcome()).isEqualTo(IntakeReport.Outcome.IMPORTED);

        store.close();
        Workbench workbench = Workbench.on(TestStores.open(folder, "tanto"), Runnable::run);
        store = workbench.store();
        intake = workbench.intake();
        grant = workbench.gate().grant(workbench.operator(), Permission.IMPORT, Purpose.SCREENING, "");
        office = TestStores.office(store, Reach.NOBODY);
        IntakeReport november = take("みほん小_11月_20261130.csv", header + rows.replace(",5", ",6"));

        assertThat(november.outcome()).isEqualTo(IntakeReport.Outcome.IMPORTED);
        assertThat(item(november, "だれ")).contains("氏名");
        assertThat(item(november, "やすみ")).isEmpty();
        assertThat(new Audit(store).verify().ok()).isTrue();
        intake.forms().forget(grant, intake.forms().all().getFirst().id());
        assertThat(intake.forms().all()).isEmpty();
    }

    @Test
    void rememberedFormOfOneSenderDoesNotDecideForAnother() throws IOException {
        String text = "宛名番号,受給者証番号,支給量,開始日,終了日,障害支援区分,利用月,利用実績,事業所,負担上限月額\n"
                + "11,1234567890,20,R8.4.1,R9.3.31,区分3,R8.9,12,みほん,0\n";
        Path mine = file("移動の分_20261031.csv", text);
        FormDraft draft = draft(mine, IntakeOptions.DEFAULT.forSource("ido"));
        intake.forms().save(grant, mine, draft.layout(null));

        assertThat(batchSource(take(mine, IntakeOptions.DEFAULT))).isEqualTo("ido");
        assertThat(batchSource(take("生活介護_20261031.csv", text + "12,1234567891,20,R8.4.1,R9.3.31,区分3,R8.9,1,み,0\n")))
                .isEqualTo("seikatsu");
    }

    private static String batchSource(IntakeReport report) {
        return report.batches().getFirst().batch().orElseThrow().source();
    }

    @Test
    void headerRowAndEncodingAPersonChoseAreRemembered() throws IOException {
        String text = "令和8年10月分,提出,学校,教育\n児童生徒番号,氏名,学校名,学年\n1,見本 例子,みほん小,1\n2,見本 そら,みほん小,2\n";
        Path path = folder.resolve("みほん小_20261031.csv");
        Files.write(path, text.getBytes(Charset.forName("EUC-JP")));
        IntakeOptions chosen = IntakeOptions.DEFAULT
                .reading(ReadOptions.DEFAULT.in(TextEncoding.EUC_JP))
                .choosing(new ColumnChoices("", 1, 2, 1, Map.of()));
        FormDraft draft = draft(path, chosen);

        assertThat(draft.found().header().row()).isEqualTo(2);
        intake.forms().save(grant, path, draft.layout(TextEncoding.EUC_JP));

        FormDraft again = draft(path, IntakeOptions.DEFAULT);
        assertThat(again.memory()).isEqualTo(FormDraft.Memory.REMEMBERED);
        assertThat(again.found().encoding()).isEqualTo(TextEncoding.EUC_JP);
        assertThat(again.found().header().row()).isEqualTo(2);
    }
}
