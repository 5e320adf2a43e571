package jp.yorisoi.flow.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnregisteredTest {
    private static final String REGISTER = LinkingOffice.JUKI
            + "11,1,山田 花子,ヤマダ ハナコ,,S61.5.2,女,世帯主,みほん市中町1-1,,,,\n"
            + "13,1,山田 桜,ヤマダ サクラ,,H28.5.3,女,子,みほん市中町1-1,,,,\n";
    private static final String VISITS = "日付,食堂名,呼び名,年齢,学年,町名\n"
            + "2026/9/5,みほん食堂,ぽんちゃん,8歳,,北町\n"
            + "2026/10/3,みほん食堂,ぽんちゃん,8歳,,北町\n"
            + "2026/10/3,みほん食堂,ぽんちゃん,12歳,,北町\n"
            + "2026/10/3,みほん食堂,,9歳,,\n";
    private static final String PUPILS = "児童生徒番号,氏名,ふりがな,生年月日,性別,学校名,学年\n" + "1,見慣 例,みなれ れい,H29.4.5,女,中小学校,3\n";
    private static final String CONSULTED = "ケース番号,氏名,カナ,生年月日,受付日,相談種別\n" + "K1,見慣 例,ミナレ レイ,H29.4.5,R8.9.1,養護-虐待\n";

    @TempDir
    Path folder;

    private LinkingOffice office;
    private Unregistered unregistered;

    @BeforeEach
    void open() {
        office = new LinkingOffice(folder);
        office.read("住民基本台帳_20261031.csv", REGISTER);
        office.read("こども食堂_20261031.csv", VISITS);
        office.read("教育_中小_20261031.csv", PUPILS);
        office.read("家児相_20261031.csv", CONSULTED);
        office.link();
        unregistered = office.links.unregistered();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Grant list() {
        return office.office.grant("tanto", Permission.VIEW_LIST);
    }

    private UnregisteredPerson named(String name) {
        return unregistered.people(list()).stream()
                .filter(one -> one.told().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void recordsOfWhoIsNowhereAreGatheredByPerson() {
        List<UnregisteredPerson> people = unregistered.people(list());

        assertThat(people).hasSize(3);
        UnregisteredPerson pupil = named("見慣 例");
        assertThat(pupil.sources()).extracting(source -> source.id()).containsExactlyInAnyOrder("kyoiku", "kajiso");
        assertThat(pupil.told().birth()).isEqualTo("2017-04-05");
        UnregisteredPerson often = people.stream()
                .filter(one -> one.told().age().equals("8"))
                .findFirst()
                .orElseThrow();
        assertThat(often.records()).hasSize(2).allMatch(seen -> seen.state() == LinkState.UNLINKED);
        assertThat(often.since()).isEqualTo(LocalDate.of(2026, 9, 5));
        assertThat(often.last()).isEqualTo(LocalDate.of(2026, 10, 3));
        assertThat(people.toString()).doesNotContain("見慣");
    }

    @Test
    void idsStayWhileNewRecordsComeAndWhoeverAppearsIsLinkedThen() {
        long id = named("見慣 例").id();
        office.read("家児相_20261110.csv", CONSULTED + "K2,見慣 例,ミナレ レイ,H29.4.5,R8.11.1,養護-虐待\n");
        office.link();
        assertThat(named("見慣 例").id()).isEqualTo(id);
        assertThat(named("見慣 例").records()).hasSize(3);
        assertThat(named("見慣 例").linked()).isEmpty();

        office.read("住民基本台帳_20261115.csv", REGISTER + "77,7,見慣 例,ミナレ レイ,,H29.4.5,女,子,みほん市北町2-2,,,,\n");
        office.link();

        UnregisteredPerson found = named("見慣 例");
        assertThat(found.id()).isEqualTo(id);
        assertThat(found.isOpen()).isFalse();
        assertThat(found.linked().orElseThrow().on()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(found.linked().orElseThrow().person()).isEqualTo(office.person("77"));
    }

    @Test
    void whoeverTurnsOutToBeShelteredIsOnNobodysListButTheirs() {
        office.read("住民基本台帳_20261115.csv", REGISTER + "77,7,見慣 例,ミナレ レイ,,H29.4.5,女,世帯主,みほん市北町2-2,,,,有\n");
        office.link();

        assertThat(unregistered.people(list()))
                .extracting(one -> one.told().name())
                .doesNotContain("見慣 例");
    }

    @Test
    void recordsArePartedAndPeopleJoinedAndBothAreTakenBack() {
        Grant review = office.review();
        UnregisteredPerson pupil = named("見慣 例");
        long other = unregistered.split(
                review, pupil.id(), pupil.records().getFirst().identity(), "別の子だった");
        assertThat(unregistered.people(list(), List.of(pupil.id(), other)))
                .allMatch(one -> one.records().size() == 1)
                .hasSize(2);
        unregistered.merge(review, other, pupil.id(), "やはり同じ子");
        assertThat(unregistered.people(list(), List.of(other)).getFirst().records())
                .hasSize(2);
        List<Unregistered.Change> changes = unregistered.changes(review);
        assertThat(changes).extracting(Unregistered.Change::reason).containsExactly("やはり同じ子", "別の子だった");

        long split = changes.getLast().number();
        unregistered.undo(review, changes.getFirst().number(), "");
        unregistered.undo(review, split, "");

        assertThat(named("見慣 例").records()).hasSize(2);
        assertThat(unregistered.changes(review)).isEmpty();
        assertThatThrownBy(() -> unregistered.undo(review, split, "")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> unregistered.merge(review, other, pupil.id(), ""))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void joinedOnesStayJoinedWhenTheyComeAgain() {
        List<UnregisteredPerson> visitors = unregistered.people(list()).stream()
                .filter(one -> one.told().name().equals("ぽんちゃん"))
                .toList();
        unregistered.merge(
                office.review(), visitors.getFirst().id(), visitors.getLast().id(), "年齢の書きちがい");
        office.read("こども食堂_20261107.csv", "日付,食堂名,呼び名,年齢,学年,町名\n2026/11/7,みほん食堂,ぽんちゃん,12歳,,北町\n");
        office.link();

        assertThat(named("ぽんちゃん").records()).hasSize(4);
    }

    @Test
    void shownOnlyToThoseWhoMaySeeLists() {
        assertThatThrownBy(() -> unregistered.people(office.run())).isInstanceOf(ProblemException.class);
    }
}
