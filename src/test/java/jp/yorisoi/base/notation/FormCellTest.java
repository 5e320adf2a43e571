package jp.yorisoi.base.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCellTest {
    @ParameterizedTest
    @CsvSource({"□既知・支援中|□見守り|☑未把握, 未把握", "☑ A 教職員　□ B 地域　☑ C 専門機関　／　■ 新　□ 続　□ 拒, A 教職員・C 専門機関・新", "■要, 要", "✔ 要|□不要, 要"
    })
    void boxesSayWhatIsTicked(String cell, String said) {
        assertThat(FormCell.filled(cell.replace('|', '\n'))).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"□要\n□不要", "☐ 既知　☐ 見守り", "　月　日", "令和8年　月　日", "R8年 月 日", "年　月　日", "２０２６年　月　日"})
    void whatWasLeftAsPrintedSaysNothing(String cell) {
        assertThat(FormCell.filled(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"○", "☑", "□", "レストラン", "令和8年11月24日", "令和8年", "11月", "なし", "月日が経つ", "□\n□要", "家で□をかく"})
    void anythingElseStaysAsItIs(String cell) {
        assertThat(FormCell.filled(cell)).isEqualTo(cell);
    }

    @Test
    void tickedWordsComeBackWhateverStandsBetweenTheBoxes() {
        Random random = new Random(12);
        List<String> words = List.of("既知・支援中", "見守り", "未把握", "A 教職員", "その他(電話)");
        List<String> gaps = List.of("\n", "　", " / ", "、", "");
        for (int round = 0; round < 500; round++) {
            StringBuilder cell = new StringBuilder();
            StringBuilder said = new StringBuilder();
            for (String word : words) {
                boolean ticked = random.nextBoolean();
                cell.append("□☐■☑☒✓".charAt(ticked ? 2 + random.nextInt(4) : random.nextInt(2)))
                        .append(random.nextBoolean() ? " " : "")
                        .append(word)
                        .append(gaps.get(random.nextInt(gaps.size())));
                if (ticked) {
                    said.append(said.isEmpty() ? "" : "・").append(word);
                }
            }
            assertThat(FormCell.filled(cell.toString())).as(cell.toString()).isEqualTo(said.toString());
        }
    }
}
