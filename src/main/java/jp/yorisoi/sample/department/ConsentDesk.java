package jp.yorisoi.sample.department;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;
import jp.yorisoi.sample.city.Draw;
import jp.yorisoi.sample.city.Home;

/// 同意・申請応答: what grown-ups of families with children answered, by the id that the office issued to them.
final class ConsentDesk implements Department {
    private final Layout layout;

    ConsentDesk(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String source() {
        return layout.source();
    }

    @Override
    public void records(City city, RecordSink sink) {
        int rows = city.rows("consent");
        List<Integer> people = new ArrayList<>();
        for (Home home : city.homes()) {
            for (int one : home.members()) {
                boolean grown = Age.on(city.person(one).birth(), city.asOf()) >= 18;
                if (home.family() != Home.Family.WITHOUT_CHILDREN
                        && grown
                        && city.person(one).lives()) {
                    people.add(one);
                }
            }
        }
        List<Integer> order = Draw.order(city.seed(), "consent", people, one -> 1 + Math.max(0, city.strain(one)));
        int done = 0;
        for (int place = 0; done < rows; place++) {
            int person = order.get(place % order.size());
            int round = place / order.size();
            done += answers(city, person, round, rows - done, sink);
        }
    }

    private int answers(City city, int person, int round, int most, RecordSink sink) {
        Dice dice = city.dice("answers " + round, person);
        LocalDate day = dice.day(
                city.asOf().minusMonths(6L * (round + 1)),
                city.asOf().minusMonths(6L * round).minusDays(3));
        String way = dice.pick("LINE", "LINE", "LINE", "窓口", "CSW", "郵送", "Web");
        int n = 1;
        answer(city, person, "お知らせ", day, way, dice).to(sink, person);
        if (n < most && dice.chance(0.7)) {
            answer(city, person, "課税台帳", day, way, dice).to(sink, person);
            n++;
        }
        if (n < most && dice.chance(0.12)) {
            LocalDate applied = dice.day(day, city.asOf());
            answer(city, person, "申請", applied, way, dice)
                    .put("同意区分", (String) null)
                    .put("申請したサービス", dice.pick(city.words("applied")))
                    .put("申請日", applied)
                    .to(sink, person);
            n++;
        }
        return n;
    }

    private Layout.Line answer(City city, int person, String kind, LocalDate day, String way, Dice dice) {
        String said = List.of("同意", "不同意", "撤回", "未回答").get(dice.weighted(0.8, 0.12, 0.03, 0.05));
        return layout.line()
                .put("申請ID", city.issuedId(person))
                .put("種別", kind)
                .put("同意区分", said)
                .put("日時", day)
                .put("経路", way)
                .put("通知ID", String.format(Locale.ROOT, "N%03d", dice.between(1, 40)))
                .flag("開封", !"未回答".equals(said));
    }
}
