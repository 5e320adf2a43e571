package jp.yorisoi.ui.window;

import java.util.List;
import jp.yorisoi.ui.screen.health.HealthScreen;
import jp.yorisoi.ui.screen.home.HomeScreen;
import jp.yorisoi.ui.screen.household.HouseholdScreen;
import jp.yorisoi.ui.screen.intake.IntakeScreen;
import jp.yorisoi.ui.screen.linking.LinkingScreen;
import jp.yorisoi.ui.screen.referral.ReferralScreen;
import jp.yorisoi.ui.screen.screening.ScreeningScreen;
import jp.yorisoi.ui.shell.Screen;

/// The one list of screens, in the order of the rail: a new screen is put here.
public final class Screens {
    private Screens() {}

    /// Every screen.
    public static List<Screen> all() {
        return List.of(
                new HomeScreen(),
                new IntakeScreen(),
                new LinkingScreen(),
                new HealthScreen(),
                new ScreeningScreen(),
                new HouseholdScreen(),
                new ReferralScreen());
    }
}
