package jp.yorisoi.ui.screen.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.intake.ColumnReading;
import jp.yorisoi.flow.intake.FormDraft;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Column;
import jp.yorisoi.ui.control.Columns;
import jp.yorisoi.ui.control.EmptyState;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.PagedTable;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.control.WrapRow;
import jp.yorisoi.ui.shell.Desk;

/// Puts the reading of a file right: at the left its columns with samples, what each carries and how sure that is, at
/// the right the items to choose from; above the source, the header's row and the encoding.
final class MappingPanel extends VBox {
    private static final int PERCENT = 100;

    private final Desk desk;
    private final MappingViewModel model;
    private final FormBar bar;
    private final PagedTable<ColumnReading> table;
    private final ItemChooser chooser;
    private final Label counts = Labels.muted("");
    private final Label lacking = Labels.wrapped(Labels.plain(""));
    private final Button finish;
    private int selected;

    MappingPanel(Desk desk, MappingViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("gap-tight");
        bar = new FormBar(desk, model, this::refresh);
        table = table();
        chooser = new ItemChooser(desk, this::offer, this::give);
        Panel columns =
                new Panel(desk.say("importing.map.columns")).more(counts).holds(table);
        HBox.setHgrow(columns, Priority.ALWAYS);
        columns.getStyleClass().add("map-columns");
        Columns sides = new Columns(columns, chooser);
        VBox.setVgrow(sides, Priority.ALWAYS);
        finish = Buttons.outlined(desk.say("importing.map.finish"), model::finish);
        getChildren().addAll(bar, sides, foot());
    }

    boolean isOf(ImportFile file) {
        return model.file() == file;
    }

    private Node foot() {
        CheckBox remember = new CheckBox(desk.say("importing.map.remember"));
        remember.setId("remember-form");
        remember.setSelected(model.remembers());
        remember.selectedProperty().subscribe(model::remember);
        lacking.getStyleClass().add("said");
        HBox.setHgrow(lacking, Priority.ALWAYS);
        WrapRow foot =
                new WrapRow(remember, lacking, Buttons.quiet(desk.say("importing.map.cancel"), model::cancel), finish);
        foot.getStyleClass().add("map-foot");
        return Panel.untitled().holds(foot);
    }

    private PagedTable<ColumnReading> table() {
        return new PagedTable<ColumnReading>(
                        desk.texts(),
                        desk.say("importing.map.columns"),
                        List.of(
                                Column.numbers(
                                        desk.say("importing.map.place"), 3, one -> Integer.toString(one.position())),
                                Column.words(
                                        desk.say("importing.map.header"),
                                        8,
                                        one -> one.column().header()),
                                Column.words(desk.say("importing.map.samples"), 0, this::samples),
                                Column.nodes(desk.say("importing.map.item"), 11, this::carries, this::item),
                                Column.words(desk.say("importing.map.why"), 9, this::why)))
                .rows(PagedTable.Rows.NORMAL)
                .onSelect(one -> {
                    selected = one.position();
                    offer();
                })
                .onOpen(one -> chooser().begin())
                .whenEmpty(new EmptyState(desk.say("importing.map.none"), "", Optional.empty()));
    }

    private ItemChooser chooser() {
        return chooser;
    }

    private String samples(ColumnReading reading) {
        return model.draft()
                .map(draft -> String.join("、", model.samples(draft, reading)))
                .orElse("");
    }

    private String carries(ColumnReading reading) {
        if (isDropped(reading)) {
            return desk.say(
                    "importing.map.dropped", Map.of("item", reading.item().orElse("")));
        }
        return reading.item()
                .or(() -> reading.proposal().map(one -> desk.say("importing.map.perhaps", Map.of("item", one.item()))))
                .orElseGet(() -> desk.say("importing.unused"));
    }

    /// The city does not need the item: its values are never stored.
    private boolean isDropped(ColumnReading reading) {
        return model.draft()
                .flatMap(FormDraft::source)
                .flatMap(source -> reading.item().flatMap(source::item))
                .filter(ItemDefinition::isDropped)
                .isPresent();
    }

    private Node item(ColumnReading reading) {
        if (isDropped(reading)) {
            return new StatePill(StatePill.Kind.PLAIN, carries(reading));
        }
        if (reading.item().isPresent()) {
            return Labels.strong(carries(reading));
        }
        return reading.proposal().isPresent()
                ? new StatePill(StatePill.Kind.UNKNOWN, carries(reading))
                : Labels.muted(carries(reading));
    }

    /// Why it carries its item, and how sure that is.
    private String why(ColumnReading reading) {
        double sure = reading.proposal()
                .map(ColumnReading.Proposal::confidence)
                .orElse(reading.item().isPresent() ? reading.confidence() : 0);
        String word = desk.say("importing.map.why." + reading.why().name().toLowerCase(Locale.ROOT));
        return sure > 0 && sure < 1 ? word + " " + (int) (sure * PERCENT) + "%" : word;
    }

    /// Shows the file as it is read now; what was chosen stays chosen.
    void refresh() {
        bar.refresh();
        FormDraft draft = model.draft().orElse(null);
        finish.setDisable(!model.complete());
        if (draft == null || model.reading()) {
            return;
        }
        table.show(draft.readings());
        for (int i = 0; i < draft.readings().size(); i++) {
            if (draft.readings().get(i).position() == selected) {
                table.select(i);
            }
        }
        long unused =
                draft.readings().stream().filter(one -> one.item().isEmpty()).count();
        counts.setText(desk.say(
                "importing.map.counts",
                Map.of(
                        "columns",
                        draft.readings().size(),
                        "unused",
                        unused,
                        "free",
                        draft.unmapped().size())));
        lacking.setText(lacking(draft));
        offer();
    }

    private String lacking(FormDraft draft) {
        if (draft.source().isEmpty()) {
            return desk.say("importing.map.no-source");
        }
        if (!draft.missing().isEmpty()) {
            return desk.say("importing.map.missing", Map.of("items", String.join("、", draft.missing())));
        }
        return model.file().problem().map(desk.texts()::sentence).orElse("");
    }

    private void offer() {
        chosen().ifPresent(reading -> chooser.show(model.choices(reading, chooser.search())));
    }

    private Optional<ColumnReading> chosen() {
        return model.draft().stream()
                .flatMap(draft -> draft.readings().stream())
                .filter(one -> one.position() == selected)
                .findFirst();
    }

    private void give(String item) {
        chosen().ifPresent(reading -> model.give(reading, item));
        table.requestFocus();
    }
}
