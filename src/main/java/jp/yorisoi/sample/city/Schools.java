package jp.yorisoi.sample.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.notation.SchoolGrade;

/// Where the children of the city go to school, and how many days they are away.
public final class Schools {
    private final Map<Integer, Seat> seats = new HashMap<>();
    private final Map<Integer, Integer> absence = new HashMap<>();
    private final List<Integer> pupils = new ArrayList<>();

    /// A pupil's school, grade (1 to 9) and class; `city` = one of the city's schools.
    public record Seat(String school, int grade, int room, boolean city) {}

    Schools(City.Scale scale, Rates rates, Settlement settlement, Hardships hardships) {
        LocalDate day = scale.asOf();
        for (int child : hardships.children()) {
            Citizen one = settlement.people().get(child);
            Optional<SchoolGrade> grade = SchoolGrade.of(one.birth(), day).filter(SchoolGrade::isCompulsory);
            if (grade.isPresent()) {
                Dice dice = Dice.of(scale.seed(), "school", child);
                Area area = settlement.homes().get(one.home()).place().area();
                int number = grade.get().number();
                boolean city = !dice.chance(rates.of("school.private"));
                String school = city ? number <= 6 ? area.elementary() : area.juniorHigh() : "国私立学校";
                seats.put(child, new Seat(school, number, dice.between(1, 4), city));
                pupils.add(child);
            }
        }
        absences(scale, rates, hardships, 1, 6, rates.of("school.absent-elementary"));
        absences(scale, rates, hardships, 7, 9, rates.of("school.absent-junior"));
    }

    /// Ranks the pupils by strain and chance: the last share of them is away 30 days and more, half of those 90.
    private void absences(City.Scale scale, Rates rates, Hardships hardships, int from, int to, double rate) {
        List<Double> all = new ArrayList<>();
        Map<Integer, Double> own = new HashMap<>();
        for (int child : pupils) {
            int grade = seat(child).orElseThrow().grade();
            if (grade >= from && grade <= to) {
                double tendency = 0.5 * hardships.strain(child)
                        + 0.87 * Dice.of(scale.seed(), "absence", child).normal();
                own.put(child, tendency);
                all.add(tendency);
            }
        }
        Collections.sort(all);
        double mark = all.isEmpty() ? 0 : all.get(Math.min(all.size() - 1, (int) (all.size() * (1 - rate))));
        for (int child : pupils) {
            Double tendency = own.get(child);
            if (tendency != null) {
                Dice dice = Dice.of(scale.seed(), "days away", child);
                absence.put(child, tendency > mark ? away(dice, rates) : usual(dice, tendency));
            }
        }
    }

    private static int away(Dice dice, Rates rates) {
        return dice.chance(rates.of("school.absent-half")) ? dice.between(90, 190) : dice.between(30, 89);
    }

    private static int usual(Dice dice, double tendency) {
        return (int) Math.min(29, 4.2 * StrictMath.exp(0.75 * tendency) * (0.3 + 1.3 * dice.unit()));
    }

    /// All children of 小1 to 中3 who live here, in the order of the people.
    public List<Integer> pupils() {
        return pupils;
    }

    /// The seat of a child; nobody but those of 小1 to 中3 has one.
    public Optional<Seat> seat(int child) {
        return Optional.ofNullable(seats.get(child));
    }

    /// The days that a pupil is away in a whole school year.
    public int daysAway(int child) {
        return absence.getOrDefault(child, 0);
    }
}
