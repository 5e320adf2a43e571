package jp.yorisoi.sample.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.notation.Age;

/// Which children have it hard, which of them somebody knows, and which care for their family.
final class Hardships {
    private final City.Scale scale;
    private final Rates rates;
    private final Settlement settlement;
    private final Conditions conditions;
    private final Map<Integer, Double> strains = new HashMap<>();
    private final List<Integer> children = new ArrayList<>();
    private final Set<Integer> hard = new HashSet<>();
    private final Set<Integer> known = new LinkedHashSet<>();
    private final Set<Integer> carers = new HashSet<>();

    Hardships(City.Scale scale, Rates rates, Settlement settlement, Conditions conditions) {
        this.scale = scale;
        this.rates = rates;
        this.settlement = settlement;
        this.conditions = conditions;
        for (Citizen one : settlement.people()) {
            if (one.lives() && Age.untilFiscalYearEnd(one.birth(), 18, scale.asOf())) {
                children.add(one.index());
                double own = Dice.of(scale.seed(), "own strain", one.index()).normal();
                strains.put(one.index(), 0.88 * settlement.strains().get(one.home()) + 0.5 * own);
            }
        }
        List<Integer> order = new ArrayList<>(children);
        order.sort((a, b) -> Double.compare(strain(b), strain(a)));
        hard.addAll(order.subList(0, (int) Math.round(order.size() * rates.of("needs.hard"))));
        know();
        care();
    }

    /// The latent strain of a child, about normal.
    double strain(int child) {
        return strains.getOrDefault(child, 0.0);
    }

    /// Known are households: three quarters of those with a child of the hardest tenth, few of all others.
    private void know() {
        Set<Integer> burdened = new LinkedHashSet<>();
        Set<Integer> others = new LinkedHashSet<>();
        for (int child : children) {
            int home = settlement.people().get(child).home();
            (hard.contains(child) ? burdened : others).add(home);
        }
        others.removeAll(burdened);
        take(new ArrayList<>(burdened), rates.of("needs.known"));
        take(new ArrayList<>(others), rates.of("needs.known-others"));
    }

    private void take(List<Integer> homes, double share) {
        known.addAll(Draw.some(
                scale.seed(),
                "known",
                homes,
                one -> StrictMath.exp(0.4 * settlement.strains().get(one)),
                (int) Math.round(homes.size() * share)));
    }

    private void care() {
        Map<String, List<Integer>> bands = new HashMap<>();
        for (int child : children) {
            int age = Age.on(settlement.people().get(child).birth(), scale.asOf());
            String band = age < 9 ? "" : age < 13 ? "elementary" : age < 16 ? "junior" : "high";
            bands.computeIfAbsent(band, one -> new ArrayList<>()).add(child);
        }
        for (String band : List.of("elementary", "junior", "high")) {
            List<Integer> some = bands.getOrDefault(band, List.of());
            double rate = rates.of("needs.carer." + band) * rates.of("needs.carer-hard");
            carers.addAll(Draw.some(scale.seed(), "carer", some, this::caring, (int) Math.round(some.size() * rate)));
        }
    }

    private double caring(int child) {
        Home home = settlement.homes().get(settlement.people().get(child).home());
        LocalDate day = scale.asOf();
        int adults = 0;
        int small = 0;
        boolean heavy = false;
        for (int one : home.members()) {
            int age = Age.on(settlement.people().get(one).birth(), day);
            adults += age >= 18 ? 1 : 0;
            small += one != child && age < 7 ? 1 : 0;
            heavy |= one != child && conditions.heavy(one);
        }
        double cause = (heavy ? 30 : 1) + (small > 2 ? 20 : 0);
        return cause * (adults <= 1 ? 2.5 : 1) * StrictMath.exp(0.6 * strain(child));
    }

    List<Integer> children() {
        return children;
    }

    /// The households that 家児相 or CSW know, the drawn order kept.
    Set<Integer> known() {
        return known;
    }

    List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        for (int child : children) {
            boolean someoneKnows = known.contains(settlement.people().get(child).home());
            needs.add(new Need(
                    child,
                    Settlement.logistic(strain(child)),
                    hard.contains(child),
                    someoneKnows,
                    carers.contains(child)));
        }
        return List.copyOf(needs);
    }
}
