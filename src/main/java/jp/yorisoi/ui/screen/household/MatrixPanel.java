package jp.yorisoi.ui.screen.household;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.casefile.MatrixCell;
import jp.yorisoi.flow.casefile.MatrixRow;
import jp.yorisoi.flow.casefile.Member;
import jp.yorisoi.flow.screening.Axis;
import jp.yorisoi.flow.screening.FindingKind;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.shell.Desk;

/// Who, what (だれに、何が): a row a person, for each axis what is happening and what stands behind it.
final class MatrixPanel extends VBox {
    private static final double NAMES = 15;
    private static final double NARROW = 8;
    private static final double HEAD = 4.2;
    private static final double LINE = 2.07;
    private static final int SEEN = 5;

    private final Desk desk;
    private final Opened opened;
    private final GridPane grid = new GridPane();

    MatrixPanel(Desk desk, Opened opened) {
        this.desk = desk;
        this.opened = opened;
        grid.getStyleClass().add("matrix");
        column(NAMES);
        widths();
        head();
        int at = 2;
        List<MatrixRow> rows = opened.file().matrix().stream()
                .sorted(Comparator.comparing(row -> !child(row)))
                .toList();
        for (MatrixRow row : rows) {
            line(at++, row);
        }
        Panel panel = new Panel(desk.say("household.matrix")).more(Labels.caption(desk.say("household.matrix.legend")));
        ScrollPane scroll = CasePane.scrolled(grid, desk.say("household.matrix"));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        scroll.setStyle("-fx-pref-height: " + (HEAD + LINE * Math.min(SEEN, rows.size())) + "em;");
        panel.holdsPadded(scroll);
        getChildren().add(panel);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    private boolean child(MatrixRow row) {
        return opened.file().member(row.person()).filter(Member::isChild).isPresent();
    }

    /// Columns that say something are wider than those that do not.
    private void widths() {
        boolean[] says = new boolean[Axis.values().length * 2];
        int wide = 0;
        for (int i = 0; i < says.length; i++) {
            says[i] = saysAnything(Axis.values()[i / 2], i % 2 == 0);
            wide += says[i] ? 1 : 0;
        }
        double rest = 100 - NAMES;
        for (boolean one : says) {
            double share = wide == 0 ? rest / says.length : (rest - NARROW * (says.length - wide)) / wide;
            column(one || wide == 0 ? share : NARROW);
        }
    }

    private boolean saysAnything(Axis axis, boolean event) {
        return opened.file().matrix().stream()
                .map(row -> event ? row.events() : row.causes())
                .anyMatch(cells ->
                        !cells.getOrDefault(axis, MatrixCell.NONE).words().isEmpty());
    }

    private void column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(column);
    }

    private void head() {
        grid.add(cell("head", Labels.muted(desk.say("household.matrix.person"))), 0, 0, 1, 2);
        int at = 1;
        for (Axis axis : Axis.values()) {
            grid.add(cell("head", Labels.strong(desk.say(axis.key()))), at, 0, 2, 1);
            grid.add(cell("head", Labels.muted(desk.say(FindingKind.EVENT.key()))), at, 1);
            grid.add(cell("head", Labels.muted(desk.say(FindingKind.CAUSE.key()))), at + 1, 1);
            at += 2;
        }
    }

    private void line(int at, MatrixRow row) {
        String name = opened.file().member(row.person()).map(this::name).orElse("");
        boolean looked =
                opened.child().filter(child -> child.person() == row.person()).isPresent();
        StackPane first = cell(looked ? "looked" : "plain", looked ? Labels.strong(name) : Labels.plain(name));
        grid.add(first, 0, at);
        int column = 1;
        for (Axis axis : Axis.values()) {
            grid.add(
                    of(row.events().getOrDefault(axis, MatrixCell.NONE), looked, true, name + " " + axisWord(axis)),
                    column,
                    at);
            grid.add(
                    of(row.causes().getOrDefault(axis, MatrixCell.NONE), looked, false, name + " " + axisWord(axis)),
                    column + 1,
                    at);
            column += 2;
        }
    }

    private String axisWord(Axis axis) {
        return desk.say(axis.key());
    }

    private String name(Member member) {
        int age = member.who().age();
        return member.shortName() + " "
                + (age < 0 ? desk.say("household.unknown") : Integer.toString(age))
                + (member.isChild() ? "" : " " + member.who().relation());
    }

    private Node of(MatrixCell cell, boolean looked, boolean event, String where) {
        String words = String.join("、", cell.words());
        Label label = switch (cell.state()) {
            case PRESENT -> event ? Labels.strong(words) : Labels.plain(words);
            case NONE -> Labels.muted("―");
            case UNKNOWN -> Labels.plain("？ " + words);
            case NOT_APPLICABLE -> Labels.plain("");
        };
        if (cell.state() == MatrixCell.State.UNKNOWN) {
            label.getStyleClass().add("unknown-word");
        }
        if (!words.isEmpty()) {
            label.setTooltip(new Tooltip(words));
        }
        String state = desk.say("household.matrix."
                + cell.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        label.setAccessibleText(
                desk.say("household.matrix.words", Map.of("where", where, "words", words.isEmpty() ? state : words)));
        return cell(
                cell.state() == MatrixCell.State.NOT_APPLICABLE ? "not-applicable" : looked ? "looked" : "plain",
                label);
    }

    private static StackPane cell(String style, Label label) {
        label.setMinWidth(0);
        if (label.getTooltip() == null && !label.getText().isEmpty()) {
            label.setTooltip(new Tooltip(label.getText()));
        }
        StackPane pane = new StackPane(label);
        pane.getStyleClass().addAll("matrix-cell", style);
        return pane;
    }
}
