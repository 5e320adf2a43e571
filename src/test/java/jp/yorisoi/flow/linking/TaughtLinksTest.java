package jp.yorisoi.flow.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.yorisoi.flow.intake.Batch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What clerks decided of some records tells of the others.
class TaughtLinksTest {
    private static final String REGISTER = LinkingOffice.JUKI
            + "11,1,山田 花子,ヤマダ ハナコ,,S61.5.2,女,世帯主,みほん市中町1-1,,,,\n"
            + "13,1,山田 桜,ヤマダ サクラ,,H28.5.3,女,子,みほん市中町1-1,,,,\n"
            + "14,1,山田 楓,ヤマダ カエデ,,H28.5.3,女,子,みほん市中町1-1,,,,\n";
    private static final String HEADER = "健康番号,児氏名,カナ,生年月日,性別,母氏名,住所\n";
    private static final String UNNAMED = ",山田 ベビー,ヤマダ ベビー,H28.5.3,女,山田 花子,中町1-1\n";
    private static final String NAMED = ",山田 桜,ヤマダ サクラ,H28.5.3,女,山田 花子,中町1-1\n";

    @TempDir
    Path folder;

    private LinkingOffice office;
    private Batch checks;

    @BeforeEach
    void open() {
        office = new LinkingOffice(folder);
        office.read("住民基本台帳_20261031.csv", REGISTER);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void read(String rows) {
        checks = office.read("健診_20261031.csv", HEADER + rows);
        office.link();
    }

    private void decide(int row, Decision decision) {
        RecordKeys keys = new RecordKeys(
                office.batches.reader(office.run(), checks),
                LinkingOffice.CATALOGUE.find("kenshin").orElseThrow());
        office.links.reviewQueue().decide(office.review(), keys.at(row), decision, "母に電話で確認");
        office.link();
    }

    @Test
    void whoWasGivenToOneRecordIsLeftToNoOther() {
        read("B1" + UNNAMED + "B2" + UNNAMED.replace("ベビー", "赤ちゃん"));
        assertThat(office.rows(checks).probability(1)).isLessThan(0.6);

        decide(0, new Decision.Same(office.person("13")));

        assertThat(office.of(checks, 0)).isEqualTo("13");
        assertThat(office.of(checks, 1)).isEqualTo("14?");
        assertThat(office.rows(checks).probability(1)).isGreaterThan(0.9);
    }

    @Test
    void whoWasTakenFromARecordHoldsNobodyAway() {
        read("B1" + NAMED + "B2" + UNNAMED);
        assertThat(office.of(checks, 1)).isEqualTo("14?");
        assertThat(office.rows(checks).probability(1)).isGreaterThan(0.9);

        decide(0, new Decision.Different());

        assertThat(office.of(checks, 0)).isEmpty();
        assertThat(office.rows(checks).probability(1)).isLessThan(0.6);
    }

    @Test
    void decidedRecordsAreLearnedFromAndCounted() {
        read("B1" + UNNAMED + "B2" + UNNAMED);
        assertThat(labels()).isZero();

        decide(0, new Decision.Same(office.person("13")));
        decide(1, new Decision.Later());

        assertThat(labels()).isEqualTo(1);
    }

    private int labels() {
        List<LinkReport.Learned> learned = office.link().learned();
        return learned.stream()
                .filter(one -> one.source().equals("kenshin"))
                .mapToInt(LinkReport.Learned::labels)
                .sum();
    }
}
