package jp.yorisoi.sample.department;

import java.time.LocalDate;
import java.util.Locale;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Fortunes;

/// 市民税: a row for everybody who lived here on 1 January, and for those with another address who are taxed here (住登外).
/// Who came later is taxed elsewhere and has none.
final class TaxOffice implements Department {
    private static final int FLAT = 3_000;

    private final Layout layout;

    TaxOffice(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String source() {
        return layout.source();
    }

    @Override
    public void records(City city, RecordSink sink) {
        LocalDate day = city.asOf();
        int year = day.getMonthValue() < 6 ? day.getYear() - 1 : day.getYear();
        LocalDate newYear = LocalDate.of(year, 1, 1);
        int left = city.rows("tax");
        for (Citizen one : city.people()) {
            LocalDate removed = one.stay().removed();
            boolean here = !one.stay().since().isAfter(newYear) && (removed == null || removed.isAfter(newYear));
            if (here && left > 0) {
                left--;
                Layout.Line line = layout.line();
                line.put("宛名番号", one.number()).put("課税年度", year);
                amounts(city, one, line);
                line.to(sink, one.index(), Integer.toString(year));
            }
        }
        for (int i = 0; i < left; i++) {
            outside(city, i, year, sink);
        }
    }

    private static void amounts(City city, Citizen one, Layout.Line line) {
        Fortunes money = city.fortunes();
        int person = one.index();
        boolean adult = Age.on(one.birth(), city.asOf()) >= 18;
        boolean undeclared = adult
                && money.income(person) == 0
                && money.supporter(person) < 0
                && !money.welfare(one.home())
                && city.dice("undeclared", person).chance(city.rates().of("money.undeclared") * 3);
        String tax = undeclared ? "未申告" : money.tax(person);
        line.put("課税区分", tax).put("ひとり親控除", money.loneParent(person) && !undeclared ? "yes" : "no");
        if (undeclared) {
            return;
        }
        line.put("総所得金額", money.income(person))
                .put("給与収入", money.salary(person))
                .put("所得割額", money.levy(person))
                .put("均等割額", "非課税".equals(tax) ? 0 : FLAT)
                .put("扶養人数", money.dependants(person))
                .put("障害者控除区分", disability(city, person));
    }

    private static String disability(City city, int person) {
        var body = city.conditions().physical(person);
        Integer mental = city.conditions().mental(person);
        boolean heavy = body != null && body.grade() <= 2
                || "A".equals(city.conditions().intellectual(person))
                || mental != null && mental == 1;
        return heavy ? "特別障害者" : city.conditions().disabled(person) ? "障害者" : "なし";
    }

    private void outside(City city, int i, int year, RecordSink sink) {
        var dice = city.dice("tax outside", i);
        int income = dice.below(4_000) * 1_000;
        Layout.Line line = layout.line();
        line.put("宛名番号", String.format(Locale.ROOT, "009%07d", i * 37L + 11))
                .put("課税年度", year)
                .put("課税区分", income < 450_000 ? "非課税" : "課税")
                .put("総所得金額", income)
                .put("給与収入", 0)
                .put("所得割額", Math.max(0, income - 430_000) * 6L / 100 / 100 * 100)
                .put("均等割額", income < 450_000 ? 0 : FLAT)
                .put("扶養人数", 0)
                .put("障害者控除区分", "なし")
                .flag("ひとり親控除", false);
        line.to(sink, -1, Integer.toString(year));
    }
}
