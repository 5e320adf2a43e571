package jp.yorisoi.sample.department;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Conditions;
import jp.yorisoi.sample.city.Dice;

/// The three disability certificates (手帳).
final class Certificates implements Department {
    private final Layout layout;

    Certificates(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String source() {
        return layout.source();
    }

    @Override
    public void records(City city, RecordSink sink) {
        List<Integer> holders = switch (source()) {
            case "techo-shintai" -> city.conditions().physicalOrder();
            case "techo-ryoiku" -> city.conditions().intellectualOrder();
            default -> city.conditions().mentalOrder();
        };
        for (int i = 0; i < holders.size(); i++) {
            int person = holders.get(i);
            Citizen one = city.person(person);
            Dice dice = city.dice(source(), person);
            Layout.Line line = layout.line().who(city, person);
            line.put("宛名番号", one.number()).put("手帳番号", String.format(Locale.ROOT, "%06d", 100_001 + i * 3));
            LocalDate issued = issued(city, one, dice);
            line.put("交付日", issued).put("事由", dice.pick(city.words("certificate-cause")));
            if (dice.chance(0.25)) {
                line.put("再交付日", dice.day(issued, city.asOf()));
            }
            if (Age.on(one.birth(), city.asOf()) < 18) {
                line.put("保護者氏名", city.person(city.guardian(person)).name().text());
            }
            line.put("返還日", one.stay().removed());
            if (dice.chance(0.04)) {
                line.put("備考", dice.pick(city.words("remarks")));
            }
            own(city, person, dice, line, issued);
            line.to(sink, person);
        }
    }

    private static LocalDate issued(City city, Citizen one, Dice dice) {
        LocalDate first = one.birth().plusMonths(8);
        LocalDate from =
                first.isBefore(city.asOf().minusYears(18)) ? city.asOf().minusYears(18) : first;
        return dice.day(from, city.asOf().minusDays(20));
    }

    private void own(City city, int person, Dice dice, Layout.Line line, LocalDate issued) {
        Conditions conditions = city.conditions();
        switch (source()) {
            case "techo-shintai" -> {
                Conditions.Physical body = Objects.requireNonNull(conditions.physical(person));
                line.put("等級", body.grade())
                        .put("部位", body.part())
                        .put("障害名", dice.pick(city.words("physical")))
                        .put("種別", body.grade() <= 3 ? "第1種" : "第2種")
                        .put("再認定年月", dice.chance(0.2) ? month(city.asOf().plusMonths(dice.between(2, 50))) : null)
                        .flag("旅客運賃減額", true);
            }
            case "techo-ryoiku" ->
                line.put("程度", conditions.intellectual(person))
                        .put("障害名", "知的障害")
                        .put("判定日", issued.minusDays(dice.between(20, 90)))
                        .put("次回判定年月", month(city.asOf().plusMonths(dice.between(1, 40))))
                        .put("判定機関", dice.pick(city.words("board")))
                        .flag("旅客運賃減額", true);
            default -> {
                LocalDate until = issued.plusYears(2);
                // renewed every second year, but for a few who let it lapse
                boolean lapsed = dice.chance(0.06);
                while (until.isBefore(city.asOf()) && !lapsed) {
                    until = until.plusYears(2);
                }
                line.put("等級", Objects.requireNonNull(conditions.mental(person)))
                        .put("障害名", dice.pick(city.words("mental")))
                        .put("有効期限", until)
                        .put("申請日", issued.minusDays(dice.between(40, 80)))
                        .put("判定日", issued.minusDays(dice.between(5, 30)))
                        .put("診断書種別", dice.pick("診断書", "診断書", "年金証書"))
                        .flag("障害年金受給", dice.chance(0.45));
            }
        }
    }

    private static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }
}
