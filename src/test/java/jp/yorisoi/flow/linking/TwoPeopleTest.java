package jp.yorisoi.flow.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.linking.ReviewQueue.Outcome;
import jp.yorisoi.flow.linking.SecondOpinion.State;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Role;
import jp.yorisoi.vault.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one says of a doubtful link counts when a second one says the same.
class TwoPeopleTest {
    private static final String REGISTER = LinkingOffice.JUKI
            + "11,1,山田 花子,ヤマダ ハナコ,,S61.5.2,女,世帯主,みほん市中町1-1,,,,\n"
            + "13,1,山田 桜,ヤマダ サクラ,,H28.5.3,女,子,みほん市中町1-1,,,,\n"
            + "14,1,山田 楓,ヤマダ カエデ,,H28.5.3,女,子,みほん市中町1-1,,,,\n";
    private static final String HEADER = "健康番号,児氏名,カナ,生年月日,性別,母氏名,住所\n";
    private static final String TWIN = "B1,山田,ヤマダ,H28.5.3,女,山田 花子,中町1-1\n";

    @TempDir
    Path folder;

    private LinkingOffice office;
    private ReviewQueue queue;
    private Batch checks;
    private RecordIdentity record;

    @BeforeEach
    void open() {
        office = new LinkingOffice(folder);
        office.office
                .operators()
                .add(
                        office.office
                                .gate()
                                .grant(
                                        office.office.operator("kanri"),
                                        Permission.MANAGE_USERS,
                                        Purpose.ADMINISTRATION,
                                        ""),
                        TestStores.user("tanto2"),
                        Set.of(Role.STAFF));
        office.read("住民基本台帳_20261031.csv", REGISTER);
        checks = office.read("健診_20261031.csv", HEADER + TWIN);
        office.link();
        queue = office.links.reviewQueue();
        settings().letLinksNeedTwo(settling("kakaricho"), true);
        record = queue.queue(as("tanto"), 1).getFirst().identity();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Settings settings() {
        return new Settings(office.store, office.office.audit());
    }

    private Grant as(String user) {
        return office.office.grant(user, Permission.REVIEW_LINKS);
    }

    private Grant settling(String user) {
        return office.office.grant(user, Permission.SETTLE_LINKS);
    }

    private Outcome says(Grant grant, String number) {
        return queue.decide(grant, record, new Decision.Same(office.person(number)), "電話で確認");
    }

    private State seenBy(Grant grant) {
        return queue.queue(grant, 1).getFirst().second().state();
    }

    @Test
    void whatOneSaysWaitsForASecondWhoDoesNotSeeIt() {
        assertThat(says(as("tanto"), "14")).isEqualTo(Outcome.WAITS_FOR_SECOND);
        assertThat(office.of(checks, 0)).endsWith("?");
        assertThat(seenBy(as("tanto"))).isEqualTo(State.MINE);
        SecondOpinion second = queue.queue(as("tanto2"), 1).getFirst().second();
        assertThat(second.state()).isEqualTo(State.SECOND);
        assertThat(second.opinions()).isEmpty();
        office.link();
        assertThat(seenBy(as("tanto2"))).isEqualTo(State.SECOND);

        assertThat(says(as("tanto"), "14")).isEqualTo(Outcome.WAITS_FOR_SECOND);
        assertThat(says(as("tanto2"), "14")).isEqualTo(Outcome.COUNTS);

        assertThat(office.of(checks, 0)).isEqualTo("14");
        assertThat(queue.waiting(as("tanto"))).isZero();
    }

    @Test
    void whereTwoDisagreeAThirdWhoMaySettleItDecides() {
        says(as("tanto"), "14");
        assertThat(says(as("tanto2"), "13")).isEqualTo(Outcome.DISPUTED);
        SecondOpinion told = queue.queue(settling("kakaricho"), 1).getFirst().second();
        assertThat(told.state()).isEqualTo(State.DISPUTED);
        assertThat(told.opinions()).extracting(SecondOpinion.Opinion::by).containsExactly("tanto", "tanto2");
        assertThat(told.opinions())
                .extracting(SecondOpinion.Opinion::person)
                .containsExactly(office.person("14"), office.person("13"));
        assertThatThrownBy(() -> says(as("kakaricho"), "14")).isInstanceOf(ProblemException.class);

        assertThat(says(settling("kakaricho"), "13")).isEqualTo(Outcome.COUNTS);
        assertThat(office.of(checks, 0)).isEqualTo("13");
    }

    @Test
    void nobodySettlesWhatTheyDisagreeAboutThemselves() {
        says(settling("kakaricho"), "14");
        queue.decide(as("tanto"), record, new Decision.Different(), "");
        assertThatThrownBy(() -> says(settling("kakaricho"), "14")).isInstanceOf(ProblemException.class);
        assertThat(says(settling("kakaricho2"), "14")).isEqualTo(Outcome.COUNTS);
    }

    @Test
    void whatWasSaidIsTakenBackAndADecisionToo() {
        says(as("tanto"), "14");
        queue.undo(as("tanto"), record, "");
        assertThat(seenBy(as("tanto2"))).isEqualTo(State.NONE);

        says(as("tanto"), "14");
        says(as("tanto2"), "14");
        queue.undo(as("tanto2"), record, "取りちがえ");
        assertThat(seenBy(as("tanto2"))).isEqualTo(State.NONE);
        assertThat(office.of(checks, 0)).endsWith("?");
    }

    @Test
    void aRecordThatSaysSomethingElseIsAskedAnew() {
        says(as("tanto"), "14");
        office.read("健診_20261115.csv", HEADER + TWIN.replace("1-1", "1-2"));
        office.link();
        assertThat(says(as("tanto2"), "13")).isEqualTo(Outcome.WAITS_FOR_SECOND);
    }

    @Test
    void withoutTheRuleOneIsEnough() {
        says(as("tanto"), "14");
        settings().letLinksNeedTwo(settling("kakaricho"), false);
        assertThat(says(as("tanto2"), "13")).isEqualTo(Outcome.COUNTS);
        assertThat(office.of(checks, 0)).isEqualTo("13");
        assertThatThrownBy(() -> settings().letLinksNeedTwo(as("tanto"), true)).isInstanceOf(ProblemException.class);
    }
}
