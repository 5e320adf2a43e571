package jp.yorisoi.ui.screen.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.Desks;
import jp.yorisoi.ui.SmallTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsViewModelTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private LimitsViewModel model;

    @BeforeEach
    void open() {
        Desks.makeStore(folder);
        workbench = Desks.open(folder, "tanto");
        SmallTown.fill(workbench, folder);
        model = opened();
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private LimitsViewModel opened() {
        LimitsViewModel opened = new LimitsViewModel(Desks.desk(workbench, List.of(new LinkingScreen())));
        opened.load();
        return opened;
    }

    private LimitsViewModel as(String user) {
        workbench.close();
        workbench = Desks.open(folder, user);
        return opened();
    }

    private double link(String source) {
        return model.sources().stream()
                .filter(one -> one.source().id().equals(source))
                .findFirst()
                .orElseThrow()
                .now()
                .link();
    }

    @Test
    void movingALimitTellsWhatItWouldComeTo() {
        assertThat(model.sources()).extracting(one -> one.source().id()).contains("kenshin", "kyoiku");
        model.choose(model.sources().stream()
                .filter(one -> one.source().id().equals("kyoiku"))
                .findFirst()
                .orElseThrow());
        LimitsViewModel.Outcome now = model.now();
        assertThat(now.linked() + now.review() + now.none()).isEqualTo(1);
        assertThat(model.isMoved()).isFalse();
        assertThat(model.whyNotPropose()).isPresent();

        model.link(model.expected().size() + 5);
        assertThat(model.link()).isEqualTo(model.expected().size() - 1);
        model.review(0);
        assertThat(model.isMoved()).isTrue();
        assertThat(model.whyNotPropose()).isEmpty();
        model.link(-1);
        assertThat(model.review()).isZero();
        model.review(3);
        assertThat(model.link()).isEqualTo(3);
        model.reset();
        assertThat(model.outcome()).isEqualTo(now);
    }

    @Test
    void aChangeHoldsFromTheNextRunOnOnceAnotherApproved() {
        String source = model.current().orElseThrow().source().id();
        double before = link(source);
        model.link(model.expected().size() - 1);
        model.propose();

        assertThat(model.waiting()).isPresent();
        assertThat(model.waiting().orElseThrow().limits()).containsOnlyKeys(source);
        assertThat(model.whyNotDecide()).isPresent();
        assertThat(model.whyNotPropose()).isPresent();
        assertThat(link(source)).isEqualTo(before);

        model = as("kakaricho");
        assertThat(model.whyNotDecide()).isEmpty();
        model.approve();
        assertThat(model.waiting()).isEmpty();
        assertThat(link(source)).isEqualTo(0.999);
    }

    @Test
    void aChangeIsGivenBackWithAReason() {
        double before = link(model.current().orElseThrow().source().id());
        model.link(0);
        model.propose();

        model = as("kakaricho");
        model.giveBack("");
        assertThat(model.waiting()).isPresent();
        model.giveBack("確認が増えすぎる");
        assertThat(model.waiting()).isEmpty();
        assertThat(link(model.current().orElseThrow().source().id())).isEqualTo(before);
        model.link(0);
        model.propose();
        assertThat(model.whyNotDecide()).isPresent();
    }
}
