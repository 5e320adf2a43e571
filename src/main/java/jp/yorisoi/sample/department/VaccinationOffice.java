package jp.yorisoi.sample.department;

import java.time.LocalDate;
import java.util.Locale;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;
import jp.yorisoi.sample.city.Stranger;
import org.jspecify.annotations.Nullable;

/// 予防接種: the days of every dose, under the health centre's numbers.
final class VaccinationOffice implements Department {
    private static final LocalDate FIVE_IN_ONE = LocalDate.of(2024, 2, 1);

    /// A vaccine and the months of age at which its doses are due.
    private record Vaccine(String name, int[] months) {}

    private static final Vaccine[] VACCINES = {
        new Vaccine("ヒブ", new int[] {2, 3, 4, 12}),
        new Vaccine("小児肺炎球菌", new int[] {2, 3, 4, 12}),
        new Vaccine("B型肝炎", new int[] {2, 3, 8}),
        new Vaccine("ロタ", new int[] {2, 3, 4}),
        new Vaccine("五種混合", new int[] {2, 3, 4, 12}),
        new Vaccine("四種混合", new int[] {3, 4, 5, 18}),
        new Vaccine("BCG", new int[] {5}),
        new Vaccine("MR", new int[] {12, 66}),
        new Vaccine("水痘", new int[] {12, 18}),
        new Vaccine("日本脳炎", new int[] {36, 37, 48, 110}),
        new Vaccine("DT", new int[] {134}),
        new Vaccine("HPV", new int[] {150, 152, 156}),
    };

    private final Layout layout;

    VaccinationOffice(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String source() {
        return layout.source();
    }

    @Override
    public void records(City city, RecordSink sink) {
        HealthBook book = HealthBook.of(city);
        int rows = city.rows("yobo");
        int done = 0;
        for (HealthBook.Entry entry : book.children()) {
            if (done < rows) {
                child(city, entry, sink);
                done++;
            }
        }
        // of children who left so long ago that the checks no longer list them
        for (int i = 0; done < rows; i++) {
            String number = String.format(Locale.ROOT, "H0%06d", 1_003 + i * 7);
            child(city, new HealthBook.Entry(number, -1, 1_000_000 + i), sink);
            done++;
        }
    }

    private void child(City city, HealthBook.Entry entry, RecordSink sink) {
        int person = entry.person();
        Dice dice = city.dice("vaccines", person >= 0 ? person : -1L - entry.stranger());
        LocalDate birth;
        boolean female;
        boolean arrived = false;
        double strain = 0;
        if (person >= 0) {
            Citizen one = city.person(person);
            birth = one.birth();
            female = one.female();
            arrived = HealthBook.arrived(city, person);
            strain = city.seen("vaccines", person);
        } else {
            Stranger one = city.stranger("kenshin", entry.stranger(), 0, 17);
            birth = one.birth();
            female = one.female();
        }
        Layout.Line line =
                layout.line().put("健康番号", entry.number()).put("生年月日", birth).put("性別", female ? "女" : "男");
        LocalDate since = arrived ? city.person(person).stay().since() : birth;
        doses(city, line, dice, birth, female, since, strain);
        line.flag("転入前接種歴", arrived && dice.chance(0.5)).flag("長期療養特例", dice.chance(0.003));
        line.to(sink, person);
    }

    private static void doses(
            City city, Layout.Line line, Dice dice, LocalDate birth, boolean female, LocalDate since, double strain) {
        // some families hardly come at all, most miss next to nothing
        double tendency = strain + dice.normal();
        double missing = tendency > 2.6 ? 0.7 : tendency > 1.6 ? 0.2 : 0.02;
        int due = 0;
        int given = 0;
        LocalDate last = LocalDate.MIN;
        String lastName = "";
        boolean five = !birth.isBefore(FIVE_IN_ONE.minusMonths(2));
        for (Vaccine vaccine : VACCINES) {
            boolean other = five ? "四種混合".equals(vaccine.name) : "五種混合".equals(vaccine.name);
            boolean girls = "HPV".equals(vaccine.name) && (!female || dice.chance(0.4));
            for (int i = 0; i < vaccine.months.length && !other && !girls; i++) {
                LocalDate day = birth.plusMonths(vaccine.months[i]).plusDays(dice.between(3, 45));
                boolean dueHere = !day.isAfter(city.asOf()) && !day.isBefore(since);
                due += dueHere ? 1 : 0;
                if (dueHere && !dice.chance(missing)) {
                    given++;
                    line.put(vaccine.name + ".接種日(" + (i + 1) + ")", day);
                    boolean later = day.isAfter(last);
                    lastName = later ? vaccine.name : lastName;
                    last = later ? day : last;
                }
            }
        }
        summary(city, line, dice, due, given, given == 0 ? null : last, lastName);
        if (Age.months(birth, city.asOf()) >= 1) {
            line.put("予診票発行日", birth.plusMonths(1));
        }
    }

    private static void summary(
            City city, Layout.Line line, Dice dice, int due, int given, @Nullable LocalDate last, String name) {
        boolean behind = due - given > 2;
        line.put("接種済回数", given)
                .put("対象回数", due)
                .put("最終接種日", last)
                .put("最終接種ワクチン", last == null ? null : name)
                .put("接種医療機関", last == null ? null : dice.pick(city.town().places("hospitals")))
                .put("勧奨回数", behind ? dice.between(1, 3) : 0)
                .put("勧奨日", behind ? city.asOf().minusDays(dice.between(20, 200)) : null)
                .put("未接種理由", behind && dice.chance(0.6) ? dice.pick(city.words("not-vaccinated")) : null);
        if (dice.chance(0.02)) {
            line.put("備考", dice.pick(city.words("remarks")));
        }
    }
}
