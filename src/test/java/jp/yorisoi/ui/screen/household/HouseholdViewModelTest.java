package jp.yorisoi.ui.screen.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.yorisoi.flow.casefile.Member;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.Desks;
import jp.yorisoi.ui.ScreenedCity;
import jp.yorisoi.ui.shell.CasePlace;
import jp.yorisoi.ui.shell.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseholdViewModelTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private Desk desk;

    @BeforeEach
    void open() {
        Desks.makeStore(folder);
        workbench = Desks.open(folder, "tanto");
        ScreenedCity.screenInto(workbench, folder);
        desk = Desks.desk(workbench, List.of());
        desk.refreshDay();
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private HouseholdViewModel at(String number) {
        HouseholdViewModel model = new HouseholdViewModel(desk, CasePlace.of(number, 0));
        model.begin();
        return model;
    }

    @Test
    void asksForAReasonThenShowsTheHouseholdAndItsChildren() {
        HouseholdViewModel model = at(ScreenedCity.HOUSEHOLD);
        assertThat(model.state().get()).isEqualTo(HouseholdViewModel.State.REASON);
        assertThat(model.opened().get()).isNull();

        model.open("学校から相談があった");
        assertThat(model.state().get()).isEqualTo(HouseholdViewModel.State.OPEN);
        Opened opened = model.opened().get();
        assertThat(opened.file().members()).hasSize(3);
        List<Member> children = opened.file().children();
        assertThat(children).hasSize(2);

        model.look(children.getLast().person());
        assertThat(model.opened().get().child()).contains(children.getLast());
        assertThat(model.opened().get().found())
                .allMatch(found -> found.person() == children.getLast().person()
                        || found.finding().rule().household());
    }

    @Test
    void aHouseholdThatDoesNotExistIsRefusedInOneSentence() {
        HouseholdViewModel model = at("9999999999");
        model.open("確かめる");

        assertThat(model.state().get()).isEqualTo(HouseholdViewModel.State.REFUSED);
        assertThat(model.refusal().get()).isNotBlank().doesNotContain("9999999999");
    }

    @Test
    void findsPeopleByReadingAndWritesThePage() {
        HouseholdViewModel model = at("");
        assertThat(model.state().get()).isEqualTo(HouseholdViewModel.State.CHOOSING);
        model.search("ミホン");
        assertThat(model.found().get()).hasSize(3);

        HouseholdViewModel opened = at(ScreenedCity.HOUSEHOLD);
        opened.open("印刷する");
        Path page = folder.resolve("page.pdf");
        opened.writePage(page);
        assertThat(page).exists().satisfies(file -> assertThat(Files.size(file)).isPositive());
    }
}
