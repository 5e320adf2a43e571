package jp.yorisoi.flow.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.people.PersonJoins;
import jp.yorisoi.flow.people.Protection;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One who stands under two numbers is one person once somebody said so.
class PersonJoinsTest {
    private static final String REGISTER = LinkingOffice.JUKI
            + "11,1,山田 花子,ヤマダ ハナコ,,S61.5.2,女,世帯主,みほん市中町1-1,,,,\n"
            + "13,1,山田 桜,ヤマダ サクラ,,H28.5.3,女,子,みほん市中町1-1,,,,\n"
            + "91,9,山田 桜,ヤマダ サクラ,,H28.5.3,女,世帯主,みほん市南町5-6,,,,\n"
            + "21,2,佐藤 蓮,サトウ レン,,H30.8.8,男,世帯主,みほん市南町5-6,,,,\n";
    private static final String CARE = "宛名番号,被保険者番号,認定日,要介護度\n91,0001,R6.4.1,要介護2\n";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path folder;

    private LinkingOffice office;
    private PersonJoins joins;
    private Batch book;

    @BeforeEach
    void open() {
        office = new LinkingOffice(folder);
        office.read("住民基本台帳_20261031.csv", REGISTER);
        book = office.read("介護保険認定_20261031.csv", CARE);
        office.link();
        joins = new PersonJoins(office.store, office.office.audit(), office.registers);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Grant settle() {
        return office.office.grant("kakaricho", Permission.SETTLE_LINKS);
    }

    private List<RecordRef> records(long person) {
        return office
                .links
                .recordsOf(office.office.grant("tanto", Permission.VIEW_LIST), person, office.links.clocks())
                .stream()
                .filter(record -> record.batch().id() == book.id())
                .toList();
    }

    private Register register() {
        return office.registers.on(office.run(), DAY).orElseThrow();
    }

    @Test
    void whoStandsTwiceIsSuspectedJoinedAndParted() {
        List<PersonJoins.Suspect> suspects = joins.suspects(office.review());
        assertThat(suspects).hasSize(1);
        assertThat(suspects.getFirst().one().name()).isEqualTo("山田 桜");
        assertThat(suspects.toString()).doesNotContain("山田");
        long own = office.person("13");
        long other = office.person("91");
        assertThat(register().size()).isEqualTo(4);
        assertThat(records(own)).isEmpty();

        PersonJoins.Join join = joins.join(settle(), "13", "91", "窓口で確認");

        assertThat(joins.suspects(office.review())).isEmpty();
        assertThat(register().size()).isEqualTo(3);
        assertThat(register().find(other)).isEmpty();
        assertThat(office.person("91")).isEqualTo(own);
        assertThat(records(own)).hasSize(1);
        office.link();
        assertThat(office.rows(book).person(0)).isEqualTo(own);
        assertThat(records(own)).hasSize(1);
        assertThatThrownBy(() -> joins.join(settle(), "91", "13", "")).isInstanceOf(ProblemException.class);

        joins.undo(settle(), join.number(), "別の子だった");
        office.link();
        assertThat(office.rows(book).person(0)).isEqualTo(other);
        assertThat(register().size()).isEqualTo(4);
        assertThat(joins.all(office.review())).isEmpty();
        assertThatThrownBy(() -> joins.undo(settle(), join.number(), "")).isInstanceOf(ProblemException.class);
    }

    @Test
    void twoOfOneNameAreTwoOnceSomebodySaidSo() {
        joins.apart(settle(), "13", "91", "いとこ");
        assertThat(joins.suspects(office.review())).isEmpty();
        assertThat(register().size()).isEqualTo(4);
    }

    @Test
    void onlyThoseWhoMaySettleJoinAndNumbersMustBeThere() {
        assertThatThrownBy(() -> joins.join(office.review(), "13", "91", "")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> joins.join(settle(), "13", "9999", "")).isInstanceOf(ProblemException.class);
    }

    @Test
    void whoIsShelteredUnderOneNumberIsShelteredAsAPerson() {
        joins.join(settle(), "13", "91", "番号が変わった");
        long own = office.person("13");
        office.read("住民基本台帳_20261115.csv", REGISTER.replace("女,世帯主,みほん市南町5-6,,,,", "女,世帯主,みほん市南町5-6,,,,有"));

        Protection protection = new Protection(office.store, office.office.audit(), office.registers);
        assertThat(protection.hiddenFrom(office.office.operator("tanto"))).contains(own);
        assertThatThrownBy(() -> joins.join(settle(), "13", "21", "")).isInstanceOf(ProblemException.class);
        assertThat(joins.all(office.review())).isEmpty();
    }
}
