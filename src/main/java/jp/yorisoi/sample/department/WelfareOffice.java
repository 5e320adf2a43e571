package jp.yorisoi.sample.department;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;
import jp.yorisoi.sample.city.Home;

/// 生活保護: the people on welfare, and what their cases were paid last month.
final class WelfareOffice implements Department {
    private final Layout layout;

    WelfareOffice(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String source() {
        return layout.source();
    }

    private static String caseNumber(int place) {
        return String.format(Locale.ROOT, "%05d", 10_001 + place * 3);
    }

    @Override
    public void records(City city, RecordSink sink) {
        if ("seiho".equals(source())) {
            cases(city, (home, place) -> people(city, home, place, sink));
        } else {
            payments(city, sink);
        }
    }

    private static void cases(City city, ObjIntConsumer<Home> action) {
        List<Integer> homes = city.fortunes().welfareOrder();
        for (int place = 0; place < homes.size(); place++) {
            action.accept(city.homes().get(homes.get(place)), place);
        }
    }

    private void people(City city, Home home, int place, RecordSink sink) {
        Dice dice = city.dice("seiho", home.index());
        LocalDate from =
                city.asOf().minusMonths(dice.between(1, 140)).withDayOfMonth(1).plusDays(dice.below(20));
        String type = type(city, home, dice);
        String visits = dice.pick("A", "B", "B", "C", "C", "D");
        String worker = "CW" + dice.between(1, 30);
        for (int i = 0; i < home.members().size(); i++) {
            int person = home.members().get(i);
            Citizen one = city.person(person);
            int age = Age.on(one.birth(), city.asOf());
            boolean child = age < 18;
            LocalDate gone = one.stay().removed();
            boolean ended = !city.fortunes().welfare(home.index());
            LocalDate removed = gone == null && ended ? city.asOf().minusDays(dice.between(5, 60)) : gone;
            int salary = city.fortunes().salary(person) / 12;
            Layout.Line line = layout.line().who(city, person);
            line.put("ケース番号", caseNumber(place))
                    .put("宛名番号", one.number())
                    .put("世帯員番号", String.format(Locale.ROOT, "%02d", i + 1))
                    .put("続柄", one.relation())
                    .put("開始日", begun(city, one, from))
                    .put("廃止日", removed)
                    .put(
                            "廃止事由",
                            removed == null
                                    ? null
                                    : gone == null ? "収入の増加" : one.stay().removedCause())
                    .put("世帯類型", type)
                    .put("就労状況", child ? "就学" : age >= 65 ? "非稼働" : salary > 0 ? "パート" : dice.pick("求職中", "非稼働", "非稼働"))
                    .put("地区担当員", worker)
                    .put("母子加算", "母子".equals(type) && i == 0 ? 18_800 : 0)
                    .put("障害者加算", city.conditions().heavy(person) ? 26_810 : 0)
                    .flag("医療扶助", dice.chance(age >= 65 ? 0.95 : 0.75))
                    .put("就労収入", child ? 0 : salary)
                    .put("訪問格付", visits);
            line.to(sink, person);
        }
    }

    /// The day of the case, or of a birth in it; a case that ended has begun before that.
    private static LocalDate begun(City city, Citizen one, LocalDate from) {
        LocalDate latest = city.asOf().minusDays(70);
        if (from.isBefore(one.birth())) {
            return one.birth();
        }
        return from.isAfter(latest) && !one.birth().isAfter(latest) ? latest : from;
    }

    private static String type(City city, Home home, Dice dice) {
        Citizen head = city.person(home.members().get(0));
        if (Age.on(head.birth(), city.asOf()) >= 65) {
            return "高齢";
        }
        if (home.family() == Home.Family.MOTHER) {
            return "母子";
        }
        return city.conditions().heavy(head.index()) ? "障害" : dice.chance(0.55) ? "傷病" : "その他";
    }

    /// So many rows over the cases: everybody has living aid, then rent, medicine, school, care, others.
    private void payments(City city, RecordSink sink) {
        List<Integer> homes = city.fortunes().welfareOrder();
        String month = YearMonth.from(city.asOf()).minusMonths(1).toString();
        int left = city.rows("seiho-status");
        List<List<String>> kinds = new ArrayList<>();
        cases(city, (home, place) -> kinds.add(kinds(city, home)));
        for (int round = 0; left > 0 && round < 9; round++) {
            for (int place = 0; place < homes.size() && left > 0; place++) {
                if (round < kinds.get(place).size()) {
                    String kind = kinds.get(place).get(round);
                    Dice dice = city.dice("aid " + kind, homes.get(place));
                    Home home = city.homes().get(homes.get(place));
                    layout.line()
                            .put("ケース番号", caseNumber(place))
                            .put("年月", month)
                            .put("扶助種類", kind)
                            .put("金額", amount(kind, home.members().size(), dice))
                            .to(sink, home.members().get(0), month);
                    left--;
                }
            }
        }
    }

    private static List<String> kinds(City city, Home home) {
        if (!city.fortunes().welfare(home.index())) {
            return List.of();
        }
        List<String> kinds = new ArrayList<>(List.of("生活", "住宅", "医療"));
        for (int one : home.members()) {
            if (city.schools().seat(one).isPresent() && !kinds.contains("教育")) {
                kinds.add("教育");
            }
            if (city.conditions().care(one) != null && !kinds.contains("介護")) {
                kinds.add("介護");
            }
        }
        kinds.addAll(List.of("一時", "生業", "葬祭", "出産"));
        return kinds.contains("教育")
                ? kinds
                : kinds.stream().filter(kind -> !"出産".equals(kind)).toList();
    }

    private static int amount(String kind, int people, Dice dice) {
        return switch (kind) {
            case "生活" -> (68_000 + 32_000 * (people - 1)) / 10 * 10 + dice.between(-900, 900) * 10;
            case "住宅" -> 38_000 + dice.between(0, 9) * 1_000;
            case "教育" -> 2_600 * people;
            case "医療", "介護" -> dice.between(3_000, 90_000);
            default -> dice.between(2_000, 30_000);
        };
    }
}
