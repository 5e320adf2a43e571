package jp.yorisoi.sample.city;

import java.time.LocalDate;
import jp.yorisoi.sample.city.Draft.House;
import org.jspecify.annotations.Nullable;

/// Makes up households without children.
final class AdultMaker {
    private final long seed;
    private final LocalDate asOf;
    private final Rates rates;
    private final NameGiver names;

    AdultMaker(long seed, LocalDate asOf, Rates rates, NameGiver names) {
        this.seed = seed;
        this.asOf = asOf;
        this.rates = rates;
        this.names = names;
    }

    /// The household of a number, with at most so many people.
    House household(int number, long most) {
        Dice dice = Dice.of(seed, "adults", number);
        House house = new House();
        house.strain = dice.normal();
        String nation = dice.chance(rates.of("families.foreign")) ? names.nationality(dice) : null;
        house.nationality = nation;
        FullName family = names.surname(dice, nation);
        // young one, old one, old couple, young couple, couple with grown child, one parent with grown child, siblings
        int kind = dice.weighted(0.28, 0.14, 0.17, 0.14, 0.17, 0.08, 0.02);
        int size = switch (kind) {
            case 0, 1 -> 1;
            case 4 -> 3;
            default -> 2;
        };
        switch (size > most ? 0 : kind) {
            case 0 -> single(dice, house, born(dice, 19, 64, dice.chance(0.45)), family);
            case 1 -> single(dice, house, born(dice, 65, 97, dice.chance(0.66)), family);
            case 2 -> couple(dice, house, dice.between(65, 92), family, nation);
            case 3 -> couple(dice, house, dice.between(24, 64), family, nation);
            case 4 -> grownChild(dice, house, family, nation);
            case 5 -> oneParent(dice, house, family, nation);
            default -> siblings(dice, house, family, nation);
        }
        return house;
    }

    private Draft born(Dice dice, int youngest, int oldest, boolean female) {
        LocalDate last = asOf.minusYears(youngest);
        return new Draft(dice.day(asOf.minusYears(oldest), last), female);
    }

    private void single(Dice dice, House house, Draft one, FullName family) {
        names.give(dice, one, family, house.nationality);
        house.add(one);
    }

    private void couple(Dice dice, House house, int age, FullName family, @Nullable String nation) {
        Draft man = born(dice, age, age + 1, false);
        int years = Math.max(19, age - dice.between(-3, 7));
        Draft woman = born(dice, years, years + 1, true);
        Draft.couple(man, woman);
        names.couple(dice, man, woman, family, names.surname(dice, nation), nation);
        house.add(man, woman.as(dice.chance(0.02) ? "妻(未届)" : "妻"));
    }

    private void grownChild(Dice dice, House house, FullName family, @Nullable String nation) {
        couple(dice, house, dice.between(47, 86), family, nation);
        Draft man = house.members.get(0);
        Draft woman = house.members.get(1);
        LocalDate birth = woman.birth.plusYears(dice.between(20, 27)).plusDays(dice.below(365));
        Draft child = new Draft(birth.isAfter(asOf.minusYears(19)) ? asOf.minusYears(19) : birth, dice.chance(0.42));
        child.mother = woman;
        child.father = man;
        names.give(dice, child, man.name, nation);
        house.add(child.as("子"));
    }

    private void oneParent(Dice dice, House house, FullName family, @Nullable String nation) {
        Draft parent = born(dice, 52, 93, dice.chance(0.75));
        names.give(dice, parent, family, nation);
        LocalDate birth = parent.birth.plusYears(dice.between(22, 32)).plusDays(dice.below(365));
        Draft child = new Draft(birth, dice.chance(0.45));
        child.mother = parent.female ? parent : null;
        child.father = parent.female ? null : parent;
        names.give(dice, child, family, nation);
        boolean childHeads = dice.chance(0.35);
        house.add(
                childHeads ? child : parent.as("世帯主"),
                childHeads ? parent.as(parent.female ? "母" : "父") : child.as("子"));
    }

    private void siblings(Dice dice, House house, FullName family, @Nullable String nation) {
        Draft one = born(dice, 22, 80, dice.chance(0.5));
        boolean sister = dice.chance(0.5);
        Draft other = new Draft(one.birth.plusDays(dice.between(400, 2500)), sister);
        names.give(dice, one, family, nation);
        names.give(dice, other, family, nation);
        boolean tooYoung = other.birth.isAfter(asOf.minusYears(18));
        house.add(one);
        if (!tooYoung) {
            house.add(other.as(sister ? "妹" : "弟"));
        }
    }
}
