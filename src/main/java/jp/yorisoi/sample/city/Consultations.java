package jp.yorisoi.sample.city;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.yorisoi.base.notation.Age;

/// Who came to 家児相 and to the CSW: exactly the households that the truth calls known, and for the CSW households
/// without
/// children too. A child or household stands once for each consultation.
public final class Consultations {
    private final List<Integer> kajiso;
    private final List<Integer> csw;

    private Consultations(List<Integer> kajiso, List<Integer> csw) {
        this.kajiso = List.copyOf(kajiso);
        this.csw = List.copyOf(csw);
    }

    static Consultations of(City.Scale scale, Rates rates, Settlement settlement, Hardships hardships) {
        Set<Integer> atKajiso = new HashSet<>();
        int inside = inside(scale, rates, "kajiso");
        List<Integer> children = new ArrayList<>();
        List<Integer> all = hardships.children();
        Set<Integer> isChild = new HashSet<>(all);
        for (int home : hardships.known()) {
            if (children.size() >= inside * 0.8) {
                break;
            }
            if (Dice.of(scale.seed(), "kajiso", home).chance(0.55)) {
                atKajiso.add(home);
                for (int one : settlement.homes().get(home).members()) {
                    boolean first = children.isEmpty()
                            || settlement
                                            .people()
                                            .get(children.get(children.size() - 1))
                                            .home()
                                    != home;
                    if (isChild.contains(one)
                            && children.size() < inside
                            && (first
                                    || Dice.of(scale.seed(), "kajiso child", one)
                                            .chance(0.6))) {
                        children.add(one);
                    }
                }
            }
        }
        return new Consultations(
                repeated(scale, "kajiso again", children, inside), csw(scale, rates, settlement, hardships, atKajiso));
    }

    private static List<Integer> csw(
            City.Scale scale, Rates rates, Settlement settlement, Hardships hardships, Set<Integer> atKajiso) {
        int inside = inside(scale, rates, "csw");
        List<Integer> homes = new ArrayList<>();
        for (int home : hardships.known()) {
            if (!atKajiso.contains(home) || Dice.of(scale.seed(), "both", home).chance(0.2)) {
                homes.add(home);
            }
        }
        List<Integer> others = new ArrayList<>();
        for (Home home : settlement.homes()) {
            Citizen head = settlement.people().get(home.members().get(0));
            if (home.family() == Home.Family.WITHOUT_CHILDREN
                    && head.lives()
                    && Age.on(head.birth(), scale.asOf()) > 24) {
                others.add(home.index());
            }
        }
        int more = (int) Math.max(0, (inside - homes.size()) * 0.6);
        homes.addAll(Draw.some(
                scale.seed(),
                "csw",
                others,
                one -> StrictMath.exp(settlement.strains().get(one)),
                more));
        return repeated(scale, "csw again", homes, inside);
    }

    private static int inside(City.Scale scale, Rates rates, String source) {
        int rows = rates.rows(source, scale.population());
        return Math.max(1, rows - (int) Math.round(rows * rates.of("outside." + source)));
    }

    /// All of them once, then some again until there are so many.
    private static List<Integer> repeated(City.Scale scale, String purpose, List<Integer> once, int rows) {
        List<Integer> all = new ArrayList<>(once.subList(0, Math.min(rows, once.size())));
        for (int round = 0; all.size() < rows && !once.isEmpty(); round++) {
            int left = rows - all.size();
            all.addAll(Draw.some(scale.seed() + round, purpose, once, one -> 1, Math.min(left, (once.size() + 1) / 2)));
        }
        return all;
    }

    /// The child of each consultation of 家児相.
    public List<Integer> kajiso() {
        return kajiso;
    }

    /// The household of each consultation of a CSW.
    public List<Integer> csw() {
        return csw;
    }
}
