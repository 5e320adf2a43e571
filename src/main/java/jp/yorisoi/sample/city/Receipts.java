package jp.yorisoi.sample.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.sample.city.Home.Family;

/// Who receives what. Receiving follows from need and chance together: of those who could, some never applied, and a
/// few
/// receive who should not.
public final class Receipts {
    /// 就学援助: income of all who live together, from one person to six.
    private static final long[] OWN_HOME = {1_310_000, 1_750_000, 2_150_000, 2_525_000, 2_880_000, 3_230_000};

    private static final long[] FOR_RENT = {1_890_000, 2_390_000, 2_840_000, 3_251_000, 3_640_000, 4_020_000};

    private final City.Scale scale;
    private final Rates rates;
    private final Settlement settlement;
    private final Fortunes fortunes;
    private final Conditions conditions;
    private final Schools schools;
    private final List<Integer> children;
    private final Map<String, Set<Integer>> byService = new HashMap<>();
    private final Map<String, List<Claim>> claims = new LinkedHashMap<>();
    private final Map<String, List<Integer>> holders = new LinkedHashMap<>();

    /// Somebody receives for a child; `kind` is the 支給区分.
    public record Claim(int claimant, int child, String kind) {}

    Receipts(
            City.Scale scale,
            Rates rates,
            Settlement settlement,
            Fortunes fortunes,
            Conditions conditions,
            Schools schools,
            List<Integer> children) {
        this.scale = scale;
        this.rates = rates;
        this.settlement = settlement;
        this.fortunes = fortunes;
        this.conditions = conditions;
        this.schools = schools;
        this.children = children;
        allowance();
        loneParents();
        medicine();
        school();
        support();
    }

    private int age(int person) {
        return Age.on(settlement.people().get(person).birth(), scale.asOf());
    }

    private boolean willing(String service, int home) {
        return Dice.of(scale.seed(), "applies " + service, home).chance(rates.of("receipt." + service));
    }

    /// The parent who earns more, else the head of the household.
    int guardian(int child) {
        Citizen.Kin kin = settlement.people().get(child).kin();
        int home = settlement.people().get(child).home();
        int best = -1;
        for (int one : new int[] {kin.father(), kin.mother()}) {
            boolean here = one >= 0 && settlement.people().get(one).home() == home;
            best = here && (best < 0 || fortunes.income(one) > fortunes.income(best)) ? one : best;
        }
        return best >= 0 ? best : settlement.homes().get(home).members().get(0);
    }

    private void allowance() {
        int rows = rates.rows("jite", scale.population());
        List<Integer> order =
                Draw.order(scale.seed(), "jite", children, child -> willing("jido-teate", home(child)) ? 1000 : 1);
        List<Claim> all = new ArrayList<>();
        ended(all, past(rows), false);
        for (int child : order.subList(0, Math.min(rows - all.size(), order.size()))) {
            all.add(new Claim(guardian(child), child, "支給"));
        }
        ended(all, rows, false);
        keep("jido-teate", all);
    }

    private int home(int person) {
        return settlement.people().get(person).home();
    }

    /// Adds children who left the city or grew up, until there are so many: their spells have ended.
    private void ended(List<Claim> all, int rows, boolean loneOnly) {
        Set<Integer> now = new HashSet<>(children);
        for (Citizen one : settlement.people()) {
            boolean was = !loneOnly || !settlement.reasons().get(one.home()).isEmpty();
            boolean child = one.kin().mother() >= 0 && age(one.index()) < 22 && !now.contains(one.index());
            if (all.size() < rows && was && child) {
                all.add(new Claim(guardian(one.index()), one.index(), "消滅"));
            }
        }
    }

    /// The rows of a source that ended spells take.
    private int past(int rows) {
        return (int) Math.round(rows * rates.of("receipt.ended"));
    }

    private void keep(String service, List<Claim> all) {
        all.sort((a, b) -> Integer.compare(a.child, b.child));
        claims.put(service, List.copyOf(all));
        Set<Integer> receiving = new LinkedHashSet<>();
        for (Claim claim : all) {
            if (!"停止".equals(claim.kind) && !"消滅".equals(claim.kind)) {
                receiving.add(claim.claimant);
                receiving.add(claim.child);
            }
        }
        byService.put(service, receiving);
    }

    /// 児童扶養手当: lone parents by income, a part of them; those above the limit are on the list as 停止.
    private void loneParents() {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int child : children) {
            int parent = guardian(child);
            Family family = settlement.homes().get(home(child)).family();
            if (fortunes.loneParent(parent) || family == Family.GRANDPARENTS_ALONE) {
                groups.computeIfAbsent(parent, one -> new ArrayList<>()).add(child);
            }
        }
        List<Integer> parents = new ArrayList<>(groups.keySet());
        int rows = rates.rows("jifu", scale.population());
        List<Claim> all = new ArrayList<>();
        ended(all, past(rows), true);
        IntToDoubleFunction weight = parent -> switch (grade(parent)) {
            case "停止" -> 1;
            default -> willing("jido-fuyo-teate", home(parent)) ? 1_000 : 0.02;
        };
        for (int parent : Draw.order(scale.seed(), "jifu", parents, weight)) {
            List<Integer> some = groups.getOrDefault(parent, List.of());
            if (all.size() + some.size() <= rows) {
                boolean wrong = Dice.of(scale.seed(), "wrongly", parent).chance(rates.of("receipt.wrongly") * 4);
                String kind = "停止".equals(grade(parent)) && wrong ? "一部" : grade(parent);
                some.forEach(child -> all.add(new Claim(parent, child, kind)));
            }
        }
        ended(all, rows, false);
        keep("jido-fuyo-teate", all);
    }

    /// 全部, 一部 or 停止 by the income limits since November 2024; relatives of the same household have a limit too.
    String grade(int parent) {
        int n = fortunes.dependants(parent);
        long own = counted(parent);
        for (int one : settlement.homes().get(home(parent)).members()) {
            long limit = 2_360_000L + 380_000L * fortunes.dependants(one);
            if (one != parent && age(one) >= 18 && counted(one) >= limit) {
                return "停止";
            }
        }
        return own < 690_000L + 380_000L * n ? "全部" : own < 2_080_000L + 380_000L * n ? "一部" : "停止";
    }

    private long counted(int person) {
        return fortunes.income(person) - 80_000L - (fortunes.salary(person) > 0 ? 100_000 : 0);
    }

    private void medicine() {
        int rows = rates.rows("kodomo-iryo", scale.population());
        List<Integer> order = Draw.order(
                scale.seed(),
                "kodomo-iryo",
                children,
                child -> fortunes.welfare(home(child)) ? 0 : willing("kodomo-iryo", home(child)) ? 1000 : 1);
        List<Claim> all = new ArrayList<>();
        Set<Integer> lone = new HashSet<>();
        ended(all, past(rows), false);
        for (int child : order.subList(0, Math.min(rows - all.size(), order.size()))) {
            int parent = guardian(child);
            boolean aided = fortunes.loneParent(parent)
                    && !"停止".equals(grade(parent))
                    && willing("hitorioya-iryo", home(child));
            if (aided) {
                lone.add(child);
                lone.add(parent);
            }
            all.add(new Claim(parent, child, aided ? "ひとり親" : conditions.disabled(child) ? "障害" : "一般"));
        }
        ended(all, rows, false);
        byService.put("hitorioya-iryo", lone);
        keep("kodomo-iryo", all);
    }

    private void school() {
        Set<Integer> aided = new LinkedHashSet<>();
        for (int child : schools.pupils()) {
            int home = home(child);
            boolean could = schoolAid(child);
            boolean wrong = Dice.of(scale.seed(), "aid wrongly", home).chance(rates.of("receipt.wrongly"));
            boolean city = schools.seat(child).orElseThrow().city();
            if (city && (could ? fortunes.welfare(home) || willing("shugaku-enjo", home) : wrong)) {
                aided.add(child);
            }
        }
        byService.put("shugaku-enjo", aided);
    }

    /// Whether a pupil's family could have 就学援助 by the city's own rule: exempt from tax, on 児童扶養手当, or all who live
    /// together earn no more than the limit for so many people in a home of their own or for rent.
    private boolean schoolAid(int child) {
        int home = home(child);
        long sum = 0;
        int size = 0;
        for (int one : settlement.homes().get(home).members()) {
            if (settlement.people().get(one).lives()) {
                sum += fortunes.income(one);
                size++;
            }
        }
        long[] limits = rented(scale, rates, settlement.homes().get(home)) ? FOR_RENT : OWN_HOME;
        long beyond = Math.max(0, size - limits.length) * 350_000L;
        long limit = limits[Math.min(limits.length, Math.max(1, size)) - 1] + beyond;
        return fortunes.welfare(home) || receives("jido-fuyo-teate", child) || fortunes.taxExempt(home) || sum <= limit;
    }

    static boolean rented(City.Scale scale, Rates rates, Home home) {
        boolean flat = !home.place().building().isEmpty();
        return Dice.of(scale.seed(), "tenure", home.index())
                .chance(rates.of(flat ? "homes.flat-rented" : "homes.house-rented"));
    }

    private void support() {
        List<Integer> all = new ArrayList<>();
        for (Citizen one : settlement.people()) {
            if (one.lives() && age(one.index()) < 90) {
                all.add(one.index());
            }
        }
        hold("jihatsu", "jido-hattatsu", all, one -> age(one) < 6 ? child(one) : 0);
        hold("hokago", "hokago-day", all, one -> age(one) >= 6 && age(one) < 18 ? child(one) : 0);
        hold("seikatsu", "seikatsu-kaigo", all, one -> age(one) >= 18 && age(one) < 65 ? grown(one) : 0);
        hold("kyotaku", "kyotaku-kaigo", all, one -> age(one) >= 18 && age(one) < 65 ? grown(one) : 0);
        hold("ido", "ido-shien", all, one -> age(one) >= 6 && age(one) < 65 ? grown(one) : 0);
        hold("tanki", "tanki-nyusho", all, one -> age(one) >= 3 && age(one) < 65 ? grown(one) : 0);
        hold(
                "jiritsu",
                "jiritsu-iryo",
                all,
                one -> conditions.mental(one) != null ? 30 : age(one) >= 15 ? 0.05 : 0.002);
    }

    private double child(int one) {
        return conditions.intellectual(one) != null ? 60 : conditions.physical(one) != null ? 12 : 0.25;
    }

    private double grown(int one) {
        return conditions.heavy(one) ? 30 : conditions.disabled(one) ? 6 : 0;
    }

    private void hold(String source, String service, List<Integer> all, IntToDoubleFunction weight) {
        List<Integer> some = Draw.some(scale.seed(), source, all, weight, rates.rows(source, scale.population()));
        holders.put(source, some);
        byService.put(service, new LinkedHashSet<>(some));
    }

    /// Whether a person, or the person's child, receives a service; of a service that nobody's file shows: no.
    public boolean receives(String service, int person) {
        return byService.getOrDefault(service, Set.of()).contains(person);
    }

    /// The services whose receipt is known here, by name.
    public Set<String> services() {
        return new TreeSet<>(byService.keySet());
    }

    /// Claimants and children of `jido-teate`, `jido-fuyo-teate` or `kodomo-iryo`, by child.
    public List<Claim> claims(String service) {
        return claims.getOrDefault(service, List.of());
    }

    /// Who holds a certificate of a source of support (`hokago`, `ido` …), in a drawn order.
    public List<Integer> holders(String source) {
        return holders.getOrDefault(source, List.of());
    }
}
