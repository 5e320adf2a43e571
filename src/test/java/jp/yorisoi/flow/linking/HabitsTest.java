package jp.yorisoi.flow.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whether habits speak where people have them, and are silent where they have none.
class HabitsTest {
    private static final String[] COMPANY = {"ひとり", "友だち", "保護者", "きょうだい"};

    /// Forty people who come ten times each, with the same company in this share of times.
    private static Habits habits(double steady) {
        Random random = new Random(8);
        Habits habits = new Habits();
        for (int person = 0; person < 40; person++) {
            for (int visit = 0; visit < 10; visit++) {
                boolean usual = random.nextDouble() < steady;
                habits.add(person, COMPANY[usual ? person % 4 : random.nextInt(4)]);
            }
        }
        habits.close();
        return habits;
    }

    @Test
    void steadyHabitsSpeakForAndAgainst() {
        Habits habits = habits(0.95);
        assertThat(habits.ratio(0, "ひとり", false)).isBetween(3.0, 4.0);
        assertThat(habits.ratio(0, "友だち", false)).isLessThan(0.4);
        assertThat(habits.ratio(99, "友だち", false)).isEqualTo(1);
        assertThat(habits.ratio(0, "", false)).isEqualTo(1);
    }

    @Test
    void whatChangesEachTimeSaysNothing() {
        Habits habits = habits(0);
        for (String company : COMPANY) {
            assertThat(habits.ratio(0, company, false)).isCloseTo(1, within(0.2));
        }
    }

    @Test
    void fewRecordsTeachNothing() {
        Habits habits = new Habits();
        for (int visit = 0; visit < 20; visit++) {
            habits.add(1, "ひとり");
        }
        habits.add(2, "友だち");
        habits.close();
        assertThat(habits.ratio(1, "友だち", false)).isEqualTo(1);
    }
}
