package jp.yorisoi.ui.screen.household;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.casefile.CaseFile;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.page.Faces;
import jp.yorisoi.flow.page.PageFiles;
import jp.yorisoi.flow.page.SummaryPage;
import jp.yorisoi.flow.people.Resident;
import jp.yorisoi.flow.screening.Explanation;
import jp.yorisoi.flow.screening.Finding;
import jp.yorisoi.ui.shell.CasePlace;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.task.Job;
import jp.yorisoi.ui.task.LatestOnly;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;

/// One household: how it comes to be opened, and what its page says.
final class HouseholdViewModel {
    private static final int MOST = 20;

    private final Desk desk;
    private final LatestOnly searches;
    private final CasePlace place;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CHOOSING);
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> refusal = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<List<Resident>> found = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable Grant searching;

    /// How far it is.
    enum State {
        /// No household is chosen.
        CHOOSING,
        /// It is asked for.
        ASKING,
        /// Opening it needs a reason.
        REASON,
        /// It is open.
        OPEN,
        /// It may not be opened.
        REFUSED
    }

    HouseholdViewModel(Desk desk, CasePlace place) {
        this.desk = desk;
        this.place = place;
        this.searches = new LatestOnly(desk.tasks());
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Opened> opened() {
        return opened.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<String> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /// Who was found by the search.
    ReadOnlyObjectProperty<List<Resident>> found() {
        return found.getReadOnlyProperty();
    }

    /// Begins: opens the household of the place, or asks what is needed for it.
    void begin() {
        if (place.number().isEmpty() || state.get() == State.OPEN) {
            return;
        }
        if (place.reason().isBlank()) {
            state.set(State.ASKING);
            desk.tasks()
                    .ask(
                            () -> desk.workbench()
                                    .gate()
                                    .needsReason(desk.workbench().operator(), place.number()),
                            needed -> {
                                if (needed) {
                                    state.set(State.REASON);
                                } else {
                                    open("");
                                }
                            });
        } else {
            open(place.reason());
        }
    }

    /// Opens the household, for this reason.
    void open(String reason) {
        state.set(State.ASKING);
        Clocks clocks = desk.clocks();
        desk.tasks()
                .ask(
                        () -> {
                            Grant grant = desk.openCase(place.number(), reason);
                            CaseFile file = desk.workbench()
                                    .caseFiles()
                                    .open(
                                            grant,
                                            place.number(),
                                            clocks.asOf(),
                                            desk.texts().locale());
                            return new Opened(grant, file, place.person());
                        },
                        answer -> {
                            opened.set(answer);
                            state.set(State.OPEN);
                        },
                        failure -> {
                            refusal.set(desk.tasks().words().of(failure));
                            state.set(State.REFUSED);
                        });
    }

    /// Looks at another child of the household.
    void look(long person) {
        Opened now = opened.get();
        if (now != null) {
            opened.set(now.lookingAt(person));
        }
    }

    /// Looks for people by name, reading or number.
    void search(String text) {
        searches.ask(
                () -> desk.workbench()
                        .people()
                        .search(searching(), text, desk.day().get(), MOST),
                found::set);
    }

    private synchronized Grant searching() {
        Grant known = searching;
        if (known == null) {
            known = desk.grant(Permission.VIEW_LIST);
            searching = known;
        }
        return known;
    }

    /// Opens the household of somebody who was found.
    void choose(Resident resident) {
        desk.navigator().open(CasePlace.of(resident.household(), resident.id()).place());
    }

    /// Works out why a finding is what it is, and where its values come from.
    void explain(Finding finding, Consumer<Explanation> answer) {
        Opened now = opened.get();
        if (now == null) {
            return;
        }
        Clocks clocks = desk.clocks();
        desk.tasks()
                .ask(
                        () -> desk.workbench()
                                .screening()
                                .explain(
                                        now.grant(),
                                        desk.workbench().facts().load(now.grant(), clocks, Progress.NONE),
                                        desk.workbench().services().on(clocks.asOf()),
                                        finding),
                        answer);
    }

    /// Writes the page as PDF; the audit tells it.
    void writePage(Path target) {
        Opened now = opened.get();
        if (now == null) {
            return;
        }
        desk.tasks()
                .start(Job.of(
                        desk.say("household.pdf"),
                        progress -> {
                            desk.workbench().gate().record(now.grant(), "case.page", List.of(place.number()));
                            SummaryPage page = new SummaryPage(
                                    now.file(), desk.workbench().settings().office(), Faces.bundled(), desk.texts());
                            new PageFiles().pdf(target, SummaryPage.WIDTH, SummaryPage.HEIGHT, page::draw);
                            return target;
                        },
                        written -> desk.say("household.pdf.done"),
                        written -> desk.notices().done(desk.say("household.pdf.done"))));
    }
}
