package jp.yorisoi.vault.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The office's name: kept in the store, changed by the administrator alone, recorded.
class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void theOfficeIsKeptAndOnlyTheAdministratorNamesIt() {
        Office office = new Office(" れい市 ", "子育て課");
        try (Store store = TestStores.create(folder)) {
            TestStores.Office rooms = TestStores.office(store, Reach.NOBODY);
            Settings settings = new Settings(store, rooms.audit());
            assertThat(settings.office()).isEqualTo(Office.UNNAMED);
            assertThat(catchThrowableOfType(
                                    ProblemException.class,
                                    () -> settings.nameOffice(rooms.grant("tanto", Permission.IMPORT), office))
                            .problem()
                            .code())
                    .isEqualTo("vault.grant-for-something-else");
            settings.nameOffice(rooms.grant("kanri", Permission.MANAGE_USERS), new Office("x", "y"));
            settings.nameOffice(rooms.grant("kanri", Permission.MANAGE_USERS), office);
        }
        try (Store store = TestStores.open(folder, "kanri")) {
            TestStores.Office rooms = TestStores.office(store, Reach.NOBODY);
            Settings settings = new Settings(store, rooms.audit());
            assertThat(settings.office().signature()).isEqualTo("れい市 子育て課");
        }
    }
}
