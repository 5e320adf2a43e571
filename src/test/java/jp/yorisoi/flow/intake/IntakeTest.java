package jp.yorisoi.flow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
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

class IntakeTest {
    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final SourceCatalogue CATALOGUE = SourceCatalogue.shipped();
    private static final String JIFU_HEADER = "宛名番号(受給者),児童宛名番号,認定日,支給区分,手当月額,開始,終了,現況届\n";

    @TempDir
    Path folder;

    private Store store;
    private TestStores.Office office;
    private Intake intake;
    private Batches batches;
    private Grant grant;
    private Grant list;

    @BeforeEach
    void open() {
        store = TestStores.create(folder);
        office = TestStores.office(store, Reach.NOBODY);
        intake = new Intake(
                store, office.audit(), CATALOGUE, new Registers(store, new Batches(store)::registers), Runnable::run);
        batches = new Batches(store);
        grant = office.grant("tanto", Permission.IMPORT);
        list = office.grant("tanto", Permission.VIEW_LIST);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(MS932));
    }

    private IntakeReport read(String name, String text) throws IOException {
        return intake.importFile(grant, file(name, text), IntakeOptions.DEFAULT, Progress.NONE);
    }

    private Batch batch(IntakeReport report) {
        return report.batches().getFirst().batch().orElseThrow();
    }

    private static List<String> codes(IntakeReport report) {
        return report.batches().stream()
                .flatMap(one -> one.problems().stream())
                .map(Problem::code)
                .toList();
    }

    @Test
    void fileWithTitleRowsIsStoredWithItsDayAndEveryValueCanBeTraced() throws IOException {
        IntakeReport report = read(
                "jifu.csv",
                "児童扶養手当受給者一覧,,,,,,,\n令和8年10月31日現在,,,,,,,\n" + JIFU_HEADER
                        + "0000000011,0000000012,R6.4.1,一部支給,\"32,500\",R6.4.1,,済\n"
                        + "0000000021,0000000022,H30.5.1,全,\"45,500円\",H30.5.1,,未\n合計,,,,\"78,000\",,,\n");

        Batch batch = batch(report);
        assertThat(batch.source()).isEqualTo("jifu");
        assertThat(batch.asOf()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(batch.counts()).isEqualTo(new Batch.Counts(2, 2, 0, 2, 0, 0));
        assertThat(codes(report)).isEmpty();
        BatchReader reader = batches.reader(list, batches.find(batch.id()).orElseThrow());
        assertThat(reader.record(list, 1))
                .containsEntry("支給区分", "全部")
                .containsEntry("手当額", "45500")
                .containsEntry("現況届", "no");
        Provenance from = reader.provenance(list, 1, "手当額").orElseThrow();
        assertThat(from.row()).isEqualTo(5);
        assertThat(from.column()).isEqualTo(new BatchColumn(5, "手当月額", "手当額"));
        assertThat(from.raw()).isEqualTo("45,500円");
        assertThat(from.file()).isEqualTo("jifu.csv");
        assertThat(from.toString()).doesNotContain("45");
    }

    @Test
    void identicalFileIsNotStoredTwice() throws IOException {
        String text = JIFU_HEADER + "11,12,R6.4.1,全部,1,R6.4.1,,済\n";
        read("児童扶養手当_20261031.csv", text);

        IntakeReport again = read("copy.csv", text);

        assertThat(again.outcome()).isEqualTo(IntakeReport.Outcome.ALREADY_IMPORTED);
        assertThat(again.batches()).isEmpty();
        assertThat(again.problems()).extracting(Problem::code).containsExactly("intake.already-imported");
        assertThat(batches.all()).hasSize(1);
    }

    @Test
    void newChangedAndGoneAreCountedAgainstTheMonthBefore() throws IOException {
        read(
                "児童扶養手当_20260930.csv",
                JIFU_HEADER
                        + "11,12,R6.4.1,全部,1,R6.4.1,,済\n21,22,R6.4.1,全部,1,R6.4.1,,済\n31,32,R6.4.1,停止,0,R6.4.1,,済\n");

        Batch next = batch(
                read(
                        "児童扶養手当_20261031.csv",
                        JIFU_HEADER
                                + "0011,0012,2024/4/1,全部支給,1,R6.4.1,,済\n21,22,R6.4.1,一部,1,R6.4.1,,済\n41,42,R6.4.1,停止,0,R6.4.1,,済\n"));

        assertThat(next.counts().fresh()).isEqualTo(1);
        assertThat(next.counts().changed()).isEqualTo(1);
        assertThat(next.counts().gone()).isEqualTo(1);
    }

    @Test
    void olderFileImportedLaterNeverHolds() throws IOException {
        Batch october = batch(read("児童扶養手当_20261031.csv", JIFU_HEADER + "11,12,R6.4.1,全部,1,R6.4.1,,済\n"));
        Batch september = batch(read("児童扶養手当_20260930.csv", JIFU_HEADER + "21,22,R6.4.1,全部,1,R6.4.1,,済\n"));

        SourceDefinition jifu = CATALOGUE.find("jifu").orElseThrow();
        assertThat(holding(jifu, LocalDate.of(2026, 11, 20))).containsExactly(october.id());
        assertThat(holding(jifu, LocalDate.of(2026, 10, 1))).containsExactly(september.id());
        assertThat(holding(jifu, LocalDate.of(2026, 9, 1))).isEmpty();
    }

    private List<Long> holding(SourceDefinition source, LocalDate day) {
        return batches.holding(source, Clocks.on(day)).stream()
                .map(holding -> holding.batch().id())
                .toList();
    }

    @Test
    void eachSchoolIsReplacedByItsOwnNextFileOnly() throws IOException {
        String header = "児童生徒番号,氏名,ふりがな,学校名,学年,欠席日数\n";
        Batch both = batch(read("教育_20260930.csv", header + "1,山田 花,やまだ はな,みほん小学校,1,3\n2,鈴木 一,すずき はじめ,みほん中学校,1,5\n"));
        Batch junior = batch(read("教育_20261031_中.csv", header + "2,鈴木 一,すずき はじめ,みほん中学校,１年,8\n"));

        SourceDefinition kyoiku = CATALOGUE.find("kyoiku").orElseThrow();
        List<Holding> holdings = batches.holding(kyoiku, Clocks.on(LocalDate.of(2026, 11, 1)));

        assertThat(holdings).extracting(holding -> holding.batch().id()).containsExactly(both.id(), junior.id());
        assertThat(holdings.getFirst().extent()).isEqualTo(Holding.Extent.SOME_ROWS);
        BatchReader reader = batches.reader(list, batches.find(both.id()).orElseThrow());
        assertThat(reader.rowsOf(holdings.getFirst(), kyoiku).stream()).containsExactly(0);
        assertThat(reader.record(list, 0)).containsEntry("学年", "1");
        assertThat(reader.record(list, 1)).containsEntry("学年", "7");
        assertThat(junior.counts().changed()).isEqualTo(1);
        assertThat(junior.counts().gone()).isZero();
    }

    private static String table(String... lines) {
        StringBuilder html = new StringBuilder("<table>");
        for (String line : lines) {
            html.append("<tr><td>").append(line.replace(",", "</td><td>")).append("</td></tr>");
        }
        return html.append("</table>").toString();
    }

    private static String twoClasses() {
        String header = "児童生徒番号,氏名,ふりがな,学校名,学年,欠席日数";
        return "<html>"
                + table(header, "1,山田 花,やまだ はな,みほん小学校,1,3", "3,森 蒼,もり あおい,みほん小学校,1,0")
                + table(header, "2,鈴木 一,すずき はじめ,みほん小学校,2,5", "4,林 楓,はやし かえで,みほん小学校,2,1")
                + "</html>";
    }

    private List<Long> holdingKyoiku() {
        return batches.holding(CATALOGUE.find("kyoiku").orElseThrow(), Clocks.on(LocalDate.of(2026, 11, 1))).stream()
                .map(holding -> holding.batch().id())
                .toList();
    }

    @Test
    void classesOfOneSchoolInSeveralTablesOfAFileHoldTogether() throws IOException {
        read("教育_20260930.csv", "児童生徒番号,氏名,ふりがな,学校名,学年,欠席日数\n1,山田 花,やまだ はな,みほん小学校,1,2\n");

        IntakeReport report = read("教育_20261031.html", twoClasses());

        List<Batch> made =
                report.batches().stream().flatMap(one -> one.batch().stream()).toList();
        assertThat(holdingKyoiku())
                .containsExactlyElementsOf(made.stream().map(Batch::id).toList());
        assertThat(made).extracting(one -> one.counts().fresh()).containsExactly(1, 2);
        assertThat(made.getFirst().counts().changed()).isEqualTo(1);
        assertThat(made).extracting(one -> one.counts().gone()).containsExactly(0, 0);
    }

    @Test
    void whatIsGoneFromAFileOfSeveralTablesIsCountedOnce() throws IOException {
        read(
                "教育_20260930.csv",
                "児童生徒番号,氏名,ふりがな,学校名,学年,欠席日数\n"
                        + "1,山田 花,やまだ はな,みほん小学校,1,2\n2,鈴木 一,すずき はじめ,みほん小学校,2,5\n"
                        + "9,原 茜,はら あかね,みほん小学校,2,0\n");

        IntakeReport report = read("教育_20261031.html", twoClasses());

        assertThat(report.batches())
                .extracting(one -> one.batch().orElseThrow().counts().gone())
                .containsExactly(0, 1);
    }

    @Test
    void aTableThatWasTakenBackComesAgainAloneFromItsFile() throws IOException {
        List<BatchReport> first = read("教育_20261031.html", twoClasses()).batches();
        long taken = first.getLast().batch().orElseThrow().id();
        intake.undo(office.grant("tanto", Permission.UNDO_OWN_IMPORT), taken, "見直し");

        IntakeReport again = read("教育_20261031.html", twoClasses());

        assertThat(again.batches()).hasSize(1);
        assertThat(batch(again).counts().gone()).isZero();
        assertThat(holdingKyoiku())
                .containsExactly(
                        first.getFirst().batch().orElseThrow().id(),
                        batch(again).id());
        assertThat(read("教育_20261031.html", twoClasses()).outcome()).isEqualTo(IntakeReport.Outcome.ALREADY_IMPORTED);
    }

    @Test
    void registerInTwoTablesIsRefused() throws IOException {
        String header = "宛名番号,世帯番号,氏名,カナ,生年月日,性別,続柄,支援措置";
        String file = "<html>" + table(header, "11,1,山田 花子,ヤマダ ハナコ,S61.5.2,女,世帯主,", "12,1,山田 桜,ヤマダ サクラ,H28.5.3,女,子,")
                + table(header, "21,2,森 蒼,モリ アオイ,S60.1.2,男,世帯主,", "22,2,森 楓,モリ カエデ,H28.1.2,女,子,") + "</html>";

        assertRefused("住民基本台帳_20261031.html", file, "intake.register-in-parts");
    }

    @Test
    void registerThatNoLongerTellsWhoIsProtectedIsRefused() throws IOException {
        String with = "宛名番号,世帯番号,氏名,カナ,生年月日,性別,続柄,支援措置\n11,1,山田 花子,ヤマダ ハナコ,S61.5.2,女,世帯主,有\n";
        String without = "宛名番号,世帯番号,氏名,カナ,生年月日,性別,続柄\n11,1,山田 花子,ヤマダ ハナコ,S61.5.2,女,世帯主\n";

        assertThat(codes(read("住民基本台帳_20260930.csv", without))).contains("intake.protection-missing");
        assertThat(codes(read("住民基本台帳_20261031.csv", with))).containsExactly("intake.layout-added");
        assertRefused("住民基本台帳_20261120.csv", without.replace("H", "H "), "intake.protection-gone");
        assertThatThrownBy(() ->
                        intake.preview(grant, file("住民基本台帳_20261121.csv", without + "\n"), IntakeOptions.DEFAULT, 1))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aTableOfASourceThatLacksAColumnIsToldWithItsReason() throws IOException {
        String good = table("児童生徒番号,氏名,ふりがな,学校名,学年,欠席日数", "1,山田 花,やまだ はな,みほん小学校,1,3", "3,森 蒼,もり あおい,みほん小学校,1,0");
        String bad =
                table("児童生徒番号,ふりがな,生年月日,学年,欠席日数,遅刻日数,早退日数", "2,すずき はじめ,H30.4.5,2,5,1,1", "4,はやし かえで,H30.4.6,2,5,1,1");

        IntakeReport report = read("教育_20261031.html", "<html>" + good + bad + "</html>");

        assertThat(report.batches()).hasSize(1);
        assertThat(report.batches().getFirst().problems())
                .filteredOn(one -> one.severity() == Problem.Severity.ERROR)
                .extracting(Problem::code)
                .containsExactly("intake.column-missing");
    }

    @Test
    void undoneBatchNoLongerHoldsAndItsFileMayComeAgain() throws IOException {
        String text = JIFU_HEADER + "11,12,R6.4.1,全部,1,R6.4.1,,済\n";
        Batch batch = batch(read("児童扶養手当_20261031.csv", text));
        Grant undo = office.grant("tanto", Permission.UNDO_OWN_IMPORT);

        intake.undo(undo, batch.id(), "ちがうファイルでした");

        assertThat(batches.find(batch.id()).orElseThrow().state()).isEqualTo(Batch.State.WITHDRAWN);
        assertThat(holding(CATALOGUE.find("jifu").orElseThrow(), LocalDate.of(2026, 11, 20)))
                .isEmpty();
        assertThatThrownBy(() -> intake.undo(undo, batch.id(), ""))
                .isInstanceOf(ProblemException.class)
                .hasMessage("intake.batch-withdrawn");
        assertThat(read("児童扶養手当_20261031.csv", text).outcome()).isEqualTo(IntakeReport.Outcome.IMPORTED);
    }

    @Test
    void rowsThatNameNobodyAreRejectedAndKept() throws IOException {
        IntakeReport report = read(
                "児童扶養手当_20261031.csv",
                JIFU_HEADER
                        + "11,12,R6.4.1,全部,1,R6.4.1,,済\n,13,R6.4.1,全部,1,R6.4.1,,済\n14,15,R6.4.1,全部,1,R6.4.1,,済,ずれた値\n");

        Batch batch = batch(report);
        assertThat(batch.counts().rowsIn()).isEqualTo(3);
        assertThat(batch.counts().stored()).isEqualTo(1);
        assertThat(batch.counts().rejected()).isEqualTo(2);
        assertThat(codes(report)).containsExactlyInAnyOrder("intake.required-missing", "intake.row-too-long");
        List<RejectedRow> rejected = batches.rejected(list, batch);
        assertThat(rejected).extracting(RejectedRow::row).containsExactly(3, 4);
        assertThat(rejected.getLast().cells()).contains("ずれた値");
        List<RejectedRow> places = batches.rejected(grant, batch);
        assertThat(places).extracting(RejectedRow::row).containsExactly(3, 4);
        assertThat(places).allMatch(row -> row.cells().isEmpty());
    }

    @Test
    void valuesAreReadByRunsAndShownToThoseWhoMaySeeThem() throws IOException {
        Batch batch = batch(read("児童扶養手当_20261031.csv", JIFU_HEADER + "11,12,R6.4.1,全部,1,R6.4.1,,済\n"));
        Grant run = office.grant("bunseki", Permission.RUN_SCREENING);
        BatchReader reader = batches.reader(run, batch);

        assertThat(reader.cells(reader.columns().getFirst(), 0).rows()).isEqualTo(1);
        List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> reader.record(run, 0),
                        () -> reader.provenance(run, 0, "手当額"),
                        () -> batches.rejected(run, batch),
                        () -> batches.rejected(office.grant("bunseki", Permission.VIEW_COUNTS), batch),
                        () -> batches.reader(office.grant("bunseki", Permission.VIEW_COUNTS), batch),
                        () -> batches.reader(office.grant("kanri", Permission.IMPORT), batch),
                        () -> batches.reader(office.grant("bunseki", Permission.VIEW_LIST_PSEUDONYMOUS), batch))
                .forEach(call -> assertThatThrownBy(call).hasMessage("vault.grant-for-something-else"));
    }

    @Test
    void unreadableValuesAreKeptAsTheyAreAndCountedOnceForAColumn() throws IOException {
        StringBuilder text = new StringBuilder(JIFU_HEADER);
        for (int i = 0; i < 300; i++) {
            text.append(i + 100).append(',').append(i + 500).append(",そのうち,全部,1,R6.4.1,,済\n");
        }

        IntakeReport report = read("児童扶養手当_20261031.csv", text.toString());

        List<Problem> problems = report.batches().getFirst().problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().code()).isEqualTo("notation.date-unreadable");
        assertThat(problems.getFirst().severity()).isEqualTo(Problem.Severity.WARNING);
        assertThat(problems.getFirst().arguments()).containsEntry("count", 300).containsEntry("header", "認定日");
        BatchReader reader = batches.reader(list, batch(report));
        assertThat(reader.cells("認定日", 0).orElseThrow().cell(7).orElseThrow().raw())
                .isEqualTo("そのうち");
        assertThat(batches.problems(batch(report))).hasSize(1);
    }

    @Test
    void columnsThatNoItemClaimsAreKeptUnderTheirHeader() throws IOException {
        Batch batch = batch(read("児童扶養手当_20261031.csv", "謎の列," + JIFU_HEADER + "ひみつ,11,12,R6.4.1,全部,1,R6.4.1,,済\n"));

        BatchReader reader = batches.reader(list, batch);
        BatchColumn extra = reader.columns().getFirst();
        assertThat(extra.item()).isEmpty();
        assertThat(extra.header()).isEqualTo("謎の列");
        assertThat(reader.cells(extra, 0).cell(0).orElseThrow().raw()).isEqualTo("ひみつ");
    }

    @Test
    void fileWithoutADateIsTodaysWithAWarning() throws IOException {
        IntakeReport report = read("児童扶養手当.csv", JIFU_HEADER + "11,12,R6.4.1,全部,1,R6.4.1,,済\n");

        assertThat(batch(report).asOf()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(codes(report)).containsExactly("intake.as-of-assumed");
    }

    @Test
    void dryRunKeepsNothing() throws IOException {
        Path file = file("児童扶養手当_20261031.csv", JIFU_HEADER + "11,12,R6.4.1,全部,1,R6.4.1,,済\n");

        IntakeReport report = intake.importFile(grant, file, IntakeOptions.DEFAULT.dryRun(), Progress.NONE);

        assertThat(report.outcome()).isEqualTo(IntakeReport.Outcome.TRIED);
        assertThat(batch(report).counts().stored()).isEqualTo(1);
        assertThat(batches.all()).isEmpty();
        assertThat(office.audit().verify().ok()).isTrue();
    }

    @Test
    void sourcesWithEqualHeadersAreToldApartByWordsOrRefused() throws IOException {
        String text =
                "宛名番号,受給者証番号,支給量,開始日,終了日,障害支援区分,利用月,利用実績,事業所,負担上限月額\n11,1234567890,20,R8.4.1,R9.3.31,区分3,R8.9,12,みほん,0\n";

        assertThat(batch(read("生活介護_20261031.csv", text)).source()).isEqualTo("seikatsu");
        assertThatThrownBy(() -> read("x_20261031.csv", text + "12,1234567891,20,R8.4.1,R9.3.31,区分3,R8.9,12,みほん,0\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("intake.source-ambiguous");
        Path forced = file("y_20261031.csv", text + "13,1234567892,20,R8.4.1,R9.3.31,区分3,R8.9,12,みほん,0\n");
        IntakeReport report = intake.importFile(grant, forced, IntakeOptions.DEFAULT.forSource("ido"), Progress.NONE);
        assertThat(batch(report).source()).isEqualTo("ido");
    }

    @Test
    void individualNumbersAreNeverImported() throws IOException {
        assertRefused("児童扶養手当_a.csv", "個人番号," + JIFU_HEADER + "1,11,12,R6.4.1,全部,1,R6.4.1,,済\n", "intake.my-number");
        StringBuilder text = new StringBuilder("番号," + JIFU_HEADER);
        for (int i = 0; i < 40; i++) {
            text.append(myNumber(12_345_678_900L + i * 7919L))
                    .append(',')
                    .append(i + 100)
                    .append(',')
                    .append(i + 500)
                    .append(",R6.4.1,全部,1,R6.4.1,,済\n");
        }
        assertRefused("児童扶養手当_b.csv", text.toString(), "intake.my-number");
        assertThat(batches.all()).isEmpty();
    }

    private static String myNumber(long eleven) {
        String digits = Long.toString(eleven);
        for (int check = 0; check < 10; check++) {
            if (MyNumber.passes(digits + check)) {
                return digits + check;
            }
        }
        throw new IllegalStateException(digits);
    }

    private void assertRefused(String name, String text, String code) throws IOException {
        Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        List<IntakeReport> reports = intake.importFiles(grant, List.of(file), IntakeOptions.DEFAULT, Progress.NONE);
        assertThat(reports.getFirst().outcome()).isEqualTo(IntakeReport.Outcome.REFUSED);
        assertThat(reports.getFirst().problems()).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void whatIsNoExtractIsRefusedWithOneSentence() throws IOException {
        assertRefused("a.csv", "りんご,みかん\n1,2\n3,4\n", "intake.source-unknown");
        assertRefused(
                "児童扶養手当.csv",
                JIFU_HEADER.replace("児童宛名番号,", "") + "11,R6.4.1,全部,1,R6.4.1,,済\n",
                "intake.column-missing");
        assertRefused("児童扶養手当2.csv", JIFU_HEADER + ",,R6.4.1,全部,1,R6.4.1,,済\n", "intake.all-rejected");
    }

    @Test
    void eventsAddAndNothingIsEverGone() throws IOException {
        String header = "日付,食堂名,呼び名,年齢,学年,町名,同伴,様子\n";
        read("こども食堂_20260930.csv", header + "2026/9/5,みほん食堂,はなちゃん,9歳,小3,東町,,\n2026/9/5,みほん食堂,はなちゃん,9歳,小3,東町,,\n");
        Batch next = batch(read(
                "こども食堂_20261031.csv", header + "2026/9/5,みほん食堂,はなちゃん,9歳,小3,東町,,\n2026/10/3,みほん食堂,けんた,10,小4,西町,,\n"));

        assertThat(next.counts().fresh()).isEqualTo(1);
        assertThat(next.counts().gone()).isZero();
        assertThat(holding(CATALOGUE.find("cafeteria").orElseThrow(), LocalDate.of(2026, 11, 1)))
                .hasSize(2);
    }

    @Test
    void recordsWithoutAKeyAreComparedInTheirOrder() throws IOException {
        String header = "日付,食堂名,呼び名,年齢,学年,町名,同伴,様子\n";
        String visits = "2026-10-01,ひまわり,はなちゃん,8,小2,中町,なし,元気\n2026-10-01,ひまわり,はなちゃん,8,小2,中町,なし,眠そう\n";
        read("こども食堂_20261031.csv", header + visits);

        Batch same = batch(read("こども食堂_20261101.csv", header + visits + "2026-10-02,ひまわり,はなちゃん,8,小2,中町,なし,元気\n"));
        assertThat(same.counts().fresh()).isEqualTo(1);
        assertThat(same.counts().changed()).isZero();
    }

    @Test
    void rowThatStandsTwiceIsKeptTwiceAndSaid() throws IOException {
        IntakeReport report = read(
                "児童扶養手当_20261031.csv",
                JIFU_HEADER
                        + "11,12,R6.4.1,全部,1,R6.4.1,,済\n11,12,R6.4.1,全部,1,R6.4.1,,済\n11,12,R6.4.1,一部,1,R6.4.1,,済\n");

        assertThat(batch(report).counts().stored()).isEqualTo(3);
        assertThat(codes(report)).containsExactlyInAnyOrder("intake.duplicate-row", "intake.duplicate-key");
    }

    @Test
    void periodsAreReplacedOneByOne() throws IOException {
        String header = "被保険者番号,サービス提供年月,サービス種類コード,単位数,回数,事業所番号\n";
        Batch first = batch(read("介護給付_20260930.csv", header + "1,202608,15,100,1,27\n1,202609,15,100,1,27\n"));
        Batch second = batch(read("介護給付_20261031.csv", header + "1,202609,15,120,1,27\n1,202610,15,100,1,27\n"));

        List<Holding> holdings =
                batches.holding(CATALOGUE.find("kaigo-service").orElseThrow(), Clocks.on(LocalDate.of(2026, 11, 1)));

        assertThat(holdings)
                .extracting(Holding::slices)
                .containsExactly(
                        java.util.Set.of(new Slice("", "2026-08")),
                        java.util.Set.of(new Slice("", "2026-09"), new Slice("", "2026-10")));
        assertThat(first.counts().fresh()).isEqualTo(2);
        assertThat(second.counts()).isEqualTo(new Batch.Counts(2, 2, 0, 1, 1, 0));
    }

    @Test
    void oneFileIsOneTransaction() throws IOException {
        Progress stopsAtOnce = new Progress() {
            @Override
            public void step(String label) {}

            @Override
            public void done(long units, long ofUnits) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        StringBuilder text = new StringBuilder(JIFU_HEADER);
        for (int i = 0; i < 6000; i++) {
            text.append(i + 10000).append(',').append(i + 50000).append(",R6.4.1,全部,1,R6.4.1,,済\n");
        }
        Path file = file("児童扶養手当_20261031.csv", text.toString());

        assertThatThrownBy(() -> intake.importFile(grant, file, IntakeOptions.DEFAULT, stopsAtOnce))
                .isInstanceOf(jp.yorisoi.base.progress.Cancelled.class);

        assertThat(batches.all()).isEmpty();
        Batch kept = batch(intake.importFile(grant, file, IntakeOptions.DEFAULT, Progress.NONE));
        BatchReader reader = batches.reader(list, kept);
        assertThat(reader.chunks()).isEqualTo(2);
        assertThat(reader.rowNumbers(1).get(0)).isEqualTo(4098);
        assertThat(reader.ordinalOf(6001)).isEqualTo(Optional.of(5999));
        assertThat(reader.record(list, 5999))
                .isEqualTo(Map.of(
                        "宛名番号",
                        "15999",
                        "児童宛名番号",
                        "55999",
                        "認定日",
                        "2024-04-01",
                        "支給区分",
                        "全部",
                        "手当額",
                        "1",
                        "開始",
                        "2024-04-01",
                        "現況届",
                        "yes"));
    }
}
