package jp.yorisoi.sample.department;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;

/// 介護保険認定: everybody's certifications up to now, the latest first.
final class CareCertification implements Department {
    private static final List<String> LEVELS = List.of("要支援1", "要支援2", "要介護1", "要介護2", "要介護3", "要介護4", "要介護5");

    private final Layout layout;

    CareCertification(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String source() {
        return layout.source();
    }

    /// The number of the insured person, of those in the drawn order of care.
    static String insured(int place) {
        return String.format(Locale.ROOT, "%010d", 500_000_007L + place * 13L);
    }

    @Override
    public void records(City city, RecordSink sink) {
        List<Integer> people = city.conditions().careOrder();
        int rows = city.rows("kaigo-nintei");
        int each = rows / people.size();
        int more = rows % people.size();
        for (int place = 0; place < people.size(); place++) {
            person(city, people.get(place), place, each + (place < more ? 1 : 0), sink);
        }
    }

    private void person(City city, int person, int place, int rows, RecordSink sink) {
        Dice dice = city.dice("nintei", person);
        Citizen one = city.person(person);
        String now = Objects.requireNonNull(city.conditions().care(person));
        int level = LEVELS.indexOf(now);
        LocalDate dead = one.stay().removed();
        LocalDate from = (dead == null ? city.asOf() : dead)
                .minusDays(dice.between(10, 330))
                .withDayOfMonth(1);
        for (int row = 0; row < rows; row++) {
            int months = dice.between(6, 24);
            LocalDate until = from.plusMonths(row == 0 ? 24 : months).minusDays(1);
            boolean first = row == rows - 1;
            Layout.Line line = layout.line()
                    .put("宛名番号", one.number())
                    .put("被保険者番号", insured(place))
                    .put("要介護度", LEVELS.get(level))
                    .put("認定日", from.plusDays(dice.between(3, 27)))
                    .put("有効開始", from)
                    .put("有効終了", until)
                    .put("申請区分", first ? "新規" : dice.chance(0.15) ? "区分変更" : "更新");
            if (Age.on(one.birth(), from) >= 40 && dice.chance(0.97)) {
                line.put(
                                "認知症自立度",
                                List.of("自立", "Ⅰ", "Ⅱa", "Ⅱb", "Ⅲa", "Ⅲb", "Ⅳ")
                                        .get(Math.min(6, Math.max(0, level + dice.between(-2, 1)))))
                        .put(
                                "寝たきり度",
                                List.of("J1", "J2", "A1", "A2", "B1", "B2", "C1", "C2")
                                        .get(Math.min(7, Math.max(0, level + dice.between(-1, 1)))));
            }
            line.to(sink, person);
            from = from.minusMonths(months);
            level = Math.max(0, level - dice.below(2));
        }
    }
}
