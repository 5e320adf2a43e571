package jp.yorisoi.flow.facts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.base.notation.PartialDate;
import jp.yorisoi.base.notation.SchoolGrade;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.people.RegisterItem;

/// Who of a register is 児童, 学齢児, 若者 or 大人 on its day; unknown where the day of birth does not tell.
final class Ages {
    private static final int OF_AGE = 18;
    private static final int END_OF_SCHOOL = 15;
    private static final int LAST_OF_YOUTH = 39;

    private final Register register;

    Ages(Register register) {
        this.register = register;
    }

    /// Under 18 on a day, or through the first 31 March on or after reaching 18.
    static boolean isChild(LocalDate birth, LocalDate day) {
        return Age.untilFiscalYearEnd(birth, OF_AGE, day);
    }

    static boolean isPupil(LocalDate birth, LocalDate day) {
        return SchoolGrade.of(birth, day).filter(SchoolGrade::isCompulsory).isPresent();
    }

    static boolean isYouth(LocalDate birth, LocalDate day) {
        return !Age.untilFiscalYearEnd(birth, END_OF_SCHOOL, day) && Age.on(birth, day) <= LAST_OF_YOUTH;
    }

    /// Of a day of birth of which only the month or year is known, what holds whichever day it was.
    Truth child(int person) {
        return told(person, day -> isChild(day, register.day()));
    }

    private Truth told(int person, Predicate<LocalDate> test) {
        Optional<LocalDate> birth = register.birth(person);
        if (birth.isPresent()) {
            return Truth.of(test.test(birth.get()));
        }
        String written = register.text(RegisterItem.BIRTH, person);
        if (written.isEmpty()) {
            return Truth.UNKNOWN;
        }
        PartialDate about = PartialDate.parse(written);
        boolean first = test.test(about.earliest());
        return first == test.test(about.latest()) ? Truth.of(first) : Truth.UNKNOWN;
    }

    Truth adult(int person) {
        return child(person).not();
    }

    boolean mayBeChild(int person) {
        return child(person) != Truth.NO;
    }

    boolean mayBeAdult(int person) {
        return child(person) != Truth.YES;
    }

    boolean mayBePupil(int person) {
        return told(person, day -> isPupil(day, register.day())) != Truth.NO;
    }

    /// Who counts as a child: nobody is left out of the lists because a day of birth could not be read, but for those
    /// whose 続柄 says that they are grown up.
    boolean countsAsChild(int person) {
        Truth child = child(person);
        return child == Truth.YES
                || (child == Truth.UNKNOWN
                        && !KinPath.isGrown(KinPath.of(register.text(RegisterItem.RELATION, person))));
    }

    boolean countsAsAdult(int person) {
        return child(person) != Truth.YES && !countsAsChild(person);
    }

    boolean countsAsPupil(int person) {
        return mayBePupil(person) && countsAsChild(person);
    }

    boolean isYouth(int person) {
        return told(person, day -> isYouth(day, register.day())) == Truth.YES;
    }
}
