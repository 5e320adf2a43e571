package jp.yorisoi.ui.screen.linking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import jp.yorisoi.flow.linking.ReviewItem;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.KeyCap;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.control.WrapRow;
import jp.yorisoi.ui.shell.Desk;

/// The record at the left, the candidate at the right, and the three answers. None of them is the primary one: no
/// answer is suggested.
final class ComparePanel extends VBox {
    private static final double[] WIDTHS = {13, 31, 32, 24};

    private final Desk desk;
    private final LinkingViewModel model;
    private final GridPane grid = new GridPane();
    private final TextField reason = new TextField();

    ComparePanel(Desk desk, LinkingViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("compare");
        for (double width : WIDTHS) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            grid.getColumnConstraints().add(column);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        Panel panel = Panel.untitled();
        panel.getChildren().addAll(scroll, answers());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        reason.setPromptText(desk.say("reviewing.reason"));
        reason.setAccessibleText(desk.say("reviewing.reason"));
        reason.textProperty().subscribe(model::reason);
    }

    private Node answers() {
        WrapRow answers = new WrapRow();
        answers.getStyleClass().add("answers");
        int key = 1;
        for (Choice choice : Choice.values()) {
            Button button = Buttons.outlined(desk.say(choice.key()), () -> model.decide(choice));
            button.getStyleClass().add("big");
            button.setGraphic(new KeyCap(Integer.toString(key++)));
            button.setMinWidth(Region.USE_PREF_SIZE);
            answers.getChildren().add(button);
        }
        HBox said = new HBox(new KeyCap("4"), reason);
        said.setAlignment(Pos.CENTER_LEFT);
        said.getStyleClass().addAll("acts", "said");
        HBox.setHgrow(reason, Priority.ALWAYS);
        HBox.setHgrow(said, Priority.ALWAYS);
        answers.getChildren().add(said);
        return answers;
    }

    void writeReason() {
        reason.requestFocus();
    }

    void refresh(Entry entry) {
        grid.getChildren().clear();
        ReviewItem item = entry.item();
        Optional<ReviewItem.Candidate> candidate = entry.candidate();
        head(item, candidate);
        List<FieldLine> lines = candidate
                .map(one -> new FieldLines(desk, model.source(item), item, one, model.household()).all())
                .orElse(List.of());
        int row = 1;
        for (FieldLine line : lines) {
            line(line, row++);
        }
    }

    void forget() {
        reason.clear();
    }

    private void head(ReviewItem item, Optional<ReviewItem.Candidate> candidate) {
        VBox record = new VBox(
                Labels.wrapped(Labels.heading(desk.name(model.source(item)))),
                Labels.wrapped(Labels.muted(desk.say(
                        "reviewing.place",
                        Map.of(
                                "file",
                                item.place().batch().file(),
                                "row",
                                item.place().row())))));
        VBox person = new VBox(
                Labels.wrapped(Labels.heading(desk.say("reviewing.register"))),
                Labels.wrapped(Labels.muted(candidate
                        .map(one -> desk.say(
                                "reviewing.number", Map.of("number", one.shown().number())))
                        .orElse(desk.say("reviewing.nobody")))));
        List<Node> cells = List.of(
                Labels.muted(desk.say("reviewing.field")), record, person, Labels.muted(desk.say("reviewing.outcome")));
        for (int i = 0; i < cells.size(); i++) {
            grid.add(cell(cells.get(i), "compare-head"), i, 0);
        }
    }

    private void line(FieldLine line, int row) {
        StatePill pill = new StatePill(line.outcome(), line.word());
        pill.setMinWidth(0);
        pill.setWrapText(true);
        pill.setTooltip(new javafx.scene.control.Tooltip(line.word()));
        grid.add(cell(Labels.wrapped(Labels.muted(line.field())), "compare-cell"), 0, row);
        grid.add(cell(value(line.values().left()), "compare-cell"), 1, row);
        grid.add(cell(value(line.values().right()), "compare-cell"), 2, row);
        grid.add(cell(pill, "compare-cell"), 3, row);
    }

    private static Node cell(Node content, String style) {
        HBox cell = new HBox(content);
        HBox.setHgrow(content, Priority.ALWAYS);
        cell.getStyleClass().add(style);
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setMaxHeight(Double.MAX_VALUE);
        return cell;
    }

    private Node value(List<Difference.Piece> pieces) {
        if (pieces.isEmpty()) {
            return Labels.muted(desk.say("reviewing.blank"));
        }
        TextFlow flow = new TextFlow();
        StringBuilder spoken = new StringBuilder();
        for (Difference.Piece piece : pieces) {
            spoken.append(piece.text());
            flow.getChildren().add(piece(piece));
        }
        flow.setAccessibleText(spoken.toString());
        flow.setMaxHeight(Region.USE_PREF_SIZE);
        return flow;
    }

    /// What is the same may break over two lines; what is marked stays in one.
    private static Node piece(Difference.Piece piece) {
        if (piece.kind() == Difference.Kind.SAME) {
            Text text = new Text(piece.text());
            text.getStyleClass().add("value-text");
            return text;
        }
        Label label = Labels.body(piece.text());
        label.getStyleClass().add(piece.kind() == Difference.Kind.OTHER ? "differs" : "variant");
        return label;
    }
}
