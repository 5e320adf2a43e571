package jp.yorisoi.flow.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.yorisoi.flow.intake.Batch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What looks probable and is not enough goes to people.
class CautiousLinksTest {
    private static final String FAMILIES = LinkingOffice.JUKI
            + "0000000011,0000000001,山田 一郎,ヤマダ イチロウ,,S60.4.1,男,世帯主,みほん市中町一丁目1-1,,中小学校,中中学校,\n"
            + "0000000012,0000000001,山田 花子,ヤマダ ハナコ,小川,S61.5.2,女,妻,みほん市中町一丁目1-1,,中小学校,中中学校,\n"
            + "0000000013,0000000001,山田 桜,ヤマダ サクラ,,H28.5.3,女,子,みほん市中町一丁目1-1,,中小学校,中中学校,\n"
            + "0000000014,0000000001,山田 楓,ヤマダ カエデ,,H28.5.3,女,子,みほん市中町一丁目1-1,,中小学校,中中学校,\n"
            + "0000000021,0000000002,佐藤 京子,サトウ キョウコ,,S25.1.15,女,世帯主,みほん市東町2-3,,東小学校,東中学校,\n";
    private static final String CASES = "相談番号,児童氏名,カナ,生年月日,性別,年齢,住所,保護者氏名,受付日\n";
    private static final String WELFARE = "ケース番号,宛名番号,世帯員番号,続柄,氏名,カナ,生年月日\n";

    @TempDir
    Path folder;

    private LinkingOffice office;

    @BeforeEach
    void open() {
        office = new LinkingOffice(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Batch read(String register, String name, String text) {
        office.read("住民基本台帳_20261031.csv", register);
        Batch batch = office.read(name, text);
        office.link();
        return batch;
    }

    private int count(Batch batch, LinkState state) {
        LinkedRows rows = office.rows(batch);
        int count = 0;
        for (int row = 0; row < rows.rows(); row++) {
            count += rows.state(row) == state ? 1 : 0;
        }
        return count;
    }

    @Test
    void theNumberOfTheTwinIsAskedAbout() {
        Batch batch = read(
                FAMILIES,
                "生活保護対象者_20261031.csv",
                WELFARE + "01,0000000013,03,子,山田 楓,ヤマダ カエデ,H28.5.3\n" + "01,0000000014,04,子,山田 楓,ヤマダ カエデ,H28.5.3\n");
        assertThat(office.rows(batch).state(0)).isEqualTo(LinkState.REVIEW);
        assertThat(office.rows(batch).reason(0)).isEqualTo(ReviewReason.CONTRADICTS);
        assertThat(office.rows(batch).state(1)).isEqualTo(LinkState.LINKED);
    }

    @Test
    void theNumberOfSomebodyElseWithoutABirthDateIsAskedAbout() {
        Batch batch = read(
                FAMILIES,
                "生活保護対象者_20261031.csv",
                WELFARE + "01,0000000011,01,世帯主,佐藤 京子,サトウ キョウコ,\n" + "01,0000000021,01,世帯主,佐藤 京子,サトウ キョウコ,\n");
        assertThat(office.rows(batch).state(0)).isEqualTo(LinkState.REVIEW);
        assertThat(office.rows(batch).state(1)).isEqualTo(LinkState.LINKED);
    }

    @Test
    void aBirthDateAndASexLinkNobody() {
        MessyTown strangers = new MessyTown(6, 3000);
        StringBuilder nameless = new StringBuilder(CASES);
        strangers.cases.stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[3].isEmpty())
                .limit(300)
                .forEach(cells -> nameless.append(cells[0] + ",,," + cells[3] + "," + cells[4] + ",,,,R8.10.1\n"));
        Batch batch = read(new MessyTown(5, 200).register.toString(), "家児相_20261031.csv", nameless.toString());
        assertThat(batch.rows()).isEqualTo(300);
        assertThat(count(batch, LinkState.LINKED)).isZero();
    }

    @Test
    void aChildNotYetNamedIsItsMothersAtHerAddressOnly() {
        String baby = "0000000022,0000000002,佐藤 新,サトウ アラタ,,R2.2.2,男,子の子,みほん市東町2-3,,東小学校,東中学校,\n";
        Batch batch = read(
                FAMILIES + baby,
                "健診_20261031.csv",
                "健康番号,児氏名,カナ,生年月日,母氏名,住所\n" + "B1,木村 ベビー,キムラ ベビー,R2.2.2,木村 京子,東町2-3\n"
                        + "B2,木村 ベビー,キムラ ベビー,R2.2.2,木村 恵,東町2-3\n");
        assertThat(office.of(batch, 0)).isEqualTo("0000000022");
        assertThat(office.rows(batch).state(1)).isNotEqualTo(LinkState.LINKED);
    }

    @Test
    void aModelThatTookStrangersForItsPeopleForetellsNothing() {
        office.read("住民基本台帳_20261031.csv", new MessyTown(5, 1200).register.toString());
        office.read("教育_中小_20261031.csv", new MessyTown(77, 1200).pupilFile());
        LinkReport.Learned learned = office.link().learned().stream()
                .filter(one -> one.source().equals("kyoiku"))
                .findFirst()
                .orElseThrow();
        assertThat(learned.notes()).isNotEmpty();
        assertThat(learned.expected()).isEmpty();
    }

    @Test
    void aSexBesideAGivenNameSaysLittle() {
        office.read("住民基本台帳_20261031.csv", namesBySex());
        PersonIndex index = java.util.Objects.requireNonNull(office.links.index(office.run()));
        Populace populace = new Populace(index, Long.MIN_VALUE, Long.MAX_VALUE);
        LinkModel model = LinkModel.shipped();
        PersonMatcher matcher = new PersonMatcher(
                new PersonMatcher.Sight(model, model.weights("kajiso"), populace, new Known()), index, "kajiso");
        RecordText record = new RecordText();
        record.kanji = NameText.of("佐藤 桜");
        record.sex = 'F';
        record.day = index.register().asOf().toEpochDay();
        assertThat(sex(matcher, record)).isBetween(-0.1, 0.3);
        record.kanji = NameText.of("佐藤 楓");
        assertThat(sex(matcher, record)).isBetween(0.8, 1.1);
        record.kanji = NameText.of("佐藤 桜");
        record.sex = 'M';
        assertThat(sex(matcher, record)).isBetween(-5.0, -1.0);
    }

    private static String namesBySex() {
        StringBuilder register = new StringBuilder(LinkingOffice.JUKI);
        for (int i = 100; i < 700; i++) {
            boolean girl = i % 2 == 0;
            register.append("0000000" + i + ",0000000" + i
                    + (girl ? ",佐藤 桜,サトウ サクラ,,H28.5.3,女" : ",佐藤 蓮,サトウ レン,,H28.5.3,男") + ",世帯主,みほん市東町2-3,,東小学校,東中学校,\n");
        }
        return register.toString();
    }

    /// What the sex weighs of the first girl of the register.
    private static double sex(PersonMatcher matcher, RecordText record) {
        return matcher.tell(record, 0).stream()
                .filter(one -> one.comparison().equals("sex"))
                .mapToDouble(ReviewItem.Evidence::weight)
                .sum();
    }

    @Test
    void aSlipInTheRecordsDayDoesNotLoseAnExactPerson() {
        Batch batch = read(FAMILIES, "家児相_20261031.csv", CASES + "N1,山田 桜,ヤマダ サクラ,H28.5.3,女,,中町一丁目1-1,山田 花子,H8.10.1\n");
        assertThat(office.of(batch, 0)).contains("13");
        assertThat(office.rows(batch).state(0)).isEqualTo(LinkState.LINKED);
    }

    @Test
    void aSchoolOfStrangersTeachesNothing() {
        Batch batch = read(
                new MessyTown(5, 1200).register.toString(), "教育_中小_20261031.csv", new MessyTown(77, 1200).pupilFile());
        assertThat(batch.rows()).isGreaterThan(500);
        assertThat(count(batch, LinkState.LINKED)).isLessThanOrEqualTo(2);
        assertThat(count(batch, LinkState.REVIEW)).isLessThan(batch.rows() / 10);
    }
}
