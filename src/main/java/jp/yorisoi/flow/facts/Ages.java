package jp.yorisoi.flow.facts;

import java.time.LocalDate;
import java.util.Optional;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.base.notation.SchoolGrade;
import jp.yorisoi.flow.people.Register;

/// Who of a register is 児童, 学齢児, 若者 or 大人 on its day; unknown without a whole day of birth.
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

    Truth child(int person) {
        Optional<LocalDate> birth = register.birth(person);
        return birth.map(day -> Truth.of(isChild(day, register.day()))).orElse(Truth.UNKNOWN);
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
        return register.birth(person).map(day -> isPupil(day, register.day())).orElse(true);
    }

    boolean isPupil(int person) {
        return register.birth(person).map(day -> isPupil(day, register.day())).orElse(false);
    }

    boolean isYouth(int person) {
        return register.birth(person).map(day -> isYouth(day, register.day())).orElse(false);
    }
}
