package jp.yorisoi.ui.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jp.yorisoi.base.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A table of one page of rows: fixed row height, no sorting and filtering of its own; whoever fills it does that in
/// the
/// store and gives page by page.
public final class PagedTable<T> extends VBox {
    private static final double LEAST = 12;
    private static final double SCROLL = 16;

    private final Texts texts;
    private final TableView<T> table = new TableView<>();
    private final HBox paging = new HBox();
    private final Label where = Labels.muted("");
    private final Button before;
    private final Button after;
    private final Map<Column<T>, TableColumn<T, T>> spare = new LinkedHashMap<>();
    private final double least;
    private int from;
    private int size = 1;
    private long total;
    private IntConsumer turned = start -> {};
    private Consumer<T> opened = row -> {};

    /// Row heights of the design.
    public enum Rows {
        /// 40 px.
        NORMAL,
        /// 32 px.
        DENSE,
        /// 56 px, two lines.
        TWO_LINES
    }

    /// A table called so, with these columns.
    public PagedTable(Texts texts, String words, List<Column<T>> columns) {
        this.texts = texts;
        table.setAccessibleText(words);
        columns.forEach(column -> {
            TableColumn<T, T> made = made(column);
            table.getColumns().add(made);
            if (column.spare()) {
                spare.put(column, made);
            }
        });
        for (int i = 0; i < columns.size(); i++) {
            width(table.getColumns().get(i), columns.get(i), columns);
        }
        least = columns.stream()
                .mapToDouble(column -> column.em() > 0 ? column.em() : LEAST)
                .sum();
        table.widthProperty().subscribe(this::leaveOut);
        where.fontProperty().subscribe(this::leaveOut);
        table.setRowFactory(view -> row());
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                selected().ifPresent(opened);
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        before = new IconButton(Feather.CHEVRON_LEFT, texts.get("ui.page.before"), () -> turn(from - size));
        after = new IconButton(Feather.CHEVRON_RIGHT, texts.get("ui.page.after"), () -> turn(from + size));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        paging.getStyleClass().add("paging");
        paging.getChildren().addAll(where, space, before, after);
        paging.managedProperty().bind(paging.visibleProperty());
        paging.setVisible(false);
        getChildren().addAll(table, paging);
    }

    /// Sets the row height.
    public PagedTable<T> rows(Rows rows) {
        switch (rows) {
            case DENSE -> table.getStyleClass().add("dense");
            case TWO_LINES -> table.getStyleClass().add("two-line");
            case NORMAL -> {}
        }
        return this;
    }

    /// What stands in the table while it is empty.
    public PagedTable<T> whenEmpty(Node node) {
        // a placeholder is stretched over the whole table; its frame shall not be
        StackPane pane = new StackPane(new Group(node));
        table.setPlaceholder(pane);
        return this;
    }

    /// Who is asked for the page that begins at a row (from 0).
    public PagedTable<T> onTurn(IntConsumer start) {
        turned = start;
        return this;
    }

    /// Who gets a row that is opened with Enter or a double click.
    public PagedTable<T> onOpen(Consumer<T> open) {
        opened = open;
        return this;
    }

    /// Who gets the row that is chosen.
    public PagedTable<T> onSelect(Consumer<T> chosen) {
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                chosen.accept(row);
            }
        });
        return this;
    }

    /// The chosen row.
    public Optional<T> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    /// Chooses a row of the page and brings it into sight.
    public void select(int index) {
        table.getSelectionModel().select(index);
        table.scrollTo(Math.max(0, index - 2));
    }

    /// Shows all rows there are.
    public void show(List<T> rows) {
        show(rows, 0, rows.size(), rows.size());
    }

    /// Shows a page: its rows, the place of the first one (from 0), how many a page holds, and how many rows there are.
    public void show(List<T> rows, int first, int pageSize, long all) {
        from = first;
        size = Math.max(1, pageSize);
        total = all;
        table.getItems().setAll(rows);
        paging.setVisible(all > rows.size());
        where.setText(texts.get("ui.page.where", Map.of("from", first + 1, "to", first + rows.size(), "all", all)));
        before.setDisable(first == 0);
        after.setDisable(first + rows.size() >= all);
    }

    private void turn(int start) {
        if (start >= 0 && start < total) {
            turned.accept(start);
        }
    }

    /// Leaves columns out that may go, the last one first, until the rest has room.
    private void leaveOut() {
        double lacking = least * em() + SCROLL - table.getWidth();
        for (Map.Entry<Column<T>, TableColumn<T, T>> one :
                List.copyOf(spare.entrySet()).reversed()) {
            boolean out = lacking > 0 && table.getWidth() > 0;
            one.getValue().setVisible(!out);
            lacking -= out ? one.getKey().em() * em() : 0;
        }
    }

    private @Nullable Tooltip left(@Nullable T row) {
        String words = row == null
                ? ""
                : spare.entrySet().stream()
                        .filter(one -> !one.getValue().isVisible())
                        .map(one ->
                                one.getKey().title() + "：" + one.getKey().text().apply(row))
                        .collect(Collectors.joining("\n"));
        return words.isEmpty() ? null : new Tooltip(words);
    }

    private TableRow<T> row() {
        TableRow<T> row = new TableRow<>();
        row.setOnMouseEntered(event -> row.setTooltip(left(row.getItem())));
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                opened.accept(row.getItem());
            }
        });
        return row;
    }

    private TableColumn<T, T> made(Column<T> column) {
        TableColumn<T, T> made = new TableColumn<>(column.title());
        made.setSortable(false);
        made.setReorderable(false);
        made.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        made.setCellFactory(view -> new Cell<>(column));
        if (column.kind() == Column.Kind.NUMBERS) {
            made.getStyleClass().add("right");
        }
        return made;
    }

    private void width(TableColumn<T, ?> made, Column<T> column, List<Column<T>> columns) {
        if (column.em() > 0) {
            made.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> column.em() * em(), where.fontProperty()));
        } else {
            made.prefWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> Math.max(LEAST * em(), table.getWidth() - others(columns, column) * em() - SCROLL),
                            observed()));
        }
    }

    /// Pixels of 1 em as the text size has it.
    private double em() {
        return where.getFont().getSize();
    }

    private Observable[] observed() {
        List<Observable> observed = new ArrayList<>(List.of(table.widthProperty(), where.fontProperty()));
        spare.values().forEach(one -> observed.add(one.visibleProperty()));
        return observed.toArray(Observable[]::new);
    }

    private double others(List<Column<T>> columns, Column<T> growing) {
        return columns.stream()
                .filter(one -> one != growing)
                .filter(one -> {
                    TableColumn<T, T> made = spare.get(one);
                    return made == null || made.isVisible();
                })
                .mapToDouble(Column::em)
                .sum();
    }

    private static final class Cell<T> extends TableCell<T, T> {
        private final Column<T> column;

        Cell(Column<T> column) {
            this.column = column;
            if (column.kind() == Column.Kind.NUMBERS) {
                getStyleClass().addAll("right", "tabular");
            }
        }

        @Override
        protected void updateItem(@Nullable T row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setText(null);
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String text = column.text().apply(row);
            setAccessibleText(column.title() + "、" + text);
            if (column.kind() == Column.Kind.NODES) {
                setGraphic(column.node().apply(row));
            } else {
                setText(text);
            }
        }
    }
}
