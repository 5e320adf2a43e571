package jp.yorisoi.flow.screening;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// One child's line as a run works it out: what is stored.
record ChildMark(
        int ordinal,
        long person,
        Tier tier,
        int score,
        AxisState[] axes,
        Set<String> unknown,
        List<String> sentences,
        List<String> safety,
        List<String> rules,
        Set<String> watchers) {

    /// The order of lists: tier, score, number of axes with a sign, then a hash of the id that favours nobody.
    static final Comparator<ChildMark> ORDER = Comparator.comparing(ChildMark::tier)
            .thenComparing(ChildMark::score, Comparator.reverseOrder())
            .thenComparing(ChildMark::signs, Comparator.reverseOrder())
            .thenComparingLong(mark -> mix(mark.person))
            .thenComparingLong(ChildMark::person);

    long signs() {
        return Arrays.stream(axes).filter(AxisState.SIGN::equals).count();
    }

    /// Steele, Lea and Flood's SplitMix64 finaliser: spreads ids evenly.
    static long mix(long id) {
        long z = (id ^ (id >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return (z ^ (z >>> 31)) >>> 1;
    }

    @Override
    public String toString() {
        return "ChildMark[" + tier + "]";
    }
}
