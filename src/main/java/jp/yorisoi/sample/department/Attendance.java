package jp.yorisoi.sample.department;

import java.time.LocalDate;
import java.time.YearMonth;
import jp.yorisoi.base.notation.FiscalYear;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;

/// The days of a pupil's year up to the last full month: lessons, absences with their reasons, being late.
final class Attendance {
    /// Days of school from April to March.
    private static final int[] DAYS = {16, 19, 22, 14, 4, 20, 21, 19, 17, 16, 18, 14};

    private static final int WHOLE_YEAR = 200;
    private static final int LONG = 30;

    private final City city;
    private final Layout.Line line;
    private final Dice dice;
    private final double strain;

    Attendance(City city, Layout.Line line, Dice dice, double strain) {
        this.city = city;
        this.line = line;
        this.dice = dice;
        this.strain = strain;
    }

    /// Fills in a pupil who is away so many days in a whole year; who came this year has no last one here.
    void put(int grade, int away, boolean arrived) {
        LocalDate year = FiscalYear.of(city.asOf()).firstDay();
        int months = (int) Math.max(
                0, java.time.temporal.ChronoUnit.MONTHS.between(YearMonth.from(year), YearMonth.from(city.asOf())));
        int lessons = 0;
        int absent = 0;
        for (int i = 0; i < months; i++) {
            String month = "月(" + ((i + 3) % 12 + 1) + ")";
            int days = Math.min(DAYS[i], share(away, DAYS[i]));
            lessons += DAYS[i];
            absent += days;
            line.put("授業日数." + month, DAYS[i]).put("欠席日数." + month, days);
        }
        line.put("欠席日数", absent).put("授業日数", lessons).put("出席日数", lessons - absent);
        boolean last = grade > 1 && !arrived;
        int before = (int) Math.max(0, Math.round(away * (0.5 + 0.55 * dice.unit())));
        line.put("前年度欠席日数", last ? Integer.toString(before) : null);
        reasons(absent, away >= LONG, year);
        late(months, away);
    }

    /// About the month's share of a year's absences, never beyond what a month has.
    private int share(int away, int days) {
        double mean = away * (double) days / WHOLE_YEAR;
        int whole = (int) mean;
        return whole + (dice.chance(mean - whole) ? 1 : 0);
    }

    private void reasons(int absent, boolean away, LocalDate year) {
        boolean refuses = away && dice.chance(0.85);
        int ill = refuses ? dice.below(Math.max(1, absent / 5 + 1)) : absent - dice.below(absent / 3 + 1);
        int refused = refuses ? absent - ill : 0;
        int family = refuses ? 0 : dice.below(absent - ill + 1);
        int money = strain > 1.8 && dice.chance(0.05) ? Math.min(1, absent - ill - refused - family) : 0;
        line.put("欠席理由.病気", ill)
                .put("欠席理由.不登校", refused)
                .put("欠席理由.家庭の都合", family)
                .put("欠席理由.経済", money)
                .put("欠席理由.その他", absent - ill - refused - family - money)
                .put(
                        "連続欠席最長",
                        absent == 0
                                ? 0
                                : away
                                        ? dice.between(Math.min(4, absent), absent)
                                        : Math.min(absent, dice.between(1, 4)))
                .put("長期欠席理由", absent < LONG ? "なし" : refuses ? "不登校" : "病気")
                .flag("不登校", refuses && absent >= LONG)
                .put(
                        "不登校開始日",
                        refuses && absent >= LONG ? dice.day(year, city.asOf().minusDays(40)) : null)
                .put("出席停止", dice.chance(0.2) ? dice.between(1, 6) : 0)
                .put("ICT出席日数", refuses && dice.chance(0.3) ? dice.between(1, 40) : 0)
                .put("教育支援センター利用", refuses && dice.chance(0.2) ? dice.between(1, 50) : 0)
                .put("フリースクール利用", refuses && dice.chance(0.08) ? dice.between(1, 60) : 0);
    }

    private void late(int months, int away) {
        double often = Math.min(9, 0.25 * StrictMath.exp(0.8 * strain) + (away >= LONG ? 1 : 0));
        boolean apart = away >= LONG && dice.chance(0.35);
        int late = 0;
        int early = 0;
        int elsewhere = 0;
        for (int i = 0; i < months; i++) {
            String month = "月(" + ((i + 3) % 12 + 1) + ")";
            int times = (int) Math.round(Math.max(0, often * (0.2 + 1.6 * dice.unit()) - 0.3));
            int home = dice.chance(0.06) ? 1 : 0;
            int room = apart ? dice.below(8) : 0;
            line.put("遅刻." + month, times).put("早退." + month, home).put("別室登校." + month, room);
            late += times;
            early += home;
            elsewhere += room;
        }
        line.put("遅刻", late).put("早退", early).put("別室登校", elsewhere);
    }
}
