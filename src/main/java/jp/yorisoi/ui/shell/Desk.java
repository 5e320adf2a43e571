package jp.yorisoi.ui.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.control.DateWords;
import jp.yorisoi.ui.task.BackgroundTasks;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;

/// What a screen works with: the open store's rooms, the texts, the tasks, the day, the purpose, and the way to other
/// screens.
public final class Desk {
    private final Workbench workbench;
    private final Texts texts;
    private final BackgroundTasks tasks;
    private final Clock clock;
    private final DateWords dates;
    private final Navigator navigator;
    private final Notices notices = new Notices();
    private final ReadOnlyObjectWrapper<LocalDate> day;
    private final List<Runnable> endings = new ArrayList<>();
    private final ObjectProperty<Purpose> purpose = new SimpleObjectProperty<>(Purpose.SCREENING);

    /// A desk on an open store with these screens.
    public Desk(Workbench workbench, Texts texts, BackgroundTasks tasks, List<Screen> screens) {
        this.workbench = workbench;
        this.texts = texts;
        this.tasks = tasks;
        this.clock = workbench.store().clock();
        this.dates = new DateWords(texts.locale());
        this.navigator = new Navigator(this, screens);
        this.day = new ReadOnlyObjectWrapper<>(today());
        tasks.complainTo(notices::failed);
        purpose.subscribe((before, now) -> navigator.purposeChanged());
    }

    /// The rooms of the open store.
    public Workbench workbench() {
        return workbench;
    }

    /// The texts in the language of the window.
    public Texts texts() {
        return texts;
    }

    /// A text without arguments.
    public String say(String key) {
        return texts.get(key);
    }

    /// A text with its arguments.
    public String say(String key, Map<String, ?> arguments) {
        return texts.get(key, arguments);
    }

    /// A source as people of this language call it.
    public String name(SourceDefinition source) {
        boolean english = texts.locale().getLanguage().equals("en");
        return english && !source.words().labelEn().isEmpty() ? source.words().labelEn() : source.shortName();
    }

    /// Days in words.
    public DateWords dates() {
        return dates;
    }

    /// The bridge to the working threads.
    public BackgroundTasks tasks() {
        return tasks;
    }

    /// The way to other screens.
    public Navigator navigator() {
        return navigator;
    }

    /// What was just done, told at the foot.
    public Notices notices() {
        return notices;
    }

    /// Runs this when nobody works at this desk any more: somebody signed out, or the window speaks another language.
    public void whenLeft(Runnable ending) {
        endings.add(ending);
    }

    /// Nobody works at this desk any more.
    public void leave() {
        endings.forEach(Runnable::run);
        endings.clear();
    }

    /// The clock of the store.
    public Clock clock() {
        return clock;
    }

    /// Today by that clock.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// 基準日: the day of the newest register; today where there is none.
    public ReadOnlyObjectProperty<LocalDate> day() {
        return day.getReadOnlyProperty();
    }

    /// The two clocks of what is shown: 基準日, and all that is known now.
    public Clocks clocks() {
        return Clocks.on(day.get());
    }

    /// Asks again which day the newest register is of; after every import.
    public void refreshDay() {
        tasks.ask(() -> workbench.registers().newestDay().orElse(today()), day::set);
    }

    /// For which purpose the user looks at data; chosen in the top bar.
    public ObjectProperty<Purpose> purpose() {
        return purpose;
    }

    /// Whether the user may do this, for what is disabled with its reason.
    public boolean allows(Permission permission) {
        return workbench.gate().allows(workbench.operator(), permission);
    }

    /// A grant for the purpose in the top bar; writes the audit line. Off the window's thread.
    public Grant grant(Permission permission) {
        return workbench.gate().grant(workbench.operator(), permission, purpose.get(), "");
    }

    /// A grant to open a household; writes the audit line. Off the window's thread.
    public Grant openCase(String householdNumber, String reason) {
        return workbench.gate().openCase(workbench.operator(), purpose.get(), householdNumber, reason);
    }
}
