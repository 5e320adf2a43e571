package jp.yorisoi.sample.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.notation.Age;
import org.jspecify.annotations.Nullable;

/// Who in the city lives with a disability or needs care: the truth, which the certificates follow.
public final class Conditions {
    private final Map<Integer, Physical> physical = new HashMap<>();
    private final Map<Integer, String> intellectual = new HashMap<>();
    private final Map<Integer, Integer> mental = new HashMap<>();
    private final Map<Integer, String> care = new HashMap<>();
    private final List<Integer> physicalOrder;
    private final List<Integer> intellectualOrder;
    private final List<Integer> mentalOrder;
    private final List<Integer> careOrder;

    /// 身体: grade 1 to 6 and the kind.
    public record Physical(int grade, String part) {}

    Conditions(City.Scale scale, Rates rates, List<Citizen> people, List<Double> strains) {
        List<Integer> all = new ArrayList<>();
        people.forEach(one -> all.add(one.index()));
        LocalDate day = scale.asOf();
        long seed = scale.seed();
        physicalOrder = Draw.some(
                seed,
                "physical",
                all,
                one -> ofAge(age(people, one, day), 0.004, 0.012, 0.13),
                rows(rates, "techo-shintai", scale));
        intellectualOrder = Draw.some(
                seed,
                "intellectual",
                all,
                one -> ofAge(age(people, one, day), 0.018, 0.009, 0.002),
                rows(rates, "techo-ryoiku", scale));
        mentalOrder = Draw.some(
                seed,
                "mental",
                all,
                one -> ofAge(age(people, one, day), 0.001, 0.016, 0.006)
                        * StrictMath.exp(0.6 * strains.get(people.get(one).home())),
                rows(rates, "techo-seishin", scale));
        int cared = (int) Math.round(9_200 * scale.population() / rates.of("city.whole"));
        careOrder = Draw.some(
                seed,
                "care",
                all,
                one -> {
                    int age = age(people, one, day);
                    return age < 65 ? age < 45 ? 0 : 0.002 : StrictMath.exp((age - 80) / 6.0);
                },
                Math.max(1, cared));
        physicalOrder.forEach(one -> physical.put(one, physical(seed, one)));
        intellectualOrder.forEach(one -> intellectual.put(
                one, List.of("A", "B1", "B2").get(Dice.of(seed, "ryoiku", one).weighted(0.36, 0.24, 0.4))));
        mentalOrder.forEach(
                one -> mental.put(one, 1 + Dice.of(seed, "seishin", one).weighted(0.08, 0.6, 0.32)));
        careOrder.forEach(one -> care.put(one, level(Dice.of(seed, "level", one))));
    }

    private static int rows(Rates rates, String source, City.Scale scale) {
        return rates.rows(source, scale.population());
    }

    private static int age(List<Citizen> people, int one, LocalDate day) {
        return Age.on(people.get(one).birth(), day);
    }

    private static double ofAge(int age, double child, double adult, double old) {
        return age < 1 ? 0 : age < 18 ? child : age < 65 ? adult : old;
    }

    private static Physical physical(long seed, int one) {
        Dice dice = Dice.of(seed, "shintai", one);
        int part = dice.weighted(0.06, 0.09, 0.01, 0.52, 0.16, 0.08, 0.02, 0.05, 0.01);
        return new Physical(
                List.of(1, 2, 3, 4, 5, 6).get(dice.weighted(0.3, 0.15, 0.16, 0.25, 0.06, 0.08)),
                List.of("視覚", "聴覚", "音声言語", "肢体", "心臓", "腎臓", "呼吸器", "膀胱直腸", "肝臓")
                        .get(part));
    }

    private static String level(Dice dice) {
        return List.of("要支援1", "要支援2", "要介護1", "要介護2", "要介護3", "要介護4", "要介護5")
                .get(dice.weighted(0.15, 0.14, 0.2, 0.17, 0.13, 0.12, 0.09));
    }

    /// 身体障害, if any.
    public @Nullable Physical physical(int person) {
        return physical.get(person);
    }

    /// The degree of an intellectual disability (A, B1, B2), if any.
    public @Nullable String intellectual(int person) {
        return intellectual.get(person);
    }

    /// The grade of a mental disability, if any.
    public @Nullable Integer mental(int person) {
        return mental.get(person);
    }

    /// 要介護度, if any.
    public @Nullable String care(int person) {
        return care.get(person);
    }

    /// Those with 身体障害, in a drawn order.
    public List<Integer> physicalOrder() {
        return physicalOrder;
    }

    /// Those with an intellectual disability, in a drawn order.
    public List<Integer> intellectualOrder() {
        return intellectualOrder;
    }

    /// Those with a mental disability, in a drawn order.
    public List<Integer> mentalOrder() {
        return mentalOrder;
    }

    /// Those who need care, in a drawn order.
    public List<Integer> careOrder() {
        return careOrder;
    }

    /// All who have any disability, in the order of the people.
    public List<Integer> disabled() {
        Set<Integer> all = new HashSet<>(physical.keySet());
        all.addAll(intellectual.keySet());
        all.addAll(mental.keySet());
        List<Integer> order = new ArrayList<>(all);
        order.sort(Integer::compare);
        return order;
    }

    /// Whether the person has any disability.
    public boolean disabled(int person) {
        return physical.containsKey(person) || intellectual.containsKey(person) || mental.containsKey(person);
    }

    /// Whether somebody has a disability or need of care that asks much of those who live with the person.
    public boolean heavy(int person) {
        Physical body = physical.get(person);
        String need = care.get(person);
        return body != null && body.grade <= 2
                || "A".equals(intellectual.get(person))
                || mental.containsKey(person)
                || need != null && need.compareTo("要介護3") >= 0 && need.startsWith("要介護");
    }
}
