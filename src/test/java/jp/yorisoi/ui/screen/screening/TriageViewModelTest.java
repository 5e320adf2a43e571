package jp.yorisoi.ui.screen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import jp.yorisoi.flow.screening.ChildFilter;
import jp.yorisoi.flow.screening.ChildLine;
import jp.yorisoi.flow.screening.Explanation;
import jp.yorisoi.flow.screening.Finding;
import jp.yorisoi.flow.screening.Tier;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.Desks;
import jp.yorisoi.ui.ScreenedCity;
import jp.yorisoi.ui.shell.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriageViewModelTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private TriageViewModel model;

    @BeforeEach
    void open() {
        Desks.makeStore(folder);
        workbench = Desks.open(folder, "tanto");
        Desk desk = Desks.desk(workbench, List.of());
        model = new TriageViewModel(desk, ChildFilter.of(ChildFilter.View.MARKED));
    }

    /// The desk asks for the day of the register when the window opens; here it is told.
    private void screened() {
        ScreenedCity.screenInto(workbench, folder);
        Desk desk = Desks.desk(workbench, List.of());
        desk.refreshDay();
        model = new TriageViewModel(desk, ChildFilter.of(ChildFilter.View.MARKED));
        model.refresh();
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private List<ChildLine> lines() {
        return model.list().get().listed().orElseThrow().page().lines();
    }

    @Test
    void beforeTheFirstRunThereIsNoListAndTheUserMayMakeOne() {
        ScreenedCity.importInto(workbench, folder);
        model.refresh();

        assertThat(model.list().get().listed()).isEmpty();
        assertThat(model.mayRun()).isTrue();

        model.run();
        assertThat(model.running().get()).isFalse();
        assertThat(model.list().get().listed()).isPresent();
    }

    @Test
    void narrowsTheListByAFacetAndComesBackToTheSameChild() {
        screened();
        List<ChildLine> all = lines();
        assertThat(all).isNotEmpty();
        assertThat(model.list().get().changedSince()).isFalse();

        model.look(all.getLast());
        model.refresh();
        assertThat(model.placeOfChosen(lines())).contains(all.size() - 1);

        model.filter(model.filter().withTiers(java.util.Set.of(Tier.FOCUS)));
        assertThat(lines()).allMatch(line -> line.marks().tier() == Tier.FOCUS);
    }

    @Test
    void tellsWhereAValueComesFromAndWhichHouseholdsWereDrawn() {
        screened();
        model.look(lines().getFirst());
        List<Finding> found = model.preview().get().found();
        assertThat(found).isNotEmpty();

        List<String> files = found.stream()
                .flatMap(finding -> {
                    AtomicReference<Explanation> why = new AtomicReference<>();
                    model.explain(finding, why::set);
                    return why.get().origins().values().stream().flatMap(List::stream);
                })
                .map(origin -> origin.place().file())
                .toList();
        assertThat(files).contains("児童扶養手当_20261031.csv");
        assertThat(workbench.audit().newest(20)).anySatisfy(entry -> {
            assertThat(entry.act().what()).isEqualTo("list.drawn");
            assertThat(entry.act().subjects()).containsExactly(ScreenedCity.HOUSEHOLD);
        });
    }
}
