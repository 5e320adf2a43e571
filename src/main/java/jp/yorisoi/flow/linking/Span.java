package jp.yorisoi.flow.linking;

import java.time.LocalDate;
import jp.yorisoi.base.notation.SchoolGrade;

/// Days on which somebody may be born to fit what a record tells of an age, from the first through the last, and the
/// share of people born then; `near` is a little wider.
record Span(long first, long last, double share, long nearFirst, long nearLast, double nearShare) {

    boolean holds(long birthDay) {
        return first <= birthDay && birthDay <= last;
    }

    boolean isNear(long birthDay) {
        return nearFirst <= birthDay && birthDay <= nearLast;
    }

    /// Of an age on a day, as people say it.
    static Span ofAges(PersonIndex index, LocalDate day, int from, int to, int slack, int population) {
        long first = day.minusYears(to + 1L).plusDays(1).toEpochDay();
        long last = day.minusYears(from).toEpochDay();
        long nearFirst = day.minusYears(to + 1L + slack).plusDays(1).toEpochDay();
        long nearLast = day.minusYears(Math.max(0, from - slack)).toEpochDay();
        return of(index, first, last, nearFirst, nearLast, population);
    }

    /// Of a school grade on a day.
    static Span ofGrade(PersonIndex index, LocalDate day, int number, int population) {
        SchoolGrade grade = new SchoolGrade(number);
        long first = grade.earliestBirth(day).toEpochDay();
        long last = grade.latestBirth(day).toEpochDay();
        return of(
                index,
                first,
                last,
                grade.earliestBirth(day).minusYears(1).toEpochDay(),
                grade.latestBirth(day).plusYears(1).toEpochDay(),
                population);
    }

    private static Span of(PersonIndex index, long first, long last, long nearFirst, long nearLast, int population) {
        double people = Math.max(1, population);
        int inside = index.bornBetween(first, last);
        int near = index.bornBetween(nearFirst, nearLast) - inside;
        return new Span(first, last, inside / people, nearFirst, nearLast, near / people);
    }
}
