package jp.yorisoi.flow.page;

import java.util.List;
import jp.yorisoi.flow.casefile.Member;

/// In which row of a family diagram a member stands, read from the 続柄 path (住民基本台帳事務処理要領: 世帯主の父, 子の子, 夫の母 …): 0 is the
/// head's own generation, −1 the parents', 1 the children's.
final class Generation {
    private static final List<String> ABOVE = List.of("父", "母", "養父", "養母", "継父", "継母");
    private static final List<String> TWO_ABOVE = List.of("祖父", "祖母");
    private static final List<String> BELOW =
            List.of("子", "長男", "長女", "二男", "二女", "三男", "三女", "次男", "次女", "養子", "男", "女", "おい", "めい");
    private static final List<String> TWO_BELOW = List.of("孫");
    private static final int A_GENERATION = 18;

    private Generation() {}

    /// The row of a member of the 世帯.
    static int of(String relation) {
        int row = 0;
        for (String step : relation.split("の", -1)) {
            if (TWO_ABOVE.contains(step)) {
                row -= 2;
            } else if (ABOVE.contains(step)) {
                row -= 1;
            } else if (TWO_BELOW.contains(step)) {
                row += 2;
            } else if (BELOW.contains(step) || step.matches("[四五六七八九]?[男女]")) {
                row += 1;
            }
        }
        return row;
    }

    /// The row of somebody of another 世帯 at the same address: how the person is related is not known, so the age tells.
    static int ofCoResident(Member member, int headAge) {
        if (member.who().age() < 0 || headAge < 0) {
            return 0;
        }
        int difference = member.who().age() - headAge;
        return difference >= A_GENERATION ? -1 : difference <= -A_GENERATION ? 1 : 0;
    }

    /// Whether the member is the head's spouse (届出 or not).
    static boolean isSpouse(String relation) {
        return relation.matches("(夫|妻)(（未届）|\\(未届\\))?");
    }
}
