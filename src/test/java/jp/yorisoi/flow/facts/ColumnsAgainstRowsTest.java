package jp.yorisoi.flow.facts;

import static jp.yorisoi.flow.facts.FactOffice.person;
import static jp.yorisoi.flow.facts.FactOffice.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.vault.access.Purpose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the columns answer is what a slow and plain reading of the same lines answers, for random data.
class ColumnsAgainstRowsTest {
    private static final int PERSONS = 60;

    @TempDir
    Path folder;

    private record Spell(int person, int key, String grade, LocalDate from, String to, String ended) {}

    private record Tax(int person, int year, String income) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyPersonsItemIsThatOfTheNewestRecordInForce(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Spell> old = spells(random);
        List<Spell> fresh = spells(random);
        List<Tax> taxes = taxes(random);
        try (FactOffice office = new FactOffice(folder)) {
            office.read("住民基本台帳_20261120.csv", register());
            office.read("身体障害者手帳_20261031.csv", file(fresh));
            office.read("身体障害者手帳_20260930.csv", file(old));
            office.read("市民税_20260610.csv", taxFile(taxes));
            office.ground("tax", Purpose.SCREENING);
            FactTable facts = office.link().facts();
            for (int i = 1; i <= PERSONS; i++) {
                Scope scope = person(facts, number(i));
                assertThat(say(scope, "身体障害者手帳.等級"))
                        .as("seed %d, person %d", seed, i)
                        .isEqualTo(grade(fresh, i));
                assertThat(scope.records("身体障害者手帳").scopes())
                        .hasSize(inForce(fresh, i).size());
                assertThat(say(scope, "総所得金額"))
                        .as("seed %d, person %d", seed, i)
                        .isEqualTo(income(taxes, i));
            }
        }
    }

    private static String number(int person) {
        return Integer.toString(1000 + person);
    }

    private static String register() {
        StringBuilder text = new StringBuilder(FactOffice.JUKI);
        for (int i = 1; i <= PERSONS; i++) {
            text.append(number(i))
                    .append(',')
                    .append(i / 3)
                    .append(",氏名 ")
                    .append(i)
                    .append(",シメイ ジロウ,S50.1.1,男,");
            text.append(i % 3 == 0 ? "世帯主" : "同居人")
                    .append(",みほん市中町1-")
                    .append(i)
                    .append(",,S60.1.1,S60.1.1\n");
        }
        return text.toString();
    }

    private static List<Spell> spells(RandomGenerator random) {
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            String to = random.nextInt(3) == 0 ? day(random).toString() : "";
            String ended = random.nextInt(5) == 0 ? day(random).toString() : "";
            String grade = random.nextInt(10) == 0 ? "" : Integer.toString(random.nextInt(0, 7));
            spells.add(new Spell(1 + random.nextInt(PERSONS), random.nextInt(200), grade, day(random), to, ended));
        }
        return spells;
    }

    private static LocalDate day(RandomGenerator random) {
        return FactOffice.DAY.plusDays(random.nextInt(-40, 40));
    }

    private static String file(List<Spell> spells) {
        StringBuilder text = new StringBuilder("宛名番号,手帳番号,等級,交付日,有効期限,返還日\n");
        for (Spell one : spells) {
            text.append(String.join(
                            ",", number(one.person), "K" + one.key, one.grade, one.from.toString(), one.to, one.ended))
                    .append('\n');
        }
        return text.toString();
    }

    /// The records in force on the day, one after the other: of a number that two persons bear in one file, the last
    /// line's person has it; one person's spells under one number all count by their days.
    private static List<Spell> inForce(List<Spell> spells, int person) {
        Map<Integer, Spell> last = last(spells);
        List<Spell> found = new ArrayList<>();
        for (Spell one : spells) {
            boolean own = Objects.requireNonNull(last.get(one.key)).person == person;
            if (one.person == person && own && isOn(one)) {
                found.add(one);
            }
        }
        return found;
    }

    private static Map<Integer, Spell> last(List<Spell> spells) {
        Map<Integer, Spell> last = new HashMap<>();
        spells.forEach(one -> last.put(one.key, one));
        return last;
    }

    /// Whether the file names the person, under a number that it gives to another one further down, with a grade that
    /// would count before the newest and is not the same.
    private static boolean isOpen(List<Spell> spells, int person, @Nullable Spell newest) {
        Map<Integer, Spell> last = last(spells);
        return spells.stream()
                .anyMatch(one -> one.person == person
                        && isOn(one)
                        && Objects.requireNonNull(last.get(one.key)).person != person
                        && (newest == null || isNewer(spells, one, newest) && !one.grade.equals(newest.grade)));
    }

    private static boolean isNewer(List<Spell> spells, Spell one, Spell than) {
        return one.from.isAfter(than.from)
                || one.from.equals(than.from) && spells.indexOf(one) > spells.lastIndexOf(than);
    }

    private static boolean isOn(Spell one) {
        String today = FactOffice.DAY.toString();
        boolean begun = !one.from.isAfter(FactOffice.DAY);
        boolean lasts = one.to.isEmpty() || one.to.compareTo(today) >= 0;
        boolean kept = one.ended.isEmpty() || one.ended.compareTo(today) > 0;
        return begun && lasts && kept;
    }

    private static String grade(List<Spell> spells, int person) {
        Spell newest = null;
        for (Spell one : inForce(spells, person)) {
            if (newest == null || !one.from.isBefore(newest.from)) {
                newest = one;
            }
        }
        if (isOpen(spells, person, newest)) {
            return "?身体障害者手帳.等級";
        }
        if (newest == null || newest.grade.equals("0")) {
            return "none";
        }
        return newest.grade.isEmpty() ? "?身体障害者手帳.等級" : newest.grade;
    }

    private static List<Tax> taxes(RandomGenerator random) {
        List<Tax> taxes = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            String income = random.nextInt(8) == 0 ? "" : Integer.toString(random.nextInt(5_000_000));
            taxes.add(new Tax(1 + random.nextInt(PERSONS), 2025 + random.nextInt(2), income));
        }
        return taxes;
    }

    private static String taxFile(List<Tax> taxes) {
        StringBuilder text = new StringBuilder("宛名番号,課税年度,課税区分,総所得金額\n");
        taxes.forEach(one -> text.append(number(one.person) + "," + one.year + ",課税," + one.income + "\n"));
        return text.toString();
    }

    /// 2026 is in force in November 2026; of two lines of it the later.
    private static String income(List<Tax> taxes, int person) {
        String said = "?市民税.総所得金額";
        for (Tax one : taxes) {
            if (one.person == person && one.year == 2026) {
                said = one.income.isEmpty() ? "?市民税.総所得金額" : one.income;
            }
        }
        return said;
    }
}
