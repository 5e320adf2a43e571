package jp.yorisoi.ui.screen.health;

import java.nio.file.Path;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.quality.DataHealth;
import jp.yorisoi.flow.quality.MinimumList;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.task.Job;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;

/// How the data stands, asked for in the background.
final class HealthViewModel {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();

    /// Both lists.
    record Found(DataHealth health, MinimumList list) {}

    HealthViewModel(Desk desk) {
        this.desk = desk;
    }

    ReadOnlyObjectProperty<@Nullable Found> found() {
        return found.getReadOnlyProperty();
    }

    void refresh() {
        desk.tasks().ask(this::count, found::set);
    }

    private Found count() {
        return new Found(
                desk.workbench().dataHealth(Clocks.on(desk.today()), desk.today()),
                desk.workbench().minimumList());
    }

    /// Writes both lists as a workbook.
    void write(Path target) {
        Permission needed = desk.allows(Permission.VIEW_COUNTS) ? Permission.VIEW_COUNTS : Permission.IMPORT;
        desk.tasks()
                .start(Job.of(
                        desk.say("health.write"),
                        progress -> {
                            Found now = count();
                            desk.workbench()
                                    .qualityReports()
                                    .write(
                                            desk.grant(needed),
                                            now.health(),
                                            now.list(),
                                            desk.today(),
                                            desk.texts(),
                                            target);
                            return target;
                        },
                        file -> desk.say("health.written", Map.of("file", String.valueOf(file.getFileName()))),
                        file -> {}));
    }
}
