package jp.yorisoi.sample.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.sample.city.Citizen.Foreign;
import jp.yorisoi.sample.city.Citizen.Kin;
import jp.yorisoi.sample.city.Citizen.Self;
import jp.yorisoi.sample.city.Citizen.Stay;
import jp.yorisoi.sample.city.Draft.House;
import org.jspecify.annotations.Nullable;

/// Fills the city with households up to the last person, and gives them numbers, addresses and the dates of their
/// moves.
final class Settlement {
    private static final int PRIME = 7_368_787;
    private static final int NUMBERS = 10_000_000;

    private final City.Scale scale;
    private final Rates rates;
    private final Town town;
    private final NameGiver names;
    private final List<Citizen> people = new ArrayList<>();
    private final List<Home> homes = new ArrayList<>();
    private final List<Double> strains = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private int houses;
    private int rooms;

    Settlement(City.Scale scale, Rates rates, Town town) {
        this.scale = scale;
        this.rates = rates;
        this.town = town;
        this.names = new NameGiver(Names.shipped(), rates);
    }

    List<Citizen> people() {
        return people;
    }

    List<Home> homes() {
        return homes;
    }

    /// The latent strain of each household.
    List<Double> strains() {
        return strains;
    }

    /// Why a lone parent is alone, for each household; empty for all others.
    List<String> reasons() {
        return reasons;
    }

    void settle() {
        List<House> all = shuffled(made());
        int person = 0;
        for (int i = 0; i < all.size(); i++) {
            House house = all.get(i);
            house.index = i;
            for (Draft member : house.members) {
                member.index = person++;
            }
        }
        Place[] places = new Place[all.size()];
        for (House house : all) {
            Place[] former = new Place[1];
            Dice dice = Dice.of(scale.seed(), "address", house.index);
            House beside = house.beside;
            places[house.index] = beside != null ? Objects.requireNonNull(places[beside.index]) : place(dice);
            former[0] = place(dice);
            register(house, places[house.index], former[0]);
        }
    }

    private List<List<House>> made() {
        List<List<House>> all = new ArrayList<>();
        FamilyMaker families = new FamilyMaker(scale.seed(), scale.asOf(), rates, names);
        AdultMaker adults = new AdultMaker(scale.seed(), scale.asOf(), rates, names);
        long left = scale.population();
        long children = Math.round(rates.of("city.children") * scale.population() / rates.of("city.whole"));
        for (int i = 0; children > 0; i++) {
            List<House> houses = families.family(i, (int) Math.min(6, children));
            for (House house : houses) {
                left -= house.members.size();
                children -= house.members.stream()
                        .filter(one -> Age.on(one.birth, scale.asOf()) < 18)
                        .count();
            }
            all.add(houses);
        }
        for (int i = 0; left > 0; i++) {
            House house = adults.household(i, left);
            left -= house.members.size();
            all.add(List.of(house));
        }
        return all;
    }

    private List<House> shuffled(List<List<House>> made) {
        List<Integer> numbers = new ArrayList<>(made.size());
        for (int i = 0; i < made.size(); i++) {
            numbers.add(i);
        }
        List<House> all = new ArrayList<>();
        Draw.order(scale.seed(), "order", numbers, one -> 1).forEach(one -> all.addAll(made.get(one)));
        return all;
    }

    private Place place(Dice dice) {
        boolean flat = dice.chance(rates.of("homes.flat"));
        boolean blank = dice.chance(rates.of("homes.flat-without-building"));
        return town.place(flat ? rooms++ : houses++, flat, blank);
    }

    private void register(House house, Place place, Place former) {
        Dice dice = Dice.of(scale.seed(), "moves", house.index);
        boolean leftTheCity = removals(dice, house);
        LocalDate asOf = scale.asOf();
        boolean lately = dice.chance(rates.of("people.moved-in-lately"));
        boolean homegrown = !lately && dice.chance(0.5);
        LocalDate arrived = lately
                ? dice.day(asOf.minusYears(1), asOf.minusDays(3))
                : homegrown ? LocalDate.MIN : dice.day(asOf.minusYears(26), asOf.minusYears(1));
        boolean insideLately = dice.chance(rates.of("people.moved-inside-lately"));
        LocalDate inside = insideLately
                ? dice.day(asOf.minusYears(1), asOf.minusDays(3))
                : dice.chance(0.4) ? dice.day(asOf.minusYears(12), asOf.minusYears(1)) : LocalDate.MIN;
        Moves moves = new Moves(
                arrived,
                inside.isAfter(arrived) ? inside : LocalDate.MIN,
                town.elsewhere(dice),
                former.full(),
                !leftTheCity && dice.chance(rates.of("people.leaves-soon"))
                        ? asOf.plusDays(dice.between(3, 60))
                        : null);
        List<Integer> members = new ArrayList<>();
        for (Draft member : house.members) {
            members.add(member.index);
            people.add(citizen(house, member, moves));
        }
        boolean hidden = dice.chance(rates.of("people.protected") * (house.reason.isEmpty() ? 0.4 : 5));
        String phone = String.format(Locale.ROOT, "0900%07d", (house.index * 7919L + 13) % NUMBERS);
        homes.add(new Home(
                house.index,
                number(house.index, 2_000_000_000L),
                members,
                place,
                house.family,
                logistic(house.strain),
                phone,
                hidden));
        strains.add(house.strain);
        reasons.add(house.reason);
    }

    private record Moves(
            LocalDate arrived,
            LocalDate inside,
            String elsewhere,
            String former,
            @Nullable LocalDate leaves) {}

    /// Strikes off whom death or a move took within the last year; whether the whole household left.
    private boolean removals(Dice dice, House house) {
        LocalDate day = dice.day(scale.asOf().minusMonths(11), scale.asOf().minusDays(4));
        boolean left = dice.chance(rates.of("people.removed") * 0.8);
        for (Draft member : house.members) {
            int age = Age.on(member.birth, scale.asOf());
            boolean head = "世帯主".equals(member.relation) && house.members.size() > 1;
            boolean died = !head && age > 72 && dice.chance(0.012);
            if ((left || died) && member.birth.isBefore(day)) {
                member.removed = day;
                member.removedCause = left ? "転出" : "死亡";
            }
        }
        return left;
    }

    private Citizen citizen(House house, Draft draft, Moves moves) {
        Dice dice = Dice.of(scale.seed(), "person", draft.index);
        boolean former = draft.maiden != null && dice.chance(rates.of("people.former-name"));
        Self self = new Self(draft.name, draft.maiden, former, draft.birth, draft.female);
        Kin kin = new Kin(index(draft.mother), index(draft.father), index(draft.partner), draft.multiple);
        return new Citizen(
                draft.index,
                number(draft.index, 0),
                house.index,
                draft.relation,
                self,
                kin,
                stay(draft, moves),
                foreign(dice, house, draft));
    }

    private static int index(@Nullable Draft draft) {
        return draft == null ? -1 : draft.index;
    }

    /// Numbers that look drawn, never two alike below ten million: the factor has no divisor in common with the range.
    private static String number(int index, long base) {
        return String.format(Locale.ROOT, "%010d", base + (index * (long) PRIME + 1_234_567) % NUMBERS);
    }

    private static Stay stay(Draft draft, Moves moves) {
        boolean born = !draft.birth.isBefore(moves.arrived);
        LocalDate since = born ? draft.birth : moves.arrived;
        boolean moved = moves.inside.isAfter(since);
        LocalDate settled = moved ? moves.inside : since;
        LocalDate removed = draft.removed;
        if (removed != null && settled.isAfter(removed)) {
            settled = since.isAfter(removed) ? draft.birth : since;
            since = since.isAfter(removed) ? draft.birth : since;
            moved = false;
        }
        String cause = born ? "出生" : "転入";
        return new Stay(
                since,
                cause,
                settled,
                moved ? moves.former : born ? null : moves.elsewhere,
                removed != null ? removed : settled,
                removed != null ? Objects.requireNonNull(draft.removedCause) : moved ? "転居" : cause,
                removed,
                draft.removedCause,
                moves.leaves);
    }

    private @Nullable Foreign foreign(Dice dice, House house, Draft draft) {
        String nation = house.nationality;
        if (nation == null) {
            return null;
        }
        boolean rooted = "韓国".equals(nation) || dice.chance(0.35);
        String status = "韓国".equals(nation)
                ? "特別永住者"
                : rooted ? "永住者" : dice.pick("技術・人文知識・国際業務", "家族滞在", "定住者", "特定技能", "日本人の配偶者等");
        FullName surname = names.surname(dice, null);
        FullName alias =
                new FullName(surname.family(), draft.name.given(), surname.familyKana(), draft.name.givenKana());
        boolean hasAlias = "韓国".equals(nation) && dice.chance(0.6);
        LocalDate until = rooted ? null : scale.asOf().plusDays(dice.between(20, 1500));
        return new Foreign(nation, status, until, hasAlias ? alias.text() : null);
    }

    static double logistic(double strain) {
        return 1 / (1 + StrictMath.exp(-1.5 * strain));
    }
}
