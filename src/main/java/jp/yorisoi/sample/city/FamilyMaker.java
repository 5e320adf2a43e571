package jp.yorisoi.sample.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.base.notation.FiscalYear;
import jp.yorisoi.sample.city.Draft.House;
import jp.yorisoi.sample.city.Home.Family;

/// Makes up families with children.
final class FamilyMaker {
    private static final int YOUNGEST_PARENT = 16;
    private static final int GROWN_AT_HOME = 22;

    private final long seed;
    private final LocalDate asOf;
    private final Rates rates;
    private final NameGiver names;

    FamilyMaker(long seed, LocalDate asOf, Rates rates, NameGiver names) {
        this.seed = seed;
        this.asOf = asOf;
        this.rates = rates;
        this.names = names;
    }

    /// The household of a number, with at most so many under 18; now and then the grandparents' household beside it.
    List<House> family(int number, int most) {
        Dice dice = Dice.of(seed, "family", number);
        House house = new House();
        house.family = kind(dice);
        house.nationality = dice.chance(rates.of("families.foreign")) ? names.nationality(dice) : null;
        List<Draft> children = children(dice, most, house.family);
        Draft eldest = children.get(0);
        int age = (int) Math.round(30 + 4.8 * dice.normal());
        Draft mother = parent(dice, eldest.birth, Math.min(44, Math.max(YOUNGEST_PARENT, age)), true);
        Draft father = parent(dice, mother.birth, (int) Math.round(1.8 + 3.5 * dice.normal()), false);
        for (Draft child : children) {
            child.mother = mother;
            child.father = father;
        }
        house.strain = strain(dice, house, children.size(), Age.on(mother.birth, eldest.birth));
        List<House> houses = arranged(dice, house, mother, father, children);
        names.family(dice, houses, mother, father, children);
        return houses;
    }

    private Family kind(Dice dice) {
        double mother = rates.of("families.mother");
        double father = rates.of("families.father");
        double three = rates.of("families.three-generations");
        double step = rates.of("families.step");
        double unregistered = rates.of("families.unregistered");
        double grand = rates.of("families.grandparents-alone");
        int kind = dice.weighted(
                mother,
                father,
                three,
                step,
                unregistered,
                grand,
                1 - mother - father - three - step - unregistered - grand);
        return List.of(
                        Family.MOTHER,
                        Family.FATHER,
                        Family.THREE_GENERATIONS,
                        Family.STEP_FAMILY,
                        Family.UNREGISTERED_COUPLE,
                        Family.GRANDPARENTS_ALONE,
                        Family.COUPLE_WITH_CHILDREN)
                .get(kind);
    }

    private double strain(Dice dice, House house, int children, int motherAtFirst) {
        double shift = switch (house.family) {
            case MOTHER, GRANDPARENTS_ALONE -> 0.75;
            case FATHER, UNREGISTERED_COUPLE -> 0.45;
            case STEP_FAMILY -> 0.35;
            default -> -0.12;
        };
        double more =
                (children > 2 ? 0.2 : 0) + (motherAtFirst < 20 ? 0.6 : 0) + (house.nationality == null ? 0 : 0.35);
        return 0.92 * dice.normal() + shift + more;
    }

    private List<Draft> children(Dice dice, int most, Family family) {
        List<LocalDate> births = new ArrayList<>();
        LocalDate oldest = LocalDate.of(FiscalYear.of(asOf).year() - 18, 4, 2); // 18 by the end of this school year
        births.add(dice.day(oldest, asOf));
        int n = 1;
        boolean lone = family == Family.MOTHER || family == Family.FATHER;
        double next = rates.of(lone ? "families.second-child-lone" : "families.second-child");
        while (n < 6 && dice.chance(next)) {
            n++;
            births.add(sibling(dice, births));
            next = n == 2 ? rates.of("families.third-child") : rates.of("families.further-child");
        }
        List<Draft> children = new ArrayList<>();
        int minors = 0;
        for (LocalDate birth : births) {
            int age = Age.on(birth, asOf);
            boolean minor = !birth.isBefore(oldest);
            boolean stays =
                    minor ? minors < most : age <= GROWN_AT_HOME && dice.chance(rates.of("families.grown-child-stays"));
            if (stays) {
                minors += minor ? 1 : 0;
                children.add(new Draft(birth, dice.chance(0.487)));
            }
        }
        children.sort(Comparator.comparing((Draft child) -> child.birth));
        for (int i = 1; i < children.size(); i++) {
            boolean twins = children.get(i).birth.equals(children.get(i - 1).birth);
            children.get(i).multiple |= twins;
            children.get(i - 1).multiple |= twins;
        }
        return children;
    }

    private LocalDate sibling(Dice dice, List<LocalDate> births) {
        // the rate counts deliveries; only those with a further child get here, so it is asked for more often
        if (dice.chance(rates.of("families.twins") * 2.3)) {
            return births.get(births.size() - 1);
        }
        int gap = dice.between(420, 1700);
        LocalDate younger = Collections.max(births).plusDays(gap);
        return younger.isAfter(asOf) || dice.chance(0.5)
                ? Collections.min(births).minusDays(gap)
                : younger;
    }

    private static Draft parent(Dice dice, LocalDate of, int years, boolean female) {
        return new Draft(of.minusYears(years).minusDays(dice.below(365)), female);
    }

    private List<House> arranged(Dice dice, House house, Draft mother, Draft father, List<Draft> children) {
        switch (house.family) {
            case MOTHER, FATHER -> {
                boolean alone = house.family == Family.MOTHER;
                Draft parent = alone ? mother : father;
                house.reason = dice.pick("離婚", "離婚", "離婚", "離婚", "離婚", "離婚", "離婚", "未婚", "未婚", "死別");
                children.forEach(child -> {
                    child.mother = alone ? mother : null;
                    child.father = alone ? null : father;
                });
                return single(dice, house, parent, children);
            }
            case GRANDPARENTS_ALONE -> {
                children.forEach(child -> {
                    child.mother = null;
                    child.father = null;
                });
                grandparents(dice, house, dice.chance(0.5) ? mother : father);
                under(house, children, "子の子");
            }
            case THREE_GENERATIONS -> threeGenerations(dice, house, mother, father, children);
            case STEP_FAMILY -> {
                Draft.couple(mother, father);
                house.add(father, mother.as("妻"));
                step(dice, house, father, children);
            }
            case UNREGISTERED_COUPLE -> {
                Draft.couple(mother, father);
                house.add(father, mother.as("妻(未届)"));
                under(house, children, dice.chance(0.6) ? "妻(未届)の子" : "子");
            }
            default -> {
                Draft.couple(mother, father);
                boolean motherHeads = dice.chance(0.04);
                house.add(motherHeads ? mother : father, motherHeads ? father.as("夫") : mother.as("妻"));
                named(dice, children);
                house.members.addAll(children);
            }
        }
        return List.of(house);
    }

    private List<House> single(Dice dice, House house, Draft parent, List<Draft> children) {
        if (!dice.chance(rates.of("families.single-with-grandparents"))) {
            house.add(parent);
            named(dice, children);
            house.members.addAll(children);
            return List.of(house);
        }
        if (dice.chance(0.5)) {
            grandparents(dice, house, parent);
            house.add(parent.as("子"));
            under(house, children, "子の子");
            return List.of(house);
        }
        // on a register page of their own, under one roof
        House beside = new House();
        grandparents(dice, beside, parent);
        beside.strain = house.strain * 0.5;
        beside.nationality = house.nationality;
        house.beside = beside;
        house.add(parent);
        under(house, children, "子");
        return List.of(beside, house);
    }

    private void threeGenerations(Dice dice, House house, Draft mother, Draft father, List<Draft> children) {
        Draft.couple(mother, father);
        if (dice.chance(0.5)) {
            grandparents(dice, house, father);
            house.add(father.as("子"), mother.as("子の妻"));
            under(house, children, "子の子");
            return;
        }
        boolean hers = dice.chance(0.3);
        House parents = new House();
        grandparents(dice, parents, hers ? mother : father);
        house.add(father, mother.as("妻"));
        under(house, children, "子");
        String path = hers ? "妻の" : "";
        parents.members.forEach(one -> house.add(one.as(path + (one.female ? "母" : "父"))));
    }

    private void step(Dice dice, House house, Draft husband, List<Draft> children) {
        boolean common = children.size() > 1 && dice.chance(0.4);
        for (int i = 0; i < children.size(); i++) {
            Draft child = children.get(i);
            boolean his = common && i == children.size() - 1;
            child.father = his ? husband : null;
            house.add(child.as(his ? "子" : "妻の子"));
        }
    }

    /// One or both grandparents of a parent, as heads of a house.
    private static void grandparents(Dice dice, House house, Draft parent) {
        Draft grandmother = parent(dice, parent.birth, dice.between(22, 33), true);
        Draft grandfather = parent(dice, grandmother.birth, dice.between(0, 6), false);
        parent.mother = grandmother;
        parent.father = grandfather;
        Draft.couple(grandmother, grandfather);
        int who = dice.weighted(0.58, 0.32, 0.10);
        if (who == 0) {
            house.add(grandfather, grandmother.as("妻"));
        } else {
            house.add(who == 1 ? grandmother : grandfather);
        }
    }

    private static void under(House house, List<Draft> children, String relation) {
        children.forEach(child -> house.add(child.as(relation)));
    }

    /// 子 as most registers write it now, or 長男, 二女 … as older rows still do.
    private static void named(Dice dice, List<Draft> children) {
        boolean ranks = dice.chance(0.3);
        int[] count = new int[2];
        for (Draft child : children) {
            int rank = count[child.female ? 1 : 0]++;
            boolean beyond = !ranks || rank > 4;
            child.relation = beyond ? "子" : "長二三四五".charAt(rank) + (child.female ? "女" : "男");
        }
    }
}
