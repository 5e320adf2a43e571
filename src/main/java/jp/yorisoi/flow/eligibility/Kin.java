package jp.yorisoi.flow.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Where somebody stands as seen from the 世帯主, read from a 続柄 path (`子の子`, `妻の母`, `夫(未届)`): steps to a spouse, a
/// child or a parent. What names no kin (同居人, 縁故者) has no steps and is not known.
record Kin(List<Kin.Step> steps, boolean known) {
    /// One step of kinship.
    enum Step {
        SPOUSE,
        /// 未届: lives as a spouse and is none by law.
        PARTNER,
        CHILD,
        PARENT
    }

    private static final Map<String, List<Step>> WORDS = Map.ofEntries(
            Map.entry("世帯主", List.of()),
            Map.entry("本人", List.of()),
            Map.entry("夫", List.of(Step.SPOUSE)),
            Map.entry("妻", List.of(Step.SPOUSE)),
            Map.entry("夫(未届)", List.of(Step.PARTNER)),
            Map.entry("妻(未届)", List.of(Step.PARTNER)),
            Map.entry("子", List.of(Step.CHILD)),
            Map.entry("養子", List.of(Step.CHILD)),
            Map.entry("孫", List.of(Step.CHILD, Step.CHILD)),
            Map.entry("父", List.of(Step.PARENT)),
            Map.entry("母", List.of(Step.PARENT)),
            Map.entry("養父", List.of(Step.PARENT)),
            Map.entry("養母", List.of(Step.PARENT)),
            Map.entry("祖父", List.of(Step.PARENT, Step.PARENT)),
            Map.entry("祖母", List.of(Step.PARENT, Step.PARENT)),
            Map.entry("兄", List.of(Step.PARENT, Step.CHILD)),
            Map.entry("弟", List.of(Step.PARENT, Step.CHILD)),
            Map.entry("姉", List.of(Step.PARENT, Step.CHILD)),
            Map.entry("妹", List.of(Step.PARENT, Step.CHILD)));

    /// 長男, 二女, 次男, 第三子 …: a child by its place.
    private static final Pattern CHILD = Pattern.compile("(?:長|次|[一二三四五六七八九十]+)(?:男|女)");

    /// Copies the steps.
    Kin {
        steps = List.copyOf(steps);
    }

    /// Reads a 続柄.
    static Kin of(String relation) {
        String clean = relation.replace('（', '(').replace('）', ')').strip();
        List<Step> steps = new ArrayList<>();
        for (String part : clean.split("の", -1)) {
            List<Step> more = CHILD.matcher(part).matches() ? List.of(Step.CHILD) : WORDS.get(part);
            if (more == null) {
                return new Kin(List.of(), false);
            }
            steps.addAll(more);
        }
        return new Kin(steps, true);
    }

    /// Whether this is the 世帯主.
    boolean isHead() {
        return known && steps.isEmpty();
    }

    private boolean endsWith(Step step) {
        return !steps.isEmpty() && steps.getLast() == step;
    }

    private List<Step> without() {
        return steps.subList(0, steps.size() - 1);
    }

    private List<Step> with(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return longer;
    }

    /// Whether the other can be this one's parent by law: for a 子 the one whose child it is called and that one's
    /// spouse; whose child a 妻の子 is, its path says alone.
    boolean canHaveParent(Kin other) {
        if (!known || !other.known) {
            return false;
        }
        if (!endsWith(Step.CHILD)) {
            return with(Step.PARENT).equals(other.steps);
        }
        Kin parent = new Kin(without(), true);
        boolean ofParent = parent.steps.equals(other.steps);
        boolean ofSpouse = other.endsWith(Step.SPOUSE) && other.without().equals(parent.steps);
        return ofParent || ofSpouse;
    }

    /// Whether these two are husband and wife, or live as such.
    boolean isSpouseOf(Kin other) {
        if (!known || !other.known) {
            return false;
        }
        return with(Step.SPOUSE).equals(other.steps)
                || with(Step.PARTNER).equals(other.steps)
                || other.with(Step.SPOUSE).equals(steps)
                || other.with(Step.PARTNER).equals(steps)
                || (endsWith(Step.PARENT) && steps.equals(other.steps));
    }

    /// Whether these two have the same parents by their paths, also where those live elsewhere.
    boolean isSiblingOf(Kin other) {
        if (!known || !other.known) {
            return false;
        }
        boolean both = endsWith(Step.CHILD) && steps.equals(other.steps);
        return both || isSiblingPathOf(other) || other.isSiblingPathOf(this);
    }

    /// 兄 of somebody: a parent up and a child down.
    private boolean isSiblingPathOf(Kin other) {
        List<Step> path = new ArrayList<>(other.steps);
        path.add(Step.PARENT);
        path.add(Step.CHILD);
        return steps.equals(path);
    }
}
