package jp.yorisoi.base.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void anAgeIsReachedAtTheEndOfTheDayBeforeTheBirthday() {
        assertThat(Age.reachedOn(day("2008-04-01"), 18)).isEqualTo(day("2026-03-31"));
        assertThat(Age.reachedOn(day("2008-02-29"), 18)).isEqualTo(day("2026-02-28"));
        assertThat(Age.reachedOn(day("2008-02-29"), 4)).isEqualTo(day("2012-02-28"));
        assertThat(Age.reachedOn(day("2007-03-01"), 17)).isEqualTo(day("2024-02-29"));
        assertThat(Age.on(day("2008-04-01"), day("2026-03-31"))).isEqualTo(17);
        assertThat(Age.legal(day("2008-04-01"), day("2026-03-31"))).isEqualTo(18);
        assertThat(Age.on(day("2008-04-01"), day("2026-04-01"))).isEqualTo(18);
    }

    @Test
    void untilTheFiscalYearsEndAsTheLawHasIt() {
        assertThat(Age.untilFiscalYearEnd(day("2008-04-01"), 18, day("2026-03-31")))
                .isTrue();
        assertThat(Age.untilFiscalYearEnd(day("2008-04-01"), 18, day("2026-04-01")))
                .isFalse();
        assertThat(Age.untilFiscalYearEnd(day("2008-04-02"), 18, day("2027-03-31")))
                .isTrue();
        assertThat(Age.untilFiscalYearEnd(day("2008-04-02"), 18, day("2027-04-01")))
                .isFalse();
        assertThat(Age.untilFiscalYearEnd(day("2002-05-01"), 22, day("2025-04-15")))
                .isFalse();
        assertThat(Age.untilFiscalYearEnd(day("2003-02-01"), 22, day("2025-10-15")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-02,2026-10-31,小1", "2020-04-01,2026-10-31,小1", "2019-04-01,2026-10-31,小2", "2020-04-02,2026-10-31,年長",
        "2014-04-01,2026-10-31,中1", "2011-04-02,2027-03-31,中3", "2011-04-02,2027-04-01,高1", "2008-04-02,2026-10-31,高3"
    })
    void gradesFollowTheSecondOfApril(String birth, String on, String grade) {
        assertThat(SchoolGrade.of(day(birth), day(on)).map(SchoolGrade::label)).contains(grade);
    }

    @Test
    void gradeAndBirthDatesAgree() {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            LocalDate birth = LocalDate.of(2006, 1, 1).plusDays(random.nextInt(7_000));
            LocalDate on = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
            SchoolGrade.of(birth, on).ifPresent(grade -> {
                assertThat(birth).isBetween(grade.earliestBirth(on), grade.latestBirth(on));
                assertThat(SchoolGrade.parse(grade.label()).value()).isEqualTo(grade);
            });
            assertThat(Age.on(birth, on))
                    .isEqualTo(java.time.Period.between(birth, on).getYears());
        }
    }

    @ParameterizedTest
    @CsvSource({"小学校３年生,3", "P6,6", "J1,7", "中学2年,8", "高校1年生,10", "５,5", "1年,1", "E3,0", "三年生,3"})
    void gradesAreReadAsSchoolsWriteThem(String text, int number) {
        assertThat(SchoolGrade.parse(text).value()).isEqualTo(new SchoolGrade(number));
    }

    @Test
    void whatIsNoGradeIsSaid() {
        assertThat(SchoolGrade.parse("大学1年").problem()).isEqualTo("notation.grade-unreadable");
        assertThat(SchoolGrade.parse("小7").problem()).isEqualTo("notation.grade-unreadable");
    }

    @ParameterizedTest
    @CsvSource({"令和6年度,2024", "R6,2024", "2024年度,2024", "２０２４,2024", "令和元年度,2019", "平成30年度,2018"})
    void fiscalYearsAreReadInEveryNotation(String text, int year) {
        assertThat(FiscalYear.parse(text).value()).isEqualTo(new FiscalYear(year));
    }
}
