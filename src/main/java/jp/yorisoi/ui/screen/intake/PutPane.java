package jp.yorisoi.ui.screen.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Column;
import jp.yorisoi.ui.control.EmptyState;
import jp.yorisoi.ui.control.PagedTable;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.shell.Desk;
import org.kordamp.ikonli.feather.Feather;

/// Step one: where files are put down, and what was imported so far, each with its way back.
final class PutPane extends VBox {
    private final Desk desk;
    private final IntakeViewModel model;

    PutPane(Desk desk, IntakeViewModel model, Runnable choose) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("gap-tight");
        Button files = Buttons.plain(Feather.PLUS, desk.say("importing.choose"), choose);
        files.getStyleClass().add("big");
        EmptyState drop =
                new EmptyState(desk.say("importing.drop"), desk.say("importing.drop.advice"), Optional.of(files));
        drop.setMaxWidth(Double.MAX_VALUE);
        drop.getStyleClass().add("drop-zone");
        Panel history = new Panel(desk.say("importing.history"));
        Label count = jp.yorisoi.ui.control.Labels.muted("");
        history.more(count);
        PagedTable<Batch> table = table();
        history.holds(table);
        model.history().subscribe(() -> {
            table.show(List.copyOf(model.history()));
            count.setText(desk.say(
                    "importing.history.count", Map.of("count", model.history().size())));
        });
        VBox.setVgrow(history, Priority.ALWAYS);
        getChildren().addAll(drop, history);
    }

    private PagedTable<Batch> table() {
        return new PagedTable<Batch>(
                        desk.texts(),
                        desk.say("importing.history"),
                        List.of(
                                Column.numbers(say("batch"), 5, batch -> Long.toString(batch.id())),
                                Column.words(say("source"), 12, this::source),
                                Column.words(say("file"), 0, Batch::file),
                                Column.<Batch>words(
                                                say("as-of"),
                                                11,
                                                batch -> desk.dates().day(batch.asOf()))
                                        .ifRoom(),
                                Column.numbers(
                                        say("rows"),
                                        7,
                                        batch -> number(batch.counts().stored())),
                                Column.<Batch>numbers(
                                                say("rejected"),
                                                7,
                                                batch -> number(batch.counts().rejected()))
                                        .ifRoom(),
                                Column.words(say("imported"), 14, this::imported)
                                        .ifRoom(),
                                Column.nodes(say("state"), 14, this::state, this::act)))
                .rows(PagedTable.Rows.NORMAL)
                .whenEmpty(new EmptyState(
                        desk.say("importing.history.none"),
                        desk.say("importing.history.none.advice"),
                        Optional.empty()));
    }

    private String say(String column) {
        return desk.say("importing.column." + column);
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private String source(Batch batch) {
        return desk.workbench().catalogue().find(batch.source()).map(desk::name).orElse(batch.source());
    }

    private String imported(Batch batch) {
        return desk.dates()
                        .moment(batch.imported()
                                .at()
                                .atZone(desk.clock().getZone())
                                .toLocalDateTime())
                + " " + batch.imported().by();
    }

    private String state(Batch batch) {
        return desk.say("importing.batch." + batch.state().name().toLowerCase(Locale.ROOT));
    }

    private Node act(Batch batch) {
        StatePill pill = batch.state() == Batch.State.IN_FORCE
                ? new StatePill(StatePill.Kind.OK, state(batch))
                : new StatePill(StatePill.Kind.PLAIN, state(batch));
        HBox line = new HBox(pill);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("acts");
        if (model.mayUndo(batch)) {
            Button undo = Buttons.quiet(desk.say("importing.undo"), () -> model.undo(List.of(batch)));
            undo.setAccessibleText(desk.say("importing.undo.of", Map.of("file", batch.file())));
            undo.getStyleClass().add("slim");
            line.getChildren().add(undo);
        }
        return line;
    }
}
