package jp.yorisoi.flow.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.flow.screening.ScreeningRun;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.approval.Approval;
import jp.yorisoi.vault.store.Store;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The end of retention, on a real store: today is 2026-11-20.
class PurgesTest {
    private static final LocalDate OLD = LocalDate.of(2022, 6, 30);
    private static final String REGISTER = "宛名番号,世帯番号,氏名,カナ氏名,生年月日,性別,続柄,住所,支援措置\n";
    private static final String ALLOWANCE = "宛名番号(受給者),児童宛名番号,認定日,支給区分,手当月額,開始,終了,現況届\n";

    @TempDir
    static Path shared;

    private static ExecutorService executor;

    @TempDir
    Path folder;

    /// Five years of files, made once and copied for each test.
    @BeforeAll
    static void begin() {
        executor = Executors.newFixedThreadPool(2);
        PurgesTest first = new PurgesTest();
        first.folder = shared;
        first.receiveFiles();
    }

    @AfterAll
    static void end() {
        executor.shutdownNow();
    }

    @BeforeEach
    void copy() throws IOException {
        for (String name : List.of("city.yorisoi", "city.yorisoi.keys")) {
            Files.copy(shared.resolve(name), folder.resolve(name));
        }
    }

    private void receiveFiles() {
        try (Store store = TestStores.create(folder)) {
            TestStores.office(store, Reach.NOBODY);
        }
        as("tanto", bench -> {
            register(
                    bench,
                    "20210331",
                    "山田 花,ヤマダ ハナ,S60.5.5",
                    "0000000031,H9,避難 中子,ヒナン チュウコ,S60.5.5,女,世帯主,みほん市東町9-9-9,あり\n");
            register(bench, "20261031", "山田 花,ヤマダ ハナ,S60.5.5", "");
            allowance(bench, "20220630", "11,12,R3.4.1,全部,43160,R3.4.1,,済\n,98,R3.4.1,全部,1,R3.4.1,,済\n");
            allowance(bench, "20261031", "11,12,R3.4.1,一部,1,R3.4.1,,済\n");
            long wrong = allowance(bench, "20261110", "77,78,R3.4.1,停止,2,R3.4.1,,済\n");
            bench.intake().undo(grant(bench, Permission.UNDO_OWN_IMPORT), wrong, "別の市のファイル");
            bench.links().run(grant(bench, Permission.RUN_LINKS), Clocks.on(OLD), Optional.empty(), Progress.NONE);
            return true;
        });
    }

    private <T> T as(String name, Function<Workbench, T> work) {
        try (Workbench bench = Workbench.on(TestStores.open(folder, name), executor)) {
            return work.apply(bench);
        }
    }

    private static Grant grant(Workbench bench, Permission permission) {
        return bench.gate().grant(bench.operator(), permission, Purpose.SCREENING, "");
    }

    private long register(Workbench bench, String day, String one, String more) {
        return batch(read(
                bench,
                "住民基本台帳_" + day + ".csv",
                REGISTER + "0000000011,H1," + one + ",女,世帯主,みほん市本町1-2-3,\n" + more
                        + "0000000012,H1,山田 空,ヤマダ ソラ,H30.5.5,男,子,みほん市本町1-2-3,\n"));
    }

    private long allowance(Workbench bench, String day, String rows) {
        return batch(read(bench, "児童扶養手当_" + day + ".csv", ALLOWANCE + rows));
    }

    private IntakeReport read(Workbench bench, String name, String text) {
        try {
            Path file = Files.writeString(folder.resolve(name), text);
            return bench.intake()
                    .importFile(grant(bench, Permission.IMPORT), file, IntakeOptions.DEFAULT, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long batch(IntakeReport report) {
        return report.batches().getFirst().batch().orElseThrow().id();
    }

    private PurgePlan plan() {
        return as("kanri", bench -> bench.purges().plan(grant(bench, Permission.PURGE)));
    }

    private static String code(ThrowingCallable call) {
        ProblemException end = catchThrowableOfType(ProblemException.class, call);
        return end == null ? "done" : end.problem().code();
    }

    private long run(LocalDate day) {
        return as("tanto", bench -> {
            Grant grant = grant(bench, Permission.RUN_SCREENING);
            return bench.screenCity(grant, Clocks.on(day), Progress.NONE).id();
        });
    }

    @Test
    void anApprovedPurgeTakesTheValuesAndLeavesTheCounts() {
        long old = run(OLD);
        long newer = run(LocalDate.of(2026, 10, 31));
        long before = blobBytes();
        PurgePlan plan = plan();
        assertThat(plan.batches())
                .extracting(due -> due.batch().file(), PurgePlan.DueBatch::why, PurgePlan.DueBatch::since)
                .containsExactly(
                        Tuple.tuple("住民基本台帳_20210331.csv", PurgePlan.Why.SUPERSEDED, LocalDate.of(2022, 4, 1)),
                        Tuple.tuple("児童扶養手当_20220630.csv", PurgePlan.Why.SUPERSEDED, LocalDate.of(2024, 4, 1)));
        assertThat(plan.runs()).isEmpty();
        assertThat(plan.unrepeatable()).containsExactly(old);
        assertThat(plan.bytes()).isPositive();
        Approval item = as("kanri", bench -> bench.purges().propose(bench.operator(), plan));
        assertThat(code(() -> carryOut(item.number()))).isEqualTo("vault.not-approved");
        assertThat(code(() -> as("tanto", bench -> bench.approvals().approve(bench.operator(), item.number()))))
                .isEqualTo("vault.not-allowed");
        as("kakaricho", bench -> bench.approvals().approve(bench.operator(), item.number()));

        PurgeReceipt receipt = carryOut(item.number());

        assertThat(receipt.batches()).isEqualTo(plan.batchIds());
        assertThat(receipt.stayed()).isEmpty();
        assertThat(receipt.bytes()).isEqualTo(plan.bytes());
        assertThat(before - blobBytes()).isEqualTo(plan.bytes());
        assertThat(code(() -> carryOut(item.number()))).isEqualTo("vault.already-used");
        assertThat(plan().isEmpty()).isTrue();
        as("kakaricho", bench -> {
            Batch gone = bench.batches().find(plan.batchIds().getLast()).orElseThrow();
            assertThat(gone.state()).isEqualTo(Batch.State.PURGED);
            assertThat(gone.counts()).isEqualTo(plan.batches().getLast().batch().counts());
            assertThat(gone.counts().rejected()).isEqualTo(1);
            assertThat(bench.batches().rejected(grant(bench, Permission.VIEW_LIST), gone))
                    .hasSize(gone.counts().rejected())
                    .allMatch(row -> row.cells().equals(List.of("")));
            assertThat(bench.links().rows(grant(bench, Permission.VIEW_LIST), gone))
                    .isEmpty();
            assertThat(code(() -> bench.intake().undo(grant(bench, Permission.UNDO_ANY_IMPORT), gone.id(), "")))
                    .isEqualTo("intake.batch-purged");
            Grant list = grant(bench, Permission.VIEW_LIST);
            ScreeningRun latest = bench.screening().latest(list).orElseThrow();
            assertThat(latest.id()).isEqualTo(newer);
            assertThat(bench.purges().goneUnder(latest)).isEmpty();
            ScreeningRun rested = bench.screening().find(list, old).orElseThrow();
            assertThat(bench.purges().goneUnder(rested)).hasSize(2);
            assertThat(bench.audit().verify().ok()).isTrue();
            return true;
        });
        assertThat(code(() -> run(OLD))).isEqualTo("facts.no-register");
    }

    /// What was due when it was proposed may hold again when it is carried out.
    @Test
    void whatCameToBeNeededSinceItWasProposedStays() {
        long replaced = as("tanto", bench -> allowance(bench, "20241130", "11,12,R3.4.1,一部,2,R3.4.1,,済\n"));
        PurgePlan plan = plan();
        assertThat(plan.batchIds()).contains(replaced);
        Approval item = as("kanri", bench -> bench.purges().propose(bench.operator(), plan));
        as("kakaricho", bench -> bench.approvals().approve(bench.operator(), item.number()));
        as("tanto", bench -> {
            bench.intake().undo(grant(bench, Permission.UNDO_OWN_IMPORT), 4, "違う月");
            return true;
        });

        PurgeReceipt receipt = carryOut(item.number());

        assertThat(receipt.batches()).containsExactly(1L, 3L);
        assertThat(receipt.stayed()).containsExactly(replaced);
    }

    private PurgeReceipt carryOut(long item) {
        return as("kanri", bench -> {
            PurgeReceipt receipt = bench.purges().carryOut(bench.operator(), item);
            bench.store().closeCompacted();
            return receipt;
        });
    }

    private void purge(List<Long> batches) {
        Approval item = as("kanri", bench -> {
            PurgePlan plan = bench.purges().planOf(grant(bench, Permission.PURGE), batches);
            return bench.purges().propose(bench.operator(), plan);
        });
        as("kakaricho", bench -> bench.approvals().approve(bench.operator(), item.number()));
        carryOut(item.number());
    }

    private long blobBytes() {
        try (Store store = TestStores.open(folder, "kanri")) {
            return store.read(session -> session.first("SELECT sum(length(bytes)) FROM blob", row -> row.number(1)))
                    .orElseThrow();
        }
    }

    @Test
    void aFileTakenBackGoesAtOnceWhereSomebodyAsksAndMayComeAgain() {
        long wrong = 5;
        assertThat(code(() -> purge(List.of(4L)))).isEqualTo("retention.not-withdrawn");
        purge(List.of(wrong));
        as("tanto", bench -> {
            assertThat(bench.batches().find(wrong).orElseThrow().state()).isEqualTo(Batch.State.PURGED);
            assertThat(allowance(bench, "20261110", "77,78,R3.4.1,停止,2,R3.4.1,,済\n"))
                    .isGreaterThan(wrong);
            return true;
        });
    }

    @Test
    void bytesThatAnotherBatchUsesStay() {
        as("tanto", bench -> allowance(bench, "20261118", "77,78,R3.4.1,停止,2,R3.4.1,,済\n\n"));
        purge(List.of(5L));
        as("tanto", bench -> {
            Batch same = bench.batches().find(6).orElseThrow();
            Grant list = grant(bench, Permission.VIEW_LIST);
            assertThat(bench.batches().reader(list, same).record(list, 0)).containsEntry("支給区分", "停止");
            return true;
        });
    }

    /// A shelter lasts until a later register ends it, also where the register that told of it is gone.
    @Test
    void whomAnOldRegisterShelteredStaysSheltered() {
        PurgePlan plan = plan();
        Approval item = as("kanri", bench -> bench.purges().propose(bench.operator(), plan));
        as("kakaricho", bench -> bench.approvals().approve(bench.operator(), item.number()));
        carryOut(item.number());
        int hidden = as(
                "tanto", bench -> grant(bench, Permission.VIEW_LIST).mayNotSee().size());
        assertThat(hidden).isEqualTo(1);
    }

    @Test
    void aTermThatIsNoneIsRefusedWithItsPlace() {
        String text = "id: retention\nbatches: { years: 0, superseded: 1, reason: 検査 }\n"
                + "sources: { nobody: { years: 2, superseded: 1, reason: 検査 } }\n"
                + "withdrawn: { days: 1 }\nruns: { years: 1, reason: 検査 }\n";
        String code = as(
                "kanri",
                bench -> code(() -> bench.definitionProposals()
                        .propose(
                                bench.operators().inForce("tanto").orElseThrow(),
                                DefinitionKind.RETENTION,
                                DefinitionText.of(DefinitionKind.RETENTION, "retention", text))));
        assertThat(code).isEqualTo("retention.term-impossible");
    }
}
