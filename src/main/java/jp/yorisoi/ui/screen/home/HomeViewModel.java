package jp.yorisoi.ui.screen.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.Freshness;
import jp.yorisoi.flow.intake.FreshnessReport;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.screening.Change;
import jp.yorisoi.flow.screening.ChildFilter;
import jp.yorisoi.flow.screening.Screening;
import jp.yorisoi.flow.screening.ScreeningRun;
import jp.yorisoi.flow.screening.Tier;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Place;
import jp.yorisoi.ui.task.Job;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;

/// What to do next and what is missing, counted from the store.
final class HomeViewModel {
    private static final String INTAKE = "intake";
    private static final String LINKING = "linking";
    private static final String REFERRAL = "referral";
    private static final String SCREENING = "screening";
    private static final String SAFETY = SCREENING + "/" + ChildFilter.View.SAFETY.name();
    private static final int MOST = 5;
    private static final int GROWN = 18;

    private final Desk desk;
    private final ReadOnlyObjectWrapper<@Nullable HomeFacts> facts = new ReadOnlyObjectWrapper<>();

    HomeViewModel(Desk desk) {
        this.desk = desk;
    }

    /// What was counted; nothing until the first answer.
    ReadOnlyObjectProperty<@Nullable HomeFacts> facts() {
        return facts.getReadOnlyProperty();
    }

    /// Counts again; what is shown stays until then.
    void refresh() {
        desk.tasks().ask(this::count, facts::set);
    }

    private HomeFacts count() {
        Clocks now = Clocks.on(desk.today());
        List<Freshness> sources =
                new FreshnessReport(desk.workbench().store(), desk.workbench().catalogue()).sources(now, desk.today());
        long records =
                sources.stream().mapToLong(source -> source.rows().stored()).sum();
        int batches = desk.workbench().batches().all().size();
        return new HomeFacts(sources, counts(), marks(), records, batches, waiting(LINKING), waiting(REFERRAL));
    }

    /// What waits on another screen, where this user may open it.
    private int waiting(String screen) {
        return desk.navigator()
                .find(screen)
                .filter(desk.navigator()::mayOpen)
                .map(found -> found.waiting(desk))
                .orElse(0);
    }

    private Optional<HomeFacts.Counts> counts() {
        if (!desk.allows(Permission.VIEW_COUNTS)) {
            return Optional.empty();
        }
        Grant grant = desk.grant(Permission.VIEW_COUNTS);
        return desk.workbench()
                .registers()
                .newestDay()
                .flatMap(day -> desk.workbench().registers().on(grant, day))
                .map(HomeViewModel::counts);
    }

    private Optional<HomeFacts.Marks> marks() {
        if (!desk.allows(Permission.VIEW_COUNTS)) {
            return Optional.empty();
        }
        Grant grant = desk.grant(Permission.VIEW_COUNTS);
        Screening screening = desk.workbench().screening();
        return screening.latest(grant).map(run -> {
            Optional<ScreeningRun> before = run.made().before().flatMap(number -> screening.find(grant, number));
            return new HomeFacts.Marks(
                    run.day(),
                    run.tiers(),
                    before.map(ScreeningRun::tiers).orElse(Map.of()),
                    run.safety(),
                    before.map(then -> new HomeFacts.Since(then.day(), screening.changes(grant, run))));
        });
    }

    /// Whether this user may link and screen, and there is anybody to screen.
    boolean mayRun(HomeFacts counted) {
        return counted.counts().isPresent()
                && desk.allows(Permission.RUN_LINKS)
                && desk.allows(Permission.RUN_SCREENING);
    }

    /// Links all records and runs all rules and services over the city, in the background.
    void run() {
        desk.tasks()
                .start(Job.of(
                                desk.say("home.run.job"),
                                this::linkAndScreen,
                                run -> desk.say("home.run.done", Map.of("focus", count(run, Tier.FOCUS))),
                                run -> refresh())
                        .otherwise(this::refresh));
    }

    private static int count(ScreeningRun run, Tier tier) {
        Integer count = run.tiers().get(tier);
        return count == null ? 0 : count;
    }

    private ScreeningRun linkAndScreen(Progress progress) {
        Clocks clocks = desk.clocks();
        progress.step(desk.say("home.run.link"));
        desk.workbench().links().run(desk.grant(Permission.RUN_LINKS), clocks, Optional.empty(), progress);
        progress.checkCancelled();
        progress.step(desk.say("home.run.screen"));
        return desk.workbench().screenCity(desk.grant(Permission.RUN_SCREENING), clocks, progress);
    }

    private static HomeFacts.Counts counts(Register register) {
        int children = 0;
        for (int i = 0; i < register.size(); i++) {
            Optional<java.time.LocalDate> birth = register.birth(i);
            if (birth.isPresent() && Age.untilFiscalYearEnd(birth.get(), GROWN, register.day())) {
                children++;
            }
        }
        return new HomeFacts.Counts(register.size(), register.households(), children);
    }

    /// At most five things to do, the most pressing first.
    List<ToDo> toDo(HomeFacts counted) {
        List<ToDo> all = new ArrayList<>(begin(counted));
        boolean list = mayList();
        int unseen = counted.marks().map(HomeFacts.Marks::safety).orElse(0);
        int focus = counted.marks()
                .map(marks -> marks.tiers().getOrDefault(Tier.FOCUS, 0))
                .orElse(0);
        long never = counted.sources().stream()
                .filter(source -> source.grade() == Freshness.Grade.MISSING)
                .count();
        add(all, "safety", list ? unseen : 0, SAFETY);
        counted.needLook().forEach(source -> all.addAll(late(source)));
        add(all, "review", counted.review(), LINKING);
        add(all, "approvals", counted.approvals(), REFERRAL);
        add(all, "focus", list ? focus : 0, SCREENING);
        add(all, "never", counted.counts().isPresent() ? never : 0, INTAKE);
        return all.size() > MOST ? all.subList(0, MOST) : all;
    }

    private void add(List<ToDo> all, String key, long count, String screen) {
        if (count > 0) {
            all.add(toDo(key, Map.of("count", count), screen));
        }
    }

    /// What comes first of all on a new store: the register, then the first run.
    private List<ToDo> begin(HomeFacts counted) {
        if (counted.counts().isEmpty() && desk.allows(Permission.VIEW_COUNTS)) {
            return List.of(toDo("no-register", Map.of(), INTAKE));
        }
        if (counted.marks().isEmpty() && mayRun(counted)) {
            return List.of(new ToDo(
                    desk.say("home.todo.run"),
                    desk.say("home.todo.run.why"),
                    desk.say("home.todo.run.verb"),
                    this::run));
        }
        return List.of();
    }

    private List<ToDo> late(Freshness source) {
        String name = desk.name(source.source());
        List<String> missing = source.partitions().missing();
        if (!missing.isEmpty()) {
            return List.of(toDo("partition", Map.of("source", name, "parts", String.join("、", missing)), INTAKE));
        }
        Map<String, Object> age = Map.of("source", name, "days", source.daysOld(desk.today()));
        return switch (source.grade()) {
            case STALE -> List.of(toDo("stale", age, INTAKE));
            case UNKNOWN -> List.of(toDo("too-old", age, INTAKE));
            case FRESH -> source.partitions().gaps().isEmpty() ? List.of() : List.of(gap(source, name));
            case MISSING -> List.of();
        };
    }

    private ToDo gap(Freshness source, String name) {
        String periods =
                source.partitions().gaps().stream().map(desk.dates()::period).collect(Collectors.joining("、"));
        return toDo("gap", Map.of("source", name, "periods", periods), INTAKE);
    }

    /// Opens a screen, or a list of the screen: `screening/SAFETY`.
    private void open(String place) {
        int slash = place.indexOf('/');
        desk.navigator()
                .open(slash < 0 ? Place.of(place) : new Place(place.substring(0, slash), place.substring(slash + 1)));
    }

    /// Opens the list narrowed to those who changed so; nothing = those who left the list.
    void openChanged(Optional<Change> change) {
        open(SCREENING + "/"
                + change.map(one -> ChildFilter.View.MARKED.name() + "/" + one.name())
                        .orElse(ChildFilter.View.GONE.name()));
    }

    /// Whether this user may open the list.
    boolean mayList() {
        return desk.navigator()
                .find(SCREENING)
                .filter(desk.navigator()::mayOpen)
                .isPresent();
    }

    private ToDo toDo(String key, Map<String, Object> arguments, String screen) {
        return new ToDo(
                desk.say("home.todo." + key, arguments),
                desk.say("home.todo." + key + ".why", arguments),
                desk.say("home.todo." + key + ".verb"),
                () -> open(screen));
    }
}
