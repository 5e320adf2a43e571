package jp.yorisoi.ui.screen.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import jp.yorisoi.flow.extract.TextEncoding;
import jp.yorisoi.flow.intake.FormDraft;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.WrapRow;
import jp.yorisoi.ui.shell.Desk;
import org.jspecify.annotations.Nullable;

/// As what a file is read: source, table, the row in which the header ends, encoding; each can be changed, and the
/// preview follows.
final class FormBar extends VBox {
    private static final int DEEPEST = 20;

    private final Desk desk;
    private final MappingViewModel model;
    private final ComboBox<SourceDefinition> source;
    private final ComboBox<FormDraft> table;
    private final ComboBox<Integer> header;
    private final ComboBox<TextEncoding> encoding;
    private final Node encodingField;
    private final Node tableField;
    private final Label busy = Labels.muted("");
    private boolean showing;

    FormBar(Desk desk, MappingViewModel model, Runnable turned) {
        this.desk = desk;
        this.model = model;
        source = box("form-source", desk.workbench().catalogue().sources(), desk::name, model::source);
        table = box("form-table", List.of(), this::name, draft -> {
            model.show(model.drafts().indexOf(draft));
            turned.run();
        });
        header = box(
                "form-header",
                IntStream.rangeClosed(1, DEEPEST).boxed().toList(),
                row -> desk.say("importing.map.header-row", Map.of("row", row)),
                model::header);
        encoding = box("form-encoding", Arrays.asList(TextEncoding.values()), TextEncoding::id, model::encoding);
        encodingField = field("importing.map.encoding", encoding);
        tableField = field("importing.map.table", table);
        WrapRow fields = new WrapRow(
                field("importing.map.source", source),
                tableField,
                field("importing.map.header-ends", header),
                encodingField);
        Label where = Labels.muted(model.file().name());
        getChildren()
                .add(new Panel(desk.say("importing.map.title"))
                        .beside(where)
                        .more(busy)
                        .holdsPadded(fields));
    }

    private String name(FormDraft draft) {
        return desk.say(
                "importing.map.table-name",
                Map.of("sheet", draft.found().sheet(), "number", draft.found().table()));
    }

    private <T> ComboBox<T> box(String id, List<T> values, Function<T, String> words, Consumer<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        box.setOnAction(event -> {
            T value = box.getValue();
            if (!showing && value != null) {
                chosen.accept(value);
            }
        });
        return box;
    }

    private Node field(String key, ComboBox<?> box) {
        Label caption = Labels.caption(desk.say(key));
        caption.setLabelFor(box);
        box.setAccessibleText(caption.getText());
        return new VBox(caption, box);
    }

    /// Shows what holds now, without telling.
    void refresh() {
        busy.setText(model.reading() ? desk.say("importing.reading") : "");
        Optional<FormDraft> draft = model.draft();
        if (draft.isEmpty() || model.reading()) {
            return;
        }
        showing = true;
        FormDraft now = draft.get();
        source.setValue(now.source().orElse(null));
        table.getItems().setAll(model.drafts());
        table.setValue(now);
        header.setValue(now.found().header().row() > 0 ? now.found().header().row() : null);
        TextEncoding read = now.found().encoding();
        encoding.setValue(read);
        show(encodingField, read != null);
        show(tableField, model.drafts().size() > 1);
        showing = false;
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
