package jp.yorisoi.sample.department;

import java.time.LocalDate;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;
import jp.yorisoi.sample.city.FullName;
import jp.yorisoi.sample.city.Home;
import jp.yorisoi.sample.city.Stranger;
import org.jspecify.annotations.Nullable;

/// 健診: pregnancy, birth and the checks of small children, one line for each child.
final class HealthCentre implements Department {
    private final Layout layout;

    HealthCentre(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String source() {
        return layout.source();
    }

    @Override
    public void records(City city, RecordSink sink) {
        HealthBook book = HealthBook.of(city);
        for (HealthBook.Entry entry : book.children()) {
            Layout.Line line = layout.line().put("健康番号", entry.number());
            if (entry.person() >= 0) {
                child(city, entry.person(), line);
            } else {
                stranger(city, entry.stranger(), line);
            }
            line.to(sink, entry.person());
        }
        for (HealthBook.Entry entry : book.expectant()) {
            Layout.Line line = layout.line().put("健康番号", entry.number());
            expectant(city, entry.person(), line);
            line.to(sink, entry.person());
        }
    }

    private static void child(City city, int child, Layout.Line line) {
        Citizen one = city.person(child);
        Dice dice = city.dice("health child", child);
        named(line, one.name(), one.birth(), one.female());
        int mother = one.kin().mother();
        if (mother >= 0) {
            mother(city, mother, line);
        }
        if (one.kin().father() >= 0) {
            line.put("父氏名", city.person(one.kin().father()).name().text());
        }
        home(city, city.homeOf(child), line, dice);
        boolean arrived = HealthBook.arrived(city, child);
        if (arrived) {
            line.put("転入日", one.stay().since()).flag("前住所地照会", dice.chance(0.4));
        }
        Pregnancy pregnancy = new Pregnancy(city, line, dice, city.seen("birth", child));
        if (!arrived) {
            Integer age = mother < 0
                    ? null
                    : Integer.valueOf(
                            Age.on(city.person(mother).birth(), one.birth().minusDays(250)));
            pregnancy.notified(one.birth(), age, one.kin().father() >= 0);
            pregnancy.born(one.birth(), one.kin().multiple(), order(city, one));
        }
        new ChildChecks(city, line, dice, city.seen("checks", child))
                .put(one.birth(), arrived ? one.stay().since() : one.birth());
    }

    private static int order(City city, Citizen child) {
        int order = 1;
        for (int one : city.homeOf(child.index()).members()) {
            Citizen other = city.person(one);
            boolean sibling =
                    other.kin().mother() == child.kin().mother() && other.kin().mother() >= 0;
            order += sibling && other.birth().isBefore(child.birth()) ? 1 : 0;
        }
        return order;
    }

    private static void named(Layout.Line line, FullName name, LocalDate birth, boolean female) {
        line.put("児氏名", name.text()).put("カナ", name.kana()).put("生年月日", birth).put("性別", female ? "女" : "男");
    }

    private static void mother(City city, int mother, Layout.Line line) {
        Citizen one = city.person(mother);
        line.put("母氏名", one.name().text()).put("母カナ", one.name().kana()).put("母生年月日", one.birth());
    }

    private static void home(City city, Home home, Layout.Line line, Dice dice) {
        line.put("住所", home.place().full())
                .put("電話", home.phone())
                .put("郵便番号", home.place().area().postcode())
                .put("世帯構成", dice.chance(0.8) ? dice.pick(city.words("csw-home")) : null);
    }

    private static void stranger(City city, int number, Layout.Line line) {
        Stranger one = city.stranger("kenshin", number, 0, 17);
        Dice dice = city.dice("health stranger", number);
        named(line, one.name(), one.birth(), one.female());
        line.put("母氏名", one.guardian().text()).put("住所", one.address()).put("電話", one.phone());
        Pregnancy pregnancy = new Pregnancy(city, line, dice, dice.normal());
        pregnancy.notified(one.birth(), null, true);
        pregnancy.born(one.birth(), false, 1);
        new ChildChecks(city, line, dice, 0).put(one.birth(), one.birth());
    }

    private static void expectant(City city, int mother, Layout.Line line) {
        Dice dice = city.dice("expects", mother);
        mother(city, mother, line);
        Citizen one = city.person(mother);
        home(city, city.homeOf(mother), line, dice);
        LocalDate due = city.asOf().plusDays(dice.between(5, 200));
        @Nullable Integer age = Age.on(one.birth(), city.asOf());
        new Pregnancy(city, line, dice, city.seen("birth", mother))
                .notified(due, age, one.kin().partner() >= 0);
        line.put("出産予定日", due);
    }
}
