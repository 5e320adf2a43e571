package jp.yorisoi.sample.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.yorisoi.base.notation.Age;

/// What people earn, what tax follows from it, and who lives on welfare (生活保護): the truth of last calendar year.
public final class Fortunes {
    private static final int PRIVATE_SALARY = 16;

    private final List<Citizen> people;
    private final List<Home> homes;
    private final LocalDate day;
    private final Conditions conditions;
    private final int[] salary;
    private final int[] income;
    private final int[] dependants;
    private final int[] supporter;
    private final Set<Integer> welfare;
    private final List<Integer> welfareOrder;

    Fortunes(City.Scale scale, Rates rates, Settlement settlement, Conditions conditions) {
        this.people = settlement.people();
        this.homes = settlement.homes();
        this.day = scale.asOf();
        this.conditions = conditions;
        this.salary = new int[people.size()];
        this.income = new int[people.size()];
        this.dependants = new int[people.size()];
        this.supporter = new int[people.size()];
        this.welfareOrder = welfare(scale, rates, settlement.strains());
        // the last ones of the list left it lately
        int now = welfareOrder.size() - (int) Math.round(welfareOrder.size() * rates.of("money.welfare-ended"));
        this.welfare = new HashSet<>(welfareOrder.subList(0, now));
        for (Citizen one : people) {
            earn(
                    one,
                    Dice.of(scale.seed(), "money", one.index()),
                    settlement.strains().get(one.home()));
        }
        homes.forEach(this::support);
    }

    /// Households until the number of people on welfare is reached exactly.
    private List<Integer> welfare(City.Scale scale, Rates rates, List<Double> strains) {
        List<Integer> all = new ArrayList<>();
        for (Home home : homes) {
            if (!home.members().isEmpty() && people.get(home.members().get(0)).lives()) {
                all.add(home.index());
            }
        }
        int left = rates.rows("seiho", scale.population());
        int withChildren = (int) Math.round(left * rates.of("money.welfare-children"));
        List<Integer> chosen = new ArrayList<>();
        for (int home : Draw.order(scale.seed(), "welfare", all, one -> weight(one, strains))) {
            int size = homes.get(home).members().size();
            boolean family = homes.get(home).family() != Home.Family.WITHOUT_CHILDREN;
            if (size <= left && (!family || size <= withChildren)) {
                left -= size;
                withChildren -= family ? size : 0;
                chosen.add(home);
            }
        }
        return List.copyOf(chosen);
    }

    private double weight(int home, List<Double> strains) {
        Home one = homes.get(home);
        int age = Age.on(people.get(one.members().get(0)).birth(), day);
        double old = age >= 65 && one.members().size() == 1 ? 3 : one.members().size() > 2 ? 0.6 : 1;
        return old * StrictMath.exp(1.9 * strains.get(home));
    }

    private void earn(Citizen one, Dice dice, double strain) {
        int age = Age.on(one.birth(), day);
        int yen = age < PRIVATE_SALARY ? 0 : age < 65 ? working(one, dice, strain, age) : 0;
        int pension = age < 65 ? 0 : pension(one, dice, strain);
        if (welfare.contains(one.home())) {
            yen = Math.min(yen, dice.chance(0.8) ? 0 : 900_000);
            pension = Math.min(pension, 200_000);
        }
        salary[one.index()] = yen / 1_000 * 1_000;
        income[one.index()] = afterDeduction(salary[one.index()]) + pension / 1_000 * 1_000;
    }

    private int working(Citizen one, Dice dice, double strain, int age) {
        boolean wife = one.kin().partner() >= 0 && one.female();
        boolean student = age < 23 && dice.chance(age < 19 ? 0.9 : 0.5);
        boolean husband = one.kin().partner() >= 0 && !one.female();
        double idle = student ? 0.5 : (wife ? 0.3 : husband ? 0.012 : 0.05) + (strain > 0.8 ? 0.07 * strain : 0);
        if (dice.chance(idle) || conditions.heavy(one.index()) && dice.chance(0.6)) {
            return 0;
        }
        boolean lone = homes.get(one.home()).family() == Home.Family.MOTHER;
        double median = student
                ? 450_000
                : wife
                        ? dice.chance(0.55) ? 1_000_000 : 3_300_000
                        : lone
                                ? dice.chance(0.34) ? 5_900_000 : 2_750_000
                                : one.female() ? 3_100_000 : husband ? 6_000_000 : 4_900_000;
        double grown = student ? 1 : Math.min(1.15, 0.62 + (age - 20) * 0.02);
        double earned = median * grown * StrictMath.exp(-0.42 * strain + 0.33 * dice.normal());
        return (int) Math.min(30_000_000, earned);
    }

    private static int pension(Citizen one, Dice dice, double strain) {
        double median = one.female() ? 90_000 : 1_150_000;
        boolean some = dice.chance(one.female() ? 0.45 : 0.8);
        return some ? (int) Math.min(9_000_000, median * StrictMath.exp(0.7 * dice.normal() - 0.4 * strain)) : 0;
    }

    /// 給与所得 of a salary (2025).
    static int afterDeduction(int salary) {
        long deduction = salary <= 1_900_000
                ? 650_000
                : salary <= 3_600_000
                        ? salary * 3L / 10 + 80_000
                        : salary <= 6_600_000
                                ? salary * 2L / 10 + 440_000
                                : salary <= 8_500_000 ? salary / 10 + 1_100_000 : 1_950_000;
        return (int) Math.max(0, salary - deduction);
    }

    /// The member who earns most supports all who earn next to nothing.
    private void support(Home home) {
        int top = -1;
        for (int one : home.members()) {
            supporter[one] = -1;
            boolean adult = Age.on(people.get(one).birth(), day) >= 18;
            top = adult && (top < 0 || income[one] > income[top]) ? one : top;
        }
        for (int one : home.members()) {
            boolean partner = people.get(one).relation().contains("未届");
            if (top >= 0 && one != top && income[one] <= 580_000 && !partner && income[top] > 0) {
                dependants[top]++;
                supporter[one] = top;
            }
        }
    }

    /// 給与収入.
    public int salary(int person) {
        return salary[person];
    }

    /// 総所得金額.
    public int income(int person) {
        return income[person];
    }

    /// 扶養人数.
    public int dependants(int person) {
        return dependants[person];
    }

    /// Who supports the person, −1 = nobody.
    public int supporter(int person) {
        return supporter[person];
    }

    /// Whether the household lives on welfare.
    public boolean welfare(int home) {
        return welfare.contains(home);
    }

    /// The households on welfare now or until lately, in a drawn order.
    public List<Integer> welfareOrder() {
        return welfareOrder;
    }

    /// 課税区分 as it truly is: 課税, 均等割のみ or 非課税.
    public String tax(int person) {
        if (welfare.contains(people.get(person).home())) {
            return "非課税";
        }
        int n = dependants[person];
        boolean special = conditions.disabled(person)
                || loneParent(person)
                || Age.on(people.get(person).birth(), day) < 18;
        int free = n == 0 ? 380_000 : 280_000 * (n + 1) + 268_000;
        if (income[person] <= free || special && income[person] <= 1_350_000) {
            return "非課税";
        }
        return income[person] <= (n == 0 ? 450_000 : 350_000 * (n + 1) + 420_000) ? "均等割のみ" : "課税";
    }

    /// Whether the person brings children up alone.
    public boolean loneParent(int person) {
        Home home = homes.get(people.get(person).home());
        if (home.family() != Home.Family.MOTHER && home.family() != Home.Family.FATHER) {
            return false;
        }
        for (int one : home.members()) {
            Citizen.Kin kin = people.get(one).kin();
            boolean child = kin.mother() == person || kin.father() == person;
            if (child && Age.on(people.get(one).birth(), day) < 20) {
                return Age.on(people.get(person).birth(), day) < 62;
            }
        }
        return false;
    }

    /// Whether everybody of the household is 非課税.
    public boolean taxExempt(int home) {
        for (int one : homes.get(home).members()) {
            if (people.get(one).lives() && !"非課税".equals(tax(one))) {
                return false;
            }
        }
        return true;
    }

    /// 所得割額 of the city.
    public int levy(int person) {
        long base = income[person] - 430_000L - 300_000L * dependants[person] - salary[person] * 14L / 100;
        return "課税".equals(tax(person)) ? (int) (Math.max(0, base) * 6 / 100 / 100 * 100) : 0;
    }
}
