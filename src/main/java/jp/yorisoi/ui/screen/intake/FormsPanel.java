package jp.yorisoi.ui.screen.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.extract.TextEncoding;
import jp.yorisoi.flow.intake.Forms;
import jp.yorisoi.flow.intake.SavedForm;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Column;
import jp.yorisoi.ui.control.EmptyState;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.PagedTable;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.vault.access.Permission;

/// The forms (様式) that are remembered of each sender, and how each is forgotten; files are then read by their headers
/// again, and what was imported stays.
final class FormsPanel extends VBox {
    private final Desk desk;
    private final PagedTable<SavedForm> table;
    private final Label count = Labels.muted("");

    FormsPanel(Desk desk) {
        this.desk = desk;
        table = table();
        Panel panel = new Panel(desk.say("importing.forms")).more(count).holds(table);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        getStyleClass().add("kept-side");
    }

    /// Asks for them again.
    void refresh() {
        desk.tasks().ask(() -> forms().all(), this::show);
    }

    private Forms forms() {
        return desk.workbench().intake().forms();
    }

    private void show(List<SavedForm> all) {
        table.show(all);
        count.setText(desk.say("importing.history.count", Map.of("count", all.size())));
    }

    private PagedTable<SavedForm> table() {
        return new PagedTable<SavedForm>(
                        desk.texts(),
                        desk.say("importing.forms"),
                        List.of(
                                Column.words(desk.say("importing.column.source"), 11, this::source),
                                Column.words(desk.say("importing.forms.sender"), 0, SavedForm::sender),
                                Column.<SavedForm>numbers(desk.say("importing.forms.items"), 5, FormsPanel::items)
                                        .ifRoom(),
                                Column.<SavedForm>words(desk.say("importing.map.header-ends"), 7, this::header)
                                        .ifRoom(),
                                Column.<SavedForm>words(desk.say("importing.map.encoding"), 8, this::encoding)
                                        .ifRoom(),
                                Column.<SavedForm>words(desk.say("importing.forms.saved"), 13, this::saved)
                                        .ifRoom(),
                                Column.nodes(
                                        desk.say("importing.forms.act"),
                                        7,
                                        form -> desk.say("importing.forms.forget"),
                                        this::act)))
                .rows(PagedTable.Rows.NORMAL)
                .whenEmpty(new EmptyState(
                        desk.say("importing.forms.none"), desk.say("importing.forms.none.advice"), Optional.empty()));
    }

    private String source(SavedForm form) {
        return desk.workbench().catalogue().find(form.source()).map(desk::name).orElse(form.source());
    }

    private static String items(SavedForm form) {
        return Long.toString(form.columns().stream()
                .filter(column -> column.item().isPresent())
                .count());
    }

    private String header(SavedForm form) {
        return desk.say("importing.map.header-row", Map.of("row", form.header().row()));
    }

    private String encoding(SavedForm form) {
        return form.encoding().map(TextEncoding::id).orElse("―");
    }

    private String saved(SavedForm form) {
        return desk.dates()
                        .moment(form.saved().at().atZone(desk.clock().getZone()).toLocalDateTime())
                + " " + form.saved().by();
    }

    private Button act(SavedForm form) {
        Button forget = Buttons.quiet(desk.say("importing.forms.forget"), () -> forget(form));
        forget.setAccessibleText(
                desk.say("importing.forms.forget.of", Map.of("sender", form.sender(), "source", source(form))));
        forget.getStyleClass().add("slim");
        return forget;
    }

    private void forget(SavedForm form) {
        change(
                () -> forms().forget(desk.grant(Permission.IMPORT), form.id()),
                () -> desk.notices()
                        .done(
                                desk.say("importing.forms.forgotten", Map.of("sender", form.sender())),
                                () -> change(() -> forms().remember(desk.grant(Permission.IMPORT), form), () -> {})));
    }

    private void change(Runnable act, Runnable then) {
        desk.tasks()
                .ask(
                        () -> {
                            act.run();
                            return forms().all();
                        },
                        all -> {
                            show(all);
                            then.run();
                        });
    }
}
