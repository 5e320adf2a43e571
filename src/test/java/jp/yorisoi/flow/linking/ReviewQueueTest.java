package jp.yorisoi.flow.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.intake.Batch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewQueueTest {
    private static final String REGISTER = LinkingOffice.JUKI
            + "11,1,山田 花子,ヤマダ ハナコ,,S61.5.2,女,世帯主,みほん市中町1-1,,,,\n"
            + "13,1,山田 桜,ヤマダ サクラ,,H28.5.3,女,子,みほん市中町1-1,,,,\n"
            + "14,1,山田 楓,ヤマダ カエデ,,H28.5.3,女,子,みほん市中町1-1,,,,\n"
            + "31,3,高橋 真理,タカハシ マリ,,S58.7.7,女,世帯主,みほん市南町5-6,,,,有\n"
            + "32,3,高橋 蓮,タカハシ レン,,H30.8.8,男,子,みほん市南町5-6,,,,\n"
            + "33,3,高橋 蒼,タカハシ アオイ,,H30.8.8,男,子,みほん市南町5-6,,,,\n";
    private static final String HEADER = "健康番号,児氏名,カナ,生年月日,性別,母氏名,住所\n";
    private static final String TWIN = "B1,山田,ヤマダ,H28.5.3,女,山田 花子,中町1-1\n";
    private static final String PROTECTED = "B2,高橋,タカハシ,H30.8.8,男,高橋 真理,南町5-6\n";

    @TempDir
    Path folder;

    private LinkingOffice office;
    private ReviewQueue queue;
    private Batch checks;

    @BeforeEach
    void open() {
        office = new LinkingOffice(folder);
        office.read("住民基本台帳_20261031.csv", REGISTER);
        checks = office.read("健診_20261031.csv", HEADER + TWIN + PROTECTED);
        office.link();
        queue = office.links.reviewQueue();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void waitingRecordShowsItsCandidatesAndWhyInPlainWords() {
        List<ReviewItem> items = queue.queue(office.review(), 10);

        assertThat(items).hasSize(1);
        ReviewItem item = items.getFirst();
        assertThat(item.reason()).isEqualTo(ReviewReason.AMBIGUOUS);
        assertThat(item.says()).containsEntry("母氏名", "山田 花子");
        assertThat(item.place().row()).isEqualTo(2);
        assertThat(item.candidates())
                .extracting(candidate -> candidate.shown().name())
                .containsExactlyInAnyOrder("山田 桜", "山田 楓");
        assertThat(item.candidates().getFirst().evidence())
                .extracting(ReviewItem.Evidence::comparison)
                .contains("birth", "guardian", "address");
        assertThat(item.toString()).doesNotContain("山田");
    }

    @Test
    void everyOutcomeHasItsWords() {
        Texts texts = new Texts(java.util.Locale.JAPAN);
        for (Level level : Level.values()) {
            assertThat(texts.get("linking." + level.comparison() + "." + level.outcome(), java.util.Map.of()))
                    .doesNotContain("linking.");
        }
        for (ReviewReason reason : ReviewReason.values()) {
            String id = reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            assertThat(texts.get("linking.reason." + id, java.util.Map.of())).doesNotContain("linking.");
        }
    }

    @Test
    void protectedCandidatesAreForThoseNamedOnly() {
        assertThat(queue.waiting(office.review())).isEqualTo(1);
        office.registers.newestDay();
        new jp.yorisoi.flow.people.Protection(office.store, office.office.audit(), office.registers)
                .name(
                        office.office.grant("kakaricho", jp.yorisoi.vault.access.Permission.APPROVE_DEFINITION),
                        "31",
                        "tanto");
        assertThat(queue.waiting(office.review())).isEqualTo(2);
    }

    @Test
    void decisionsMadeAtOnceAllStand() throws Exception {
        String twins = "B3,山田,ヤマダ,H28.5.3,女,山田 花子,中町1-1\n";
        Batch both = office.read("健診_20261112.csv", HEADER + TWIN + twins);
        office.link();
        List<RecordIdentity> records = queue.queue(office.review(), 10).stream()
                .map(ReviewItem::identity)
                .toList();
        assertThat(records).hasSize(2);
        jp.yorisoi.vault.access.Grant review = office.review();
        Decision same = new Decision.Same(office.person("14"));

        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            List<java.util.concurrent.Future<?>> decided = new java.util.ArrayList<>();
            for (RecordIdentity record : records) {
                decided.add(threads.submit(() -> queue.decide(review, record, same, "電話で確認")));
            }
            for (java.util.concurrent.Future<?> one : decided) {
                one.get();
            }
        }

        assertThat(office.of(both, 0)).isEqualTo("14");
        assertThat(office.of(both, 1)).isEqualTo("14");
        assertThat(queue.waiting(office.review())).isZero();
    }

    @Test
    void decisionMadeWhileARunIsUnderWayStands() {
        RecordIdentity record = queue.queue(office.review(), 1).getFirst().identity();
        office.read("住民基本台帳_20261101.csv", REGISTER.replace("5-6", "5-7"));
        jp.yorisoi.vault.access.Grant review = office.review();
        AtomicInteger asked = new AtomicInteger();
        Progress deciding = new Progress() {
            @Override
            public void step(String label) {}

            @Override
            public void done(long units, long ofUnits) {}

            @Override
            public boolean cancelled() {
                // asked first before the source, then before its batch
                if (asked.incrementAndGet() == 2) {
                    queue.decide(review, record, new Decision.Same(office.person("14")), "電話で確認");
                }
                return false;
            }
        };
        office.links.run(office.run(), office.links.clocks(), Optional.of("kenshin"), deciding);

        assertThat(asked.get()).isGreaterThan(1);
        assertThat(office.of(checks, 0)).isEqualTo("14");
    }

    @Test
    void decisionStandsWhileBothSidesSayTheSame() {
        RecordIdentity record = queue.queue(office.review(), 1).getFirst().identity();
        queue.decide(office.review(), record, new Decision.Same(office.person("14")), "電話で確認");

        assertThat(office.of(checks, 0)).isEqualTo("14");
        assertThat(office.rows(checks).isDecided(0)).isTrue();
        assertThat(queue.waiting(office.review())).isZero();
        Batch again = office.read("健診_20261115.csv", HEADER + PROTECTED + TWIN.replace("中町1-1", "中町１－１"));
        office.link();
        assertThat(office.of(again, 1)).isEqualTo("14");

        Batch changed = office.read("健診_20261116.csv", HEADER + TWIN.replace("H28.5.3", "H28.5.4"));
        office.link();
        assertThat(office.rows(changed).reason(0)).isEqualTo(ReviewReason.RECORD_CHANGED);
        assertThat(office.of(changed, 0)).isEqualTo("14?");

        Batch back = office.read("健診_20261117.csv", HEADER + TWIN);
        office.read("住民基本台帳_20261118.csv", REGISTER.replace("山田 楓", "山田 佳江"));
        office.link();
        assertThat(office.rows(back).reason(0)).isEqualTo(ReviewReason.PERSON_CHANGED);
    }

    @Test
    void decisionIsTakenBackAndWeighedAnew() {
        RecordIdentity record = queue.queue(office.review(), 1).getFirst().identity();
        queue.decide(office.review(), record, new Decision.Different(), "別の子");
        assertThat(office.rows(checks).state(0)).isEqualTo(LinkState.UNLINKED);
        office.link();
        assertThat(office.rows(checks).state(0)).isEqualTo(LinkState.UNLINKED);

        queue.undo(office.review(), record, "取りちがえ");
        assertThat(queue.waiting(office.review())).isEqualTo(1);
        office.link();
        assertThat(office.rows(checks).reason(0)).isEqualTo(ReviewReason.AMBIGUOUS);
        assertThatThrownBy(() -> queue.undo(office.review(), record, "")).isInstanceOf(ProblemException.class);
    }

    @Test
    void putOffRecordsComeLast() {
        RecordIdentity record = queue.queue(office.review(), 1).getFirst().identity();
        queue.decide(office.review(), record, new Decision.Later(), "");
        assertThat(queue.queue(office.review(), 5).getFirst().reason()).isEqualTo(ReviewReason.LATER);
        assertThatThrownBy(() -> queue.decide(office.review(), record, new Decision.Same(office.person("13") + 1), ""))
                .isInstanceOf(ProblemException.class);
    }
}
