package jp.yorisoi.sample.department;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;
import jp.yorisoi.sample.city.Home;
import jp.yorisoi.sample.city.Stranger;

/// CSW相談: what the community social workers wrote down, without birth dates.
final class CswOffice implements Department {
    private final Layout layout;

    CswOffice(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String source() {
        return layout.source();
    }

    @Override
    public void records(City city, RecordSink sink) {
        List<Integer> homes = city.consultations().csw();
        int rows = city.rows("csw");
        for (int i = 0; i < rows; i++) {
            Dice dice = city.dice("csw row", i);
            LocalDate day = dice.day(city.asOf().minusMonths(18), city.asOf().minusDays(3));
            Layout.Line line = layout.line()
                    .put("受付番号", String.format(Locale.ROOT, "C%05d", i + 1))
                    .put("相談日", day);
            int person = i < homes.size() ? speaker(city, homes.get(i), dice) : -1;
            double strain;
            boolean child = false;
            if (person >= 0) {
                Citizen one = city.person(person);
                Home home = city.homeOf(person);
                strain = city.strain(person);
                child = home.family() != Home.Family.WITHOUT_CHILDREN;
                line.put("氏名", one.name().text())
                        .put("年代", band(Age.on(one.birth(), day)))
                        .put("地区", home.place().area().town())
                        .put("電話", dice.chance(0.75) ? home.phone() : null);
            } else {
                Stranger one = city.stranger("csw", i, 20, 80);
                strain = dice.normal();
                line.put("氏名", one.name().text())
                        .put("年代", band(Age.on(one.birth(), day)))
                        .put("地区", dice.pick(city.town().areas()).town())
                        .put("電話", one.phone());
            }
            matter(city, strain, child, dice, line);
            line.to(sink, person);
        }
    }

    /// Who of a household comes: mostly a grown-up woman.
    private static int speaker(City city, int home, Dice dice) {
        List<Integer> members = city.homes().get(home).members();
        int best = members.get(0);
        for (int one : members) {
            Citizen person = city.person(one);
            if (person.lives() && Age.on(person.birth(), city.asOf()) >= 20 && person.female() && dice.chance(0.7)) {
                best = one;
            }
        }
        return best;
    }

    private static String band(int age) {
        return age < 10 ? "10歳未満" : age >= 80 ? "80代以上" : age / 10 * 10 + "代";
    }

    private static void matter(City city, double strain, boolean child, Dice dice, Layout.Line line) {
        double risk = 0.7 * strain + dice.normal();
        String kind = child
                ? List.of("経済", "子育て", "学校", "健康", "障害", "家族関係", "住まい", "就労")
                        .get(dice.weighted(0.26, 0.26, 0.14, 0.06, 0.06, 0.1, 0.05, 0.07))
                : List.of("経済", "健康", "介護", "ひきこもり", "住まい", "就労", "その他")
                        .get(dice.weighted(0.25, 0.17, 0.2, 0.08, 0.1, 0.1, 0.1));
        line.put("相談内容区分", kind)
                .put("世帯の状況", child ? dice.pick(city.words("csw-home")) : dice.pick("ひとり暮らし", "高齢の親と子の世帯"))
                .put("一次リスク判定", risk > 1.5 ? "高" : risk > 0.3 ? "中" : "低")
                .put("対応", dice.pick(city.words("csw-action")))
                .put("つなぎ先", dice.chance(0.6) ? dice.pick(city.words("csw-to")) : null);
    }
}
