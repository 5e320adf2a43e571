package jp.yorisoi.sample.department;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jp.yorisoi.base.notation.FiscalYear;
import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;
import jp.yorisoi.sample.city.Home;
import jp.yorisoi.sample.city.Schools.Seat;
import jp.yorisoi.sample.city.Stranger;

/// 教育: every pupil of the city's schools, school by school; also pupils from other cities, and those at private schools
/// whom the board keeps in its own book.
final class SchoolBoard implements Department {
    private final Layout layout;

    SchoolBoard(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String source() {
        return layout.source();
    }

    /// A line of a school's book: a resident's (person ≥ 0) or a stranger's.
    record Entry(String school, int grade, int room, int person, int stranger) {}

    @Override
    public void records(City city, RecordSink sink) {
        List<Entry> entries = entries(city);
        entries.sort(
                Comparator.comparing(Entry::school).thenComparing(Entry::grade).thenComparing(Entry::room));
        int seat = 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Entry before = i == 0 ? null : entries.get(i - 1);
            boolean same = before != null
                    && before.school.equals(entry.school)
                    && before.grade == entry.grade
                    && before.room == entry.room;
            seat = same ? seat + 1 : 1;
            pupil(city, entry, i, seat).to(sink, entry.person, entry.school);
        }
    }

    private static List<Entry> entries(City city) {
        int rows = city.rows("kyoiku");
        int inside = rows - (int) Math.round(rows * city.rates().of("outside.kyoiku"));
        List<Entry> entries = new ArrayList<>();
        List<Entry> elsewhere = new ArrayList<>();
        for (int child : city.schools().pupils()) {
            Seat seat = city.schools().seat(child).orElseThrow();
            (seat.city() ? entries : elsewhere).add(new Entry(seat.school(), seat.grade(), seat.room(), child, -1));
        }
        List<Entry> all = new ArrayList<>(entries.subList(0, Math.min(inside, entries.size())));
        all.addAll(elsewhere.subList(0, Math.min(inside - all.size(), elsewhere.size())));
        for (int i = 0; all.size() < rows; i++) {
            Dice dice = city.dice("pupil outside", i);
            boolean small = dice.chance(0.67);
            String school = dice.pick(
                    small ? city.town().elementarySchools() : city.town().juniorHighSchools());
            all.add(new Entry(school, small ? dice.between(1, 6) : dice.between(7, 9), dice.between(1, 4), -1, i));
        }
        return all;
    }

    private Layout.Line pupil(City city, Entry entry, int number, int seat) {
        Dice dice = city.dice("pupil", entry.person >= 0 ? entry.person : -1L - entry.stranger);
        Layout.Line line = layout.line()
                .put("児童生徒番号", String.format(Locale.ROOT, "E%06d", 100_001 + number))
                .put("学校名", entry.school)
                .put("学年", entry.grade)
                .put("組", Integer.toString(entry.room))
                .put("出席番号", seat)
                .put("担任名", "担任" + entry.grade + entry.room);
        if (entry.person >= 0) {
            resident(city, entry.person, dice, line);
        } else {
            stranger(city, entry, line);
        }
        double strain = entry.person >= 0 ? city.seen("school", entry.person) : dice.normal();
        int away = entry.person >= 0 ? city.schools().daysAway(entry.person) : dice.below(12);
        if ("国私立学校".equals(entry.school)) {
            return line.put("在籍区分", "国私立");
        }
        line.put("在籍区分", entry.person >= 0 || dice.chance(0.5) ? "在籍" : "区域外");
        boolean arrived = moved(city, entry, dice, line);
        new Attendance(city, line, dice, strain).put(entry.grade, away, arrived);
        PupilRecord.put(city, line, dice, strain, entry);
        return line;
    }

    private static void resident(City city, int child, Dice dice, Layout.Line line) {
        Citizen one = city.person(child);
        Home home = city.homeOf(child);
        int guardian = city.guardian(child);
        line.put("氏名", one.name().text())
                .put("ふりがな", one.name().kana())
                .put("生年月日", one.birth())
                .put("性別", one.female() ? "女" : "男")
                .put("保護者氏名", city.person(guardian).name().text())
                .put("保護者続柄", ConsultationDesk.carer(one, guardian, city))
                .put("住所", home.place().full())
                .put("電話", home.phone())
                .put("緊急連絡先", dice.chance(0.9) ? home.phone() : null)
                .put("通学区域", home.place().area().elementary())
                .flag("外国籍", one.foreign() != null)
                .flag("日本語指導", one.foreign() != null && dice.chance(0.4))
                .put("きょうだい在籍", siblings(city, home, child));
    }

    private static int siblings(City city, Home home, int child) {
        String school = city.schools().seat(child).orElseThrow().school();
        int n = 0;
        for (int one : home.members()) {
            n += one != child
                            && city.schools()
                                    .seat(one)
                                    .filter(seat -> seat.school().equals(school))
                                    .isPresent()
                    ? 1
                    : 0;
        }
        return n;
    }

    private static void stranger(City city, Entry entry, Layout.Line line) {
        Stranger one = city.stranger("kyoiku", entry.stranger, entry.grade + 5, entry.grade + 5);
        LocalDate first = LocalDate.of(FiscalYear.of(city.asOf()).year() - 6 - entry.grade, 4, 2);
        LocalDate birth = city.dice("pupil birth", entry.stranger).day(first, first.plusDays(364));
        line.put("氏名", one.name().text())
                .put("ふりがな", one.name().kana())
                .put("生年月日", birth)
                .put("性別", one.female() ? "女" : "男")
                .put("保護者氏名", one.guardian().text())
                .put("保護者続柄", "母")
                .put("住所", one.address())
                .put("電話", one.phone())
                .flag("外国籍", false)
                .put("きょうだい在籍", 0);
    }

    /// A pupil who came or goes within the year; whether there is no last year here.
    private static boolean moved(City city, Entry entry, Dice dice, Layout.Line line) {
        if (entry.person < 0) {
            return dice.chance(0.2);
        }
        Citizen.Stay stay = city.person(entry.person).stay();
        LocalDate year = FiscalYear.of(city.asOf()).firstDay();
        if (stay.since().isAfter(year.minusYears(1)) && "転入".equals(stay.cause())) {
            line.put("転入日", stay.since()).put("前在籍校", "市外の学校").put("転入事由", "市外から転入");
        } else if (stay.addressSince().isAfter(year) && dice.chance(0.4)) {
            line.put("転入日", stay.addressSince()).put("前在籍校", "市内の学校").put("転入事由", "市内転居");
        }
        if (stay.leavesOn() != null) {
            line.put("転出日", stay.leavesOn()).put("転出先", "市外の学校");
        }
        return stay.since().isAfter(year) && "転入".equals(stay.cause());
    }
}
