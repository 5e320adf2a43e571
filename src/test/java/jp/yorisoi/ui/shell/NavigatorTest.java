package jp.yorisoi.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Parent;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.Desks;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;

class NavigatorTest {
    @TempDir
    Path folder;

    /// A screen that keeps for which purpose it was opened.
    private static final class Seen implements Screen {
        private final List<Purpose> opened = new ArrayList<>();
        private final String id;
        private final boolean follows;

        Seen(String id, boolean follows) {
            this.id = id;
            this.follows = follows;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public RailGroup group() {
            return RailGroup.DATA;
        }

        @Override
        public Feather icon() {
            return Feather.LINK;
        }

        @Override
        public Set<Permission> needs() {
            return Set.of();
        }

        @Override
        public Showing open(Desk desk, Place place) {
            opened.add(desk.purpose().get());
            return new Showing() {
                @Override
                public Parent node() {
                    throw new UnsupportedOperationException("nothing to draw");
                }

                @Override
                public boolean followsPurpose() {
                    return follows;
                }
            };
        }
    }

    @Test
    void anotherPurposeOpensTheFrontPageAfreshAndThoseLeftWhenSomebodyComesBack() {
        Desks.makeStore(folder);
        try (Workbench workbench = Desks.open(folder, "tanto")) {
            Seen list = new Seen("list", true);
            Seen page = new Seen("page", true);
            Seen files = new Seen("files", false);
            Desk desk = Desks.desk(workbench, List.of(list, page, files));
            desk.navigator().open("list");
            desk.navigator().open("files");
            desk.navigator().open("page");
            desk.purpose().set(Purpose.OFFER);
            assertThat(page.opened).containsExactly(Purpose.SCREENING, Purpose.OFFER);
            desk.navigator().back();
            assertThat(files.opened).containsExactly(Purpose.SCREENING);
            desk.navigator().back();
            assertThat(list.opened).containsExactly(Purpose.SCREENING, Purpose.OFFER);
            assertThat(desk.navigator().canGoBack()).isFalse();
        }
    }
}
