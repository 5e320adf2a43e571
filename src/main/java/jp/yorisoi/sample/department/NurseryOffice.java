package jp.yorisoi.sample.department;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.base.notation.FiscalYear;
import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;
import jp.yorisoi.sample.city.Draw;
import jp.yorisoi.sample.city.Home;
import jp.yorisoi.sample.city.Stranger;

/// 保育: the children in the city's nurseries.
final class NurseryOffice implements Department {
    private static final int[] DAYS = {24, 23, 26, 26, 24, 23, 26, 23, 23, 22, 22, 26};

    private final Layout layout;

    NurseryOffice(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String source() {
        return layout.source();
    }

    private record Entry(String house, LocalDate birth, int person, int stranger) {}

    @Override
    public void records(City city, RecordSink sink) {
        List<Entry> entries = entries(city);
        entries.sort(Comparator.comparing(Entry::house).thenComparing(Entry::birth));
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Dice dice = city.dice("nursery child", entry.person >= 0 ? entry.person : -1L - entry.stranger);
            Layout.Line line = layout.line()
                    .put("児童番号", String.format(Locale.ROOT, "N%05d", 10_001 + i))
                    .put("施設", entry.house)
                    .put("生年月日", entry.birth);
            double strain = entry.person >= 0 ? resident(city, entry.person, dice, line) : stranger(city, entry, line);
            admitted(city, entry, dice, line);
            attendance(city, entry, dice, strain, line);
            new NurseryNotes(city, line, dice, strain).put(Age.months(entry.birth, city.asOf()));
            line.to(sink, entry.person, entry.house);
        }
    }

    private static List<Entry> entries(City city) {
        int rows = city.rows("hoiku");
        int outside = (int) Math.round(rows * city.rates().of("outside.hoiku"));
        LocalDate eldest = LocalDate.of(FiscalYear.of(city.asOf()).year() - 6, 4, 2);
        List<Integer> small = new ArrayList<>();
        for (int child : city.children()) {
            LocalDate birth = city.person(child).birth();
            if (!birth.isBefore(eldest) && birth.isBefore(city.asOf().minusMonths(8))) {
                small.add(child);
            }
        }
        List<String> houses = city.town().places("nurseries");
        List<Entry> entries = new ArrayList<>();
        for (int child :
                Draw.some(city.seed(), "hoiku", small, one -> StrictMath.exp(0.3 * city.strain(one)), rows - outside)) {
            int town = city.homeOf(child).place().area().code().hashCode();
            String house = houses.get(Math.floorMod(town, houses.size()));
            entries.add(new Entry(house, city.person(child).birth(), child, -1));
        }
        while (entries.size() < rows) {
            int i = entries.size();
            entries.add(new Entry(
                    city.dice("nursery", i).pick(houses),
                    city.stranger("hoiku", i, 1, 4).birth(),
                    -1,
                    i));
        }
        return entries;
    }

    private static double resident(City city, int child, Dice dice, Layout.Line line) {
        Citizen one = city.person(child);
        Home home = city.homeOf(child);
        int guardian = city.guardian(child);
        long siblings = home.members().stream()
                .filter(other -> other != child && Age.on(city.person(other).birth(), city.asOf()) < 6)
                .count();
        boolean exempt = city.fortunes().taxExempt(home.index());
        int income = city.fortunes().income(guardian);
        int step = exempt ? 1 : Math.min(10, 2 + income / 800_000);
        line.put("氏名", one.name().text())
                .put("カナ", one.name().kana())
                .put("性別", one.female() ? "女" : "男")
                .put("保護者", city.person(guardian).name().text())
                .put("住所", home.place().full())
                .put("保護者電話", home.phone())
                .flag("兄弟入所", siblings > 0 && dice.chance(0.7))
                .flag("多子軽減", siblings > 0)
                .put("保育料階層", "D" + step)
                .put("保育料月額", fee(one.birth(), city, step))
                .flag("副食費免除", exempt || siblings > 1);
        return city.seen("nursery", child);
    }

    /// Nothing from three years on, nor for the lowest step.
    private static int fee(LocalDate birth, City city, int step) {
        LocalDate three = LocalDate.of(FiscalYear.of(city.asOf()).year() - 3, 4, 1);
        return birth.isBefore(three) || step == 1 ? 0 : step * 5_200;
    }

    private static double stranger(City city, Entry entry, Layout.Line line) {
        Stranger one = city.stranger("hoiku", entry.stranger, 1, 4);
        line.put("氏名", one.name().text())
                .put("カナ", one.name().kana())
                .put("性別", one.female() ? "女" : "男")
                .put("保護者", one.guardian().text())
                .put("住所", one.address())
                .put("保護者電話", one.phone());
        return 0;
    }

    private static void admitted(City city, Entry entry, Dice dice, Layout.Line line) {
        int year = FiscalYear.of(city.asOf()).year()
                - FiscalYear.of(Age.reachedOn(entry.birth, 0)).year()
                - 1;
        LocalDate from =
                FiscalYear.of(dice.day(entry.birth.plusMonths(8), city.asOf())).firstDay();
        LocalDate earliest = entry.birth.plusMonths(6).withDayOfMonth(1);
        line.put("クラス", Math.max(0, year) + "歳児")
                .put("認定区分", year < 3 ? "3号" : "2号")
                .put("必要量", dice.chance(0.78) ? "標準時間" : "短時間")
                .put("入所日", from.isBefore(earliest) ? earliest : from)
                .put("退所日", dice.chance(0.02) ? city.asOf().plusDays(dice.between(5, 60)) : null)
                .put(
                        "入所事由",
                        List.of("就労", "妊娠出産", "疾病障害", "介護看護", "求職活動", "就学", "虐待DV", "育休継続")
                                .get(dice.weighted(0.82, 0.03, 0.04, 0.02, 0.04, 0.01, 0.005, 0.03)))
                .put("担任名", "担任" + Math.max(0, year));
    }

    private static void attendance(City city, Entry entry, Dice dice, double strain, Layout.Line line) {
        YearMonth from = YearMonth.from(FiscalYear.of(city.asOf()).firstDay());
        int months = (int) ChronoUnit.MONTHS.between(from, YearMonth.from(city.asOf()));
        double often = Math.min(
                12,
                1.6 * StrictMath.exp(0.55 * strain)
                        + (entry.birth.isAfter(city.asOf().minusYears(2)) ? 2 : 0));
        int present = 0;
        int absent = 0;
        int late = 0;
        double weight = 8.6 + 0.19 * Math.max(0, Age.months(entry.birth, city.asOf()) - 10) + dice.normal();
        for (int i = 0; i < months; i++) {
            String month = "月(" + ((i + 3) % 12 + 1) + ")";
            int away = (int) Math.min(DAYS[i], Math.round(often * (0.3 + 1.4 * dice.unit())));
            int slow = strain > 0.8 ? dice.below(4) : dice.chance(0.08) ? 1 : 0;
            line.put("出席日数." + month, DAYS[i] - away)
                    .put("欠席日数." + month, away)
                    .put("送迎遅れ." + month, slow)
                    .tenths("体重." + month, weight - 0.15 * (months - i));
            present += DAYS[i] - away;
            absent += away;
            late += slow;
        }
        line.put("出席日数", present).put("欠席日数", absent).put("送迎遅れ", late).tenths("体重", weight);
    }
}
