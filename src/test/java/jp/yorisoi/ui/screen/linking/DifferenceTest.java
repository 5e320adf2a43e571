package jp.yorisoi.ui.screen.linking;

import static org.assertj.core.api.Assertions.assertThat;

import jp.yorisoi.ui.screen.linking.Difference.Kind;
import jp.yorisoi.ui.screen.linking.Difference.Piece;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void anotherFormOfACharacterIsNoOtherCharacter() {
        Difference names = Difference.of("髙橋 例菜", "高橋 例奈");

        assertThat(names.left())
                .containsExactly(new Piece("髙", Kind.VARIANT), new Piece("橋 例", Kind.SAME), new Piece("菜", Kind.OTHER));
        assertThat(names.right().getLast()).isEqualTo(new Piece("奈", Kind.OTHER));
        assertThat(names.isOnlyForms()).isFalse();
        assertThat(Difference.of("髙橋", "高橋").isOnlyForms()).isTrue();
    }

    @Test
    void numbersAreComparedWhole() {
        Difference days = Difference.of("平成27年9月12日", "平成27年12月9日");

        assertThat(days.left())
                .containsExactly(
                        new Piece("平成27年", Kind.SAME),
                        new Piece("9", Kind.OTHER),
                        new Piece("月", Kind.SAME),
                        new Piece("12", Kind.OTHER),
                        new Piece("日", Kind.SAME));
    }

    @Test
    void whatIsLeftOutOrPutInAloneIsMarked() {
        Difference places = Difference.of("中町1-1", "みほん市中町1-1");

        assertThat(places.left()).containsExactly(new Piece("中町1-1", Kind.SAME));
        assertThat(places.right()).containsExactly(new Piece("みほん市", Kind.OTHER), new Piece("中町1-1", Kind.SAME));
        assertThat(Difference.of("", "山田").left()).isEmpty();
        assertThat(places.right().toString()).doesNotContain("みほん");
    }
}
