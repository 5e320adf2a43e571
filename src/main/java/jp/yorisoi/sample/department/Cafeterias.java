package jp.yorisoi.sample.department;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.base.notation.SchoolGrade;
import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;
import jp.yorisoi.sample.city.Draw;
import jp.yorisoi.sample.city.FullName;
import jp.yorisoi.sample.city.Stranger;

/// こども食堂: who came on which Saturday, by the name that the helpers know.
final class Cafeterias implements Department {
    private static final int WEEKS = 50;
    private static final double VISITS_EACH = 25_000 / 1_500.0;

    private final Layout layout;

    Cafeterias(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String source() {
        return layout.source();
    }

    private record Guest(FullName name, LocalDate birth, String town, int person) {}

    @Override
    public void records(City city, RecordSink sink) {
        int rows = city.rows("cafeteria");
        List<Guest> guests = guests(city, (int) Math.max(1, Math.round(rows / VISITS_EACH)));
        int done = 0;
        for (int place = 0; place < guests.size(); place++) {
            // everybody's share, so that all together come exactly as often as the rows say
            int until = (int) ((long) rows * (place + 1) / guests.size());
            visits(city, guests.get(place), place, until - done, sink);
            done = until;
        }
    }

    private static List<Guest> guests(City city, int n) {
        List<Integer> some = new ArrayList<>();
        for (int child : city.children()) {
            int age = Age.on(city.person(child).birth(), city.asOf());
            if (age >= 4 && age <= 15) {
                some.add(child);
            }
        }
        int outside = (int) Math.round(n * city.rates().of("outside.cafeteria"));
        List<Guest> guests = new ArrayList<>();
        for (int child :
                Draw.some(city.seed(), "cafeteria", some, one -> StrictMath.exp(0.5 * city.strain(one)), n - outside)) {
            Citizen one = city.person(child);
            guests.add(new Guest(
                    one.name(), one.birth(), city.homeOf(child).place().area().town(), child));
        }
        while (guests.size() < n) {
            Stranger one = city.stranger("cafeteria", guests.size(), 4, 15);
            String town =
                    city.dice("guest", guests.size()).pick(city.town().areas()).town();
            guests.add(new Guest(one.name(), one.birth(), town, -1));
        }
        return guests;
    }

    private void visits(City city, Guest guest, int place, int times, RecordSink sink) {
        Dice dice = city.dice("visits", place);
        String cafeteria = dice.pick(city.town().places("cafeterias"));
        String together = dice.pick(city.words("together"));
        LocalDate last = city.asOf().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        List<Integer> weeks = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            weeks.add(week);
        }
        List<Integer> some = new ArrayList<>(Draw.some(city.seed() + place, "weeks", weeks, one -> 1, times));
        some.sort((a, b) -> Integer.compare(b, a));
        for (int i = 0; i < times; i++) {
            LocalDate day = last.minusWeeks(i < some.size() ? some.get(i) : i);
            Layout.Line line = layout.line()
                    .put("日付", day)
                    .put("食堂名", cafeteria)
                    .put("呼び名", guest.name.text())
                    .put("年齢", Age.on(guest.birth, day))
                    .put("町名", guest.town)
                    .put("同伴", together)
                    .put("様子", dice.chance(0.4) ? dice.pick(city.words("mood")) : null);
            SchoolGrade.of(guest.birth, day).ifPresent(grade -> line.put("学年", Layout.grade(grade)));
            line.to(sink, guest.person);
        }
    }
}
