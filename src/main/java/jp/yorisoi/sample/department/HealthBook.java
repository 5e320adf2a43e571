package jp.yorisoi.sample.department;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Draw;

/// Whom the health centre knows: children, children who have left, and women who expect one; the numbers that checks
/// and
/// vaccinations share.
record HealthBook(List<Entry> children, List<Entry> expectant) {

    /// `person` is a child, −1 for one who is not in the register; in the list of the expectant it is the mother.
    record Entry(String number, int person, int stranger) {}

    static HealthBook of(City city) {
        int rows = city.rows("kenshin");
        int outside = (int) Math.round(rows * city.rates().of("outside.kenshin"));
        int expecting = (int) Math.round(rows * city.rates().of("checks.expectant"));
        List<Integer> some = Draw.some(
                city.seed(),
                "health",
                city.children(),
                one -> arrived(city, one) ? 1 : 200,
                rows - outside - expecting);
        List<Integer> inside = new ArrayList<>(some);
        inside.sort(Integer::compare);
        List<Entry> children = new ArrayList<>();
        for (int child : inside) {
            children.add(new Entry(number(children.size()), child, -1));
        }
        for (int i = 0; children.size() < rows - expecting; i++) {
            children.add(new Entry(number(children.size()), -1, i));
        }
        List<Entry> expectant = new ArrayList<>();
        for (int mother : Draw.some(city.seed(), "expectant", women(city), one -> 1, expecting)) {
            expectant.add(new Entry(number(children.size() + expectant.size()), mother, -1));
        }
        return new HealthBook(children, expectant);
    }

    static String number(int place) {
        return String.format(Locale.ROOT, "H%07d", 1_000_003 + place * 7);
    }

    /// Whether a child came here after its first birthday: there is no history of it.
    static boolean arrived(City city, int child) {
        Citizen one = city.person(child);
        return one.stay().since().isAfter(one.birth().plusYears(1));
    }

    private static List<Integer> women(City city) {
        LocalDate day = city.asOf();
        List<Integer> women = new ArrayList<>();
        for (Citizen one : city.people()) {
            int age = Age.on(one.birth(), day);
            if (one.female()
                    && one.lives()
                    && age >= 18
                    && age < 42
                    && (one.kin().partner() >= 0 || age < 23)) {
                women.add(one.index());
            }
        }
        return women;
    }
}
