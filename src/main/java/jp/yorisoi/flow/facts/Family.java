package jp.yorisoi.flow.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.flow.people.Sex;

/// Who is what to whom in one household, read from the 続柄 paths. Members are counted from 0 in the household's order.
/// Immutable.
final class Family {
    static final String RELATION = "続柄";
    static final String BIRTH = "生年月日";
    private static final int PARENT_AT_LEAST = 15;
    private static final double DAYS_A_YEAR = 365.25;
    static final long NO_DAY = Long.MIN_VALUE;

    /// One member: the path in one spelling, sex, day of birth (or [#NO_DAY]), whether 児童 and whether 大人.
    record Member(String path, Sex sex, long birth, Truth child, Truth adult) {}

    /// Members for sure, and what is missing where there may be more.
    record Kin(List<Integer> members, Set<String> missing) {
        Kin {
            members = List.copyOf(members);
            missing = Set.copyOf(missing);
        }

        static final Kin NONE = new Kin(List.of(), Set.of());
    }

    private final List<Member> members;
    private final List<Kin> parents = new ArrayList<>();

    Family(List<Member> members) {
        this.members = List.copyOf(members);
        for (int i = 0; i < members.size(); i++) {
            parents.add(parentsByPath(i));
        }
    }

    int size() {
        return members.size();
    }

    Member member(int one) {
        return members.get(one);
    }

    /// The 世帯主, where one is named.
    OptionalInt head() {
        return first(i -> path(i).equals(KinPath.HEAD));
    }

    private OptionalInt first(IntPredicate test) {
        for (int i = 0; i < size(); i++) {
            if (test.test(i)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private String path(int one) {
        return members.get(one).path();
    }

    private List<Integer> at(List<String> paths, int but) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (i != but && paths.contains(path(i))) {
                found.add(i);
            }
        }
        return found;
    }

    private boolean mayBeParent(int parent, int child) {
        long born = members.get(parent).birth();
        long later = members.get(child).birth();
        return born == NO_DAY || later == NO_DAY || later - born >= PARENT_AT_LEAST * DAYS_A_YEAR;
    }

    /// Of several 子 only one can be the parent of a 子の子: who is old enough; if that is not one alone, it is not known.
    private Kin parentsByPath(int one) {
        String path = path(one);
        if (KinPath.isUnrelated(path)) {
            return new Kin(List.of(), Set.of(RELATION));
        }
        List<Integer> found = new ArrayList<>();
        for (int candidate : at(KinPath.parents(path), one)) {
            if (mayBeParent(candidate, one)) {
                found.add(candidate);
            }
        }
        boolean oneAlone = path.contains("の") && path.endsWith("の子");
        return oneAlone && found.size() > 1 ? new Kin(List.of(), Set.of(RELATION)) : new Kin(found, Set.of());
    }

    /// Father and mother.
    Kin parents(int one) {
        return parents.get(one);
    }

    /// 保護者: father, mother, and a parent's spouse who brings the child up.
    Kin guardians(int one) {
        List<Integer> all = new ArrayList<>(parents(one).members());
        for (int step : at(KinPath.stepParents(path(one)), one)) {
            if (!all.contains(step)) {
                all.add(step);
            }
        }
        return new Kin(all, parents(one).missing());
    }

    /// Sons and daughters.
    Kin children(int one) {
        List<Integer> all = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        for (int i = 0; i < size(); i++) {
            if (parents(i).members().contains(one)) {
                all.add(i);
            } else if (!parents(i).missing().isEmpty() && i != one && mayBeParent(one, i) && isYoung(i)) {
                missing.addAll(parents(i).missing());
            }
        }
        return new Kin(all, missing);
    }

    /// Only a child's unclear path leaves its parents' circle open; a grown-up lodger is nobody's question.
    private boolean isYoung(int one) {
        return members.get(one).child() != Truth.NO;
    }

    /// Brothers and sisters, half and step too.
    Kin siblings(int one) {
        String brood = KinPath.brood(path(one));
        if (brood.isEmpty()) {
            return KinPath.isUnrelated(path(one)) ? new Kin(List.of(), Set.of(RELATION)) : Kin.NONE;
        }
        List<Integer> all = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        for (int i = 0; i < size(); i++) {
            if (i == one || !brood.equals(KinPath.brood(path(i)))) {
                continue;
            }
            boolean told = !brood.endsWith("の子") || sharesParent(i, one);
            if (told) {
                all.add(i);
            } else if (!parents(i).missing().isEmpty() || parents(i).members().isEmpty()) {
                missing.add(RELATION);
            }
        }
        return new Kin(all, missing);
    }

    private boolean sharesParent(int one, int other) {
        return parents(one).members().stream().anyMatch(parents(other).members()::contains);
    }

    /// Grandparents.
    Kin grandparents(int one) {
        Set<Integer> all = new LinkedHashSet<>(at(KinPath.grandparents(path(one)), one));
        parents(one).members().forEach(parent -> all.addAll(parents(parent).members()));
        all.remove(one);
        boolean unclear = KinPath.isUnrelated(path(one));
        return new Kin(List.copyOf(all), unclear ? Set.of(RELATION) : Set.of());
    }

    /// Husband or wife, 未届 too.
    Kin spouse(int one) {
        List<Integer> found = at(KinPath.spouses(path(one)), one);
        String path = path(one);
        List<Integer> rivals = at(List.of(path), one);
        List<Integer> fitting = new ArrayList<>();
        for (int candidate : found) {
            if (mayBeCouple(one, candidate)) {
                fitting.add(candidate);
            }
        }
        boolean contested =
                !fitting.isEmpty() && rivals.stream().anyMatch(rival -> mayBeCouple(rival, fitting.getFirst()));
        return contested ? new Kin(List.of(), Set.of(RELATION)) : new Kin(fitting, Set.of());
    }

    private boolean mayBeCouple(int one, int other) {
        Member left = members.get(one);
        Member right = members.get(other);
        boolean sexes = left.sex() == Sex.UNKNOWN || right.sex() == Sex.UNKNOWN || left.sex() != right.sex();
        return sexes && left.adult() != Truth.NO && right.adult() != Truth.NO;
    }

    /// Those of whom a test holds; where it cannot be told of one, the item that is missing.
    Kin where(IntFunction<Truth> test, String missing) {
        List<Integer> all = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < size(); i++) {
            Truth truth = test.apply(i);
            if (truth == Truth.YES) {
                all.add(i);
            }
            open |= truth == Truth.UNKNOWN;
        }
        return new Kin(all, open ? Set.of(missing) : Set.of());
    }

    Kin adults() {
        return where(i -> members.get(i).adult(), BIRTH);
    }

    Kin childrenInAge() {
        return where(i -> members.get(i).child(), BIRTH);
    }

    /// Who would claim, by the paper's rule: the only adult, else the 世帯主, else the adult with the highest income.
    OptionalInt claimant(IntFunction<OptionalLong> income) {
        List<Integer> adults = adults().members();
        if (adults.size() == 1) {
            return OptionalInt.of(adults.getFirst());
        }
        OptionalInt head = head();
        return head.isPresent() ? head : highest(adults, income);
    }

    /// Who would claim in a household of the register: of the parents of its children the only one, else the one who is
    /// 世帯主, else the one with the highest income; without parents as [#claimant]. A grandfather who heads the page
    /// of the register does not claim for his daughter's children.
    OptionalInt parentWhoClaims(IntFunction<OptionalLong> income) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int child : childrenInAge().members()) {
            found.addAll(parents(child).members());
        }
        if (found.isEmpty()) {
            return claimant(income);
        }
        List<Integer> all = List.copyOf(found);
        OptionalInt head = head();
        boolean headIsOne = head.isPresent() && found.contains(head.getAsInt());
        return headIsOne ? head : highest(all, income);
    }

    private static OptionalInt highest(List<Integer> some, IntFunction<OptionalLong> income) {
        int best = -1;
        long most = Long.MIN_VALUE;
        for (int one : some) {
            long own = income.apply(one).orElse(-1);
            if (best < 0 || own > most) {
                best = one;
                most = own;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /// 扶養義務者 of one: adult parents, grandparents, children, brothers and sisters in the household.
    Kin obligors(int one) {
        Set<Integer> all = new LinkedHashSet<>();
        Set<String> missing = new TreeSet<>();
        for (Kin kin : List.of(parents(one), grandparents(one), children(one), siblings(one))) {
            kin.members().forEach(member -> {
                Truth adult = members.get(member).adult();
                if (adult == Truth.YES) {
                    all.add(member);
                } else if (adult == Truth.UNKNOWN) {
                    missing.add(BIRTH);
                }
            });
        }
        return new Kin(List.copyOf(all), missing);
    }

    /// What one member is called seen from another: 本人, 母, 兄 …
    String label(int from, int one) {
        if (from == one) {
            return "本人";
        }
        boolean female = members.get(one).sex() == Sex.FEMALE;
        boolean male = members.get(one).sex() == Sex.MALE;
        if (guardians(from).members().contains(one)) {
            return female ? "母" : male ? "父" : "親";
        }
        if (grandparents(from).members().contains(one)) {
            return female ? "祖母" : male ? "祖父" : "祖父母";
        }
        if (siblings(from).members().contains(one)) {
            return sibling(from, one, female);
        }
        if (children(from).members().contains(one)) {
            return "子";
        }
        if (spouse(from).members().contains(one)) {
            return female ? "妻" : male ? "夫" : "配偶者";
        }
        return path(one).isEmpty() ? "世帯員" : path(one);
    }

    private String sibling(int from, int one, boolean female) {
        boolean older = members.get(one).birth() <= members.get(from).birth();
        return older ? (female ? "姉" : "兄") : (female ? "妹" : "弟");
    }
}
