package jp.yorisoi.flow.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.people.RegisterItem;

/// The groups of people around a resident: households as families, read once.
final class GroupReader {
    private static final ItemName INCOME = ItemName.of("総所得金額");
    private static final int NOT_YET = -2;
    private static final int NOBODY = -1;

    private final FactCore core;
    private final Register register;
    private final Ages ages;
    private final AtomicReferenceArray<Family> families;
    private final AtomicIntegerArray claimants;

    GroupReader(FactCore core, Ages ages) {
        this.core = core;
        this.register = core.register();
        this.ages = ages;
        this.families = new AtomicReferenceArray<>(register.households());
        int[] open = new int[register.households()];
        java.util.Arrays.fill(open, NOT_YET);
        this.claimants = new AtomicIntegerArray(open);
    }

    Family family(int household) {
        Family known = families.get(household);
        if (known == null) {
            List<Family.Member> members = new ArrayList<>();
            for (int person : register.members(household)) {
                members.add(new Family.Member(
                        KinPath.of(register.text(RegisterItem.RELATION, person)),
                        register.sex(person),
                        register.birthDay(person),
                        ages.child(person),
                        ages.adult(person)));
            }
            known = new Family(members);
            families.set(household, known);
        }
        return known;
    }

    /// The 世帯主 of a household; where none is named its first member.
    int head(int household) {
        int[] members = register.members(household);
        return members[family(household).head().orElse(0)];
    }

    /// Who would claim for a household; −1 where nobody is old enough.
    int claimant(int household) {
        int known = claimants.get(household);
        if (known == NOT_YET) {
            int[] members = register.members(household);
            OptionalInt found = family(household).parentWhoClaims(one -> income(members[one]));
            known = found.isPresent() ? members[found.getAsInt()] : NOBODY;
            claimants.set(household, known);
        }
        return known;
    }

    private OptionalLong income(int person) {
        return core.reader(INCOME).at(person).value() instanceof Value.Number number
                ? OptionalLong.of(number.value().longValue())
                : OptionalLong.empty();
    }

    private int place(int household, int person) {
        int[] members = register.members(household);
        for (int i = 0; i < members.length; i++) {
            if (members[i] == person) {
                return i;
            }
        }
        throw new IllegalArgumentException("a person of another household");
    }

    Scope.Some group(FactTable table, int person, String name) {
        int household = register.householdOf(person);
        Family family = family(household);
        int self = place(household, person);
        return switch (name) {
            case "世帯員" -> all(table, household, person, NOBODY);
            case "他の世帯員" -> all(table, household, person, person);
            case "大人" -> some(table, household, person, family.adults());
            case "児童" -> some(table, household, person, family.childrenInAge());
            case "保護者" -> some(table, household, person, family.guardians(self));
            case "きょうだい" -> some(table, household, person, family.siblings(self));
            case "祖父母" -> some(table, household, person, family.grandparents(self));
            case "本人の子" -> some(table, household, person, family.children(self));
            case "本人の配偶者" -> some(table, household, person, family.spouse(self));
            case "同居者" -> coResidents(table, household, person);
            default -> ofClaimant(table, household, person, name);
        };
    }

    private Scope.Some ofClaimant(FactTable table, int household, int person, String name) {
        int claimant = claimant(household);
        if (claimant == NOBODY) {
            return new Scope.Some(List.of(), Set.of("申請者"));
        }
        Family family = family(household);
        int place = place(household, claimant);
        return switch (name) {
            case "申請者" -> Scope.Some.all(List.of(new PersonScope(table, claimant, person)));
            case "配偶者" -> some(table, household, person, family.spouse(place));
            case "扶養義務者" -> some(table, household, person, family.obligors(place));
            default -> new Scope.Some(List.of(), Set.of(name));
        };
    }

    private Scope.Some all(FactTable table, int household, int from, int but) {
        List<Scope> scopes = new ArrayList<>();
        for (int member : register.members(household)) {
            if (member != but) {
                scopes.add(new PersonScope(table, member, from));
            }
        }
        return Scope.Some.all(scopes);
    }

    private Scope.Some some(FactTable table, int household, int from, Family.Kin kin) {
        int[] members = register.members(household);
        List<Scope> scopes = new ArrayList<>(kin.members().size());
        for (int member : kin.members()) {
            scopes.add(new PersonScope(table, members[member], from));
        }
        return new Scope.Some(scopes, kin.missing());
    }

    private Scope.Some coResidents(FactTable table, int household, int from) {
        Optional<int[]> others = register.householdsAtTheAddress(household);
        if (others.isEmpty()) {
            return new Scope.Some(List.of(), Set.of("同居者"));
        }
        List<Scope> scopes = new ArrayList<>();
        for (int other : others.get()) {
            for (int member : register.members(other)) {
                scopes.add(new PersonScope(table, member, from));
            }
        }
        return Scope.Some.all(scopes);
    }

    Reading isClaimantsChild(int person) {
        int household = register.householdOf(person);
        int claimant = claimant(household);
        Family.Kin parents = family(household).parents(place(household, person));
        if (claimant != NOBODY && parents.members().contains(place(household, claimant))) {
            return Reading.of(new Value.Flag(true));
        }
        return parents.missing().isEmpty()
                ? Reading.of(new Value.Flag(false))
                : Reading.of(new Value.Unknown(parents.missing()));
    }

    /// What a person is called seen from another.
    String label(int from, int person) {
        int household = register.householdOf(from);
        return register.householdOf(person) == household
                ? family(household).label(place(household, from), place(household, person))
                : "同居者";
    }

    @Override
    public String toString() {
        return "GroupReader";
    }
}
