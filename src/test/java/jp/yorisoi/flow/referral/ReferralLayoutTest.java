package jp.yorisoi.flow.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.yorisoi.flow.screening.Axis;
import jp.yorisoi.flow.workbook.Sheet;
import jp.yorisoi.vault.setting.Office;
import org.junit.jupiter.api.Test;

/// What stands on the papers that leave the office.
class ReferralLayoutTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Subject CHILD = new Subject(
            "A-1",
            1,
            new Subject.Who("例田　そら", "平成28年5月1日", "みほん第一小学校", "3年1組", "例田　花", ""),
            List.of(new Subject.Reason(Axis.values()[0], "欠席が続いています")));

    private static ReferralLayout layout(Office office) {
        return new ReferralLayout(Recipients.shipped().get("gakkou"), DAY, 7, office);
    }

    private static Sheet.Listing list(Office office) {
        return (Sheet.Listing) layout(office).lists(List.of(CHILD)).getFirst();
    }

    @Test
    void theCitysOwnNameStandsOnListsAndSheetsAndNobodyElses() {
        Office office = new Office("れい市", "子育て課");
        assertThat(list(office).footer().left()).isEqualTo("れい市 子育て課　取扱注意");
        List<String> words = ((Sheet.Form) layout(office).sheet(CHILD))
                .lines().stream()
                        .flatMap(line -> line.boxes().stream())
                        .map(Sheet.Box::text)
                        .toList();
        assertThat(words).contains("れい市 子育て課").noneMatch(text -> text.contains("みほん市"));
        assertThat(list(Office.UNNAMED).footer().left()).isEqualTo("取扱注意");
    }

    @Test
    void aBoxToTickNeverStandsOnAnotherLineThanItsWord() {
        Sheet.Listing list = list(Office.UNNAMED);
        List<String> row = list.rows().getFirst();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).contains("□") || row.get(i).contains("月")) {
                int room = list.columns().get(i).width() - 1;
                assertThat(row.get(i).lines())
                        .allSatisfy(line -> assertThat(halves(line)).isLessThanOrEqualTo(room));
            }
        }
    }

    private static int halves(String text) {
        return text.chars().map(c -> c < 0x300 ? 1 : 2).sum();
    }
}
