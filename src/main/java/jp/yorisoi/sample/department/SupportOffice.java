package jp.yorisoi.sample.department;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.base.notation.FiscalYear;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;

/// Support for disabled persons: 自立支援医療 and the services with a certificate of their own.
final class SupportOffice implements Department {
    private final Layout layout;

    SupportOffice(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String source() {
        return layout.source();
    }

    @Override
    public void records(City city, RecordSink sink) {
        List<Integer> holders = city.receipts().holders(source());
        for (int i = 0; i < holders.size(); i++) {
            int person = holders.get(i);
            Dice dice = city.dice("support " + source(), person);
            Layout.Line line = layout.line().put("宛名番号", city.person(person).number());
            LocalDate from = FiscalYear.of(city.asOf()).firstDay().minusMonths(dice.below(9));
            LocalDate until = from.plusYears(1).plusMonths(dice.below(4)).minusDays(1);
            // Whoever holds it still has had it renewed for another year.
            while (until.isBefore(city.asOf())) {
                from = until.plusDays(1);
                until = from.plusYears(1).minusDays(1);
            }
            line.put("開始日", from).put("終了日", until);
            if ("jiritsu".equals(source())) {
                medical(city, person, i, dice, line);
            } else {
                service(city, person, i, dice, line);
            }
            line.to(sink, person);
        }
    }

    private static void medical(City city, int person, int i, Dice dice, Layout.Line line) {
        boolean mental = city.conditions().mental(person) != null || dice.chance(0.85);
        boolean child = Age.on(city.person(person).birth(), city.asOf()) < 18;
        boolean welfare = city.fortunes().welfare(city.person(person).home());
        boolean exempt = city.fortunes().taxExempt(city.person(person).home());
        String income = welfare ? "生活保護" : exempt ? dice.pick("低所得1", "低所得2") : dice.pick("中間所得1", "中間所得2", "一定以上");
        int most = switch (income) {
            case "生活保護" -> 0;
            case "低所得1" -> 2_500;
            case "低所得2", "中間所得1" -> 5_000;
            case "中間所得2" -> 10_000;
            default -> 20_000;
        };
        line.put("受給者番号", String.format(Locale.ROOT, "%07d", 2_000_003 + i * 7))
                .put("区分", mental ? "精神通院" : child ? "育成" : "更生")
                .put("所得区分", income)
                .put("上限額", most)
                .put("医療機関", dice.pick(city.town().places("hospitals")))
                .put("薬局", dice.pick(city.words("pharmacies")))
                .flag("重度かつ継続", mental && dice.chance(0.6));
    }

    private void service(City city, int person, int i, Dice dice, Layout.Line line) {
        boolean child = Age.on(city.person(person).birth(), city.asOf()) < 18;
        boolean days = List.of("seikatsu", "tanki", "jihatsu", "hokago").contains(source());
        int granted =
                "tanki".equals(source()) ? dice.between(3, 14) : days ? dice.between(8, 23) : dice.between(10, 60);
        boolean unused = dice.chance(0.08);
        boolean welfare = city.fortunes().taxExempt(city.person(person).home());
        line.put("受給者証番号", String.format(Locale.ROOT, "%010d", number() + i * 11L))
                .put("支給量", granted)
                .put("障害支援区分", child ? "児童" : dice.pick("区分2", "区分3", "区分4", "区分5", "区分6"))
                .put("利用月", YearMonth.from(city.asOf()).minusMonths(1).toString())
                .put("利用実績", unused ? 0 : dice.between(1, granted))
                .put("事業所", dice.pick(city.town().places("support-offices")))
                .put("負担上限月額", welfare ? 0 : child ? 4_600 : dice.pick(List.of(9_300, 37_200)));
    }

    private long number() {
        return 1_000_000_000L
                + 100_000_000L
                        * List.of("kyotaku", "seikatsu", "ido", "tanki", "jihatsu", "hokago")
                                .indexOf(source());
    }
}
