package jp.yorisoi.flow.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.base.notation.Age;

/// Finds the claimants of a household and who is what to each: from 役割 where it is given, else from 続柄.
final class Families {
    private static final int ADULT = 18;
    /// A parent is at least this much older than a child, which tells a child's mother from her sister.
    private static final int GENERATION = 14;
    /// Children through this age make a family of their own within a household of three generations.
    private static final int YOUNG = 22;

    private final List<Member> members;
    private final List<Scope> scopes;

    /// What counts of a member.
    private record Member(Kin kin, boolean said, String role, Optional<LocalDate> birth, int age, BigDecimal income) {
        boolean adult() {
            return age < 0 || age >= ADULT;
        }
    }

    Families(List<Scope> scopes) {
        this.scopes = List.copyOf(scopes);
        this.members = scopes.stream().map(Families::member).toList();
    }

    private static Member member(Scope scope) {
        String relation = text(scope, "続柄");
        Optional<LocalDate> birth =
                scope.item(ItemName.of("生年月日")).value() instanceof Value.Date date ? Optional.of(date.value()) : Optional.empty();
        int age = birth.map(day -> Age.on(day, scope.day()))
                .orElseGet(() -> number(scope, "年齢").map(BigDecimal::intValue).orElse(-1));
        BigDecimal income = number(scope, "所得").or(() -> number(scope, "総所得金額")).orElse(BigDecimal.ONE.negate());
        return new Member(Kin.of(relation), !relation.isEmpty(), text(scope, "役割"), birth, age, income);
    }

    private static String text(Scope scope, String item) {
        return scope.item(ItemName.of(item)).value() instanceof Value.Text text ? text.value() : "";
    }

    private static Optional<BigDecimal> number(Scope scope, String item) {
        return scope.item(ItemName.of(item)).value() instanceof Value.Number number
                ? Optional.of(number.value())
                : Optional.empty();
    }

    /// The household with its one claimant: 申請者 where a role says so, else the only adult, else the 世帯主, else the
    /// adult with the highest income.
    Family household() {
        return of(claimant());
    }

    /// One family for each claimant of a household: parents with young children of their own, the household's claimant
    /// for children without a parent in it; one where there are no children.
    List<Family> all() {
        if (members.stream().anyMatch(member -> !member.role.isEmpty())) {
            return List.of(household());
        }
        BitSet claimants = new BitSet();
        for (int child = 0; child < members.size(); child++) {
            Member member = members.get(child);
            if (member.age >= 0 && member.age <= YOUNG) {
                List<Integer> parents = parents(child);
                if (parents.isEmpty()) {
                    if (member.age < ADULT && children(claimant()).get(child)) {
                        claimants.set(claimant());
                    }
                } else {
                    claimants.set(first(parents));
                }
            }
        }
        if (claimants.isEmpty()) {
            claimants.set(claimant());
        }
        return claimants.stream().mapToObj(this::of).toList();
    }

    private int first(List<Integer> parents) {
        int best = parents.getFirst();
        for (int one : parents) {
            int more = members.get(one).income.compareTo(members.get(best).income);
            if (more > 0 || (more == 0 && members.get(one).kin.isHead())) {
                best = one;
            }
        }
        return best;
    }

    private int claimant() {
        int said = find(member -> is(member, "申請者", "claimant"));
        if (said >= 0) {
            return said;
        }
        int[] adults = IntStream.range(0, members.size())
                .filter(i -> members.get(i).adult())
                .toArray();
        if (adults.length == 1) {
            return adults[0];
        }
        int head = find(member -> member.kin.isHead() && member.said);
        if (head >= 0) {
            return head;
        }
        List<Integer> among = new ArrayList<>();
        IntStream.of(adults).forEach(among::add);
        if (among.isEmpty()) {
            IntStream.range(0, members.size()).forEach(among::add);
        }
        int best = among.getFirst();
        for (int one : among) {
            if (members.get(one).income.compareTo(members.get(best).income) > 0) {
                best = one;
            }
        }
        return best;
    }

    private int find(java.util.function.Predicate<Member> test) {
        return IntStream.range(0, members.size())
                .filter(i -> test.test(members.get(i)))
                .findFirst()
                .orElse(-1);
    }

    private static boolean is(Member member, String japanese, String english) {
        return member.role.equals(japanese) || member.role.equalsIgnoreCase(english);
    }

    private Kin kin(int place) {
        Member member = members.get(place);
        return member.said || anyHead() ? member.kin : (place == claimant() ? Kin.of("世帯主") : member.kin);
    }

    private boolean anyHead() {
        return members.stream().anyMatch(member -> member.said && member.kin.isHead());
    }

    private Family of(int claimant) {
        BitSet spouses = new BitSet();
        BitSet obligors = new BitSet();
        BitSet children = children(claimant);
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (i == claimant) {
                continue;
            }
            if (member.role.isEmpty()) {
                spouses.set(i, kin(i).isSpouseOf(kin(claimant)));
                obligors.set(i, member.adult() && isObligor(i, claimant));
            } else {
                spouses.set(i, is(member, "配偶者", "spouse"));
                obligors.set(i, is(member, "扶養義務者", "obligor"));
            }
        }
        return new Family(scopes, claimant, spouses, children, obligors, unsure(claimant));
    }

    /// Minors of whom nothing says what they are to the claimant.
    private Set<String> unsure(int claimant) {
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (i != claimant && !member.said && member.role.isEmpty() && !(member.age >= ADULT)) {
                return Set.of("続柄");
            }
        }
        return Set.of();
    }

    private BitSet children(int claimant) {
        BitSet children = new BitSet();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (i == claimant) {
                continue;
            }
            boolean own = member.role.isEmpty() && (isParent(claimant, i) || isRaised(i, claimant));
            children.set(i, own || is(member, "児童", "child"));
        }
        return children;
    }

    /// A young grandchild, nephew or sibling without a parent in the household is raised by its claimant.
    private boolean isRaised(int child, int claimant) {
        Member member = members.get(child);
        boolean young = member.age >= 0 && member.age < ADULT;
        boolean kin = kin(child).known() && !kin(child).isSpouseOf(kin(claimant));
        return young && kin && claimant == claimant() && parents(child).isEmpty() && members.get(claimant).adult();
    }

    private boolean isParent(int parent, int child) {
        return parents(child).contains(parent);
    }

    /// The parents of a member in this household; nobody where several families could be meant.
    private List<Integer> parents(int child) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (i != child && kin(child).canHaveParent(kin(i)) && isOlder(i, child)) {
                found.add(i);
            }
        }
        return found.size() > 2 || isTwoFamilies(found) ? List.of() : found;
    }

    private boolean isTwoFamilies(List<Integer> parents) {
        return parents.size() == 2 && !kin(parents.getFirst()).isSpouseOf(kin(parents.getLast()));
    }

    private boolean isOlder(int parent, int child) {
        int older = members.get(parent).age;
        int younger = members.get(child).age;
        return older < 0 || younger < 0 || older >= younger + GENERATION;
    }

    /// 扶養義務者 (民法877条1項): lineal kin and siblings.
    private boolean isObligor(int place, int claimant) {
        return isAncestor(place, claimant, 3)
                || isAncestor(claimant, place, 3)
                || kin(place).isSiblingOf(kin(claimant));
    }

    private boolean isAncestor(int elder, int younger, int generations) {
        if (generations == 0) {
            return false;
        }
        for (int parent : parents(younger)) {
            if (parent == elder || isAncestor(elder, parent, generations - 1)) {
                return true;
            }
        }
        return isGrandparent(elder, younger);
    }

    /// 祖父 of the 世帯主, and a grandchild whose parent lives elsewhere: the path says it without the one between.
    private boolean isGrandparent(int elder, int younger) {
        List<Kin.Step> up = new ArrayList<>(kin(younger).steps());
        up.add(Kin.Step.PARENT);
        up.add(Kin.Step.PARENT);
        List<Kin.Step> down = new ArrayList<>(kin(elder).steps());
        down.add(Kin.Step.CHILD);
        down.add(Kin.Step.CHILD);
        return kin(younger).known()
                && kin(elder).known()
                && (up.equals(kin(elder).steps()) || down.equals(kin(younger).steps()));
    }
}
