package jp.yorisoi.ui.control;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.text.Texts;

/// なぜ？: the sentence, the condition line by line with what each part came to, and where a value comes from.
public final class ReasonPane extends VBox {
    private static final double INDENT = 16;
    private static final double PILL = 4.3;

    private final Texts texts;
    private final VBox origin = new VBox();

    /// A part of the condition: what it came to, how deep it lies, its words, what stands beside it, and what shows
    /// where
    /// its value comes from.
    public record Line(Truth truth, int depth, String words, String beside, Optional<Runnable> origin) {}

    /// The reasons of one finding.
    public ReasonPane(Texts texts, String sentence, List<Line> lines) {
        this.texts = texts;
        getStyleClass().add("reason-tree");
        Label first = Labels.wrapped(Labels.body(sentence));
        first.getStyleClass().add("strong");
        getChildren().add(first);
        lines.forEach(line -> getChildren().add(line(line)));
        origin.getStyleClass().add("origin-box");
        origin.setVisible(false);
        origin.managedProperty().bind(origin.visibleProperty());
        getChildren().add(origin);
    }

    /// Shows where a value comes from, a line each.
    public void showOrigin(List<String> lines) {
        origin.getChildren()
                .setAll(lines.stream()
                        .map(line -> Labels.wrapped(Labels.plain(line)))
                        .toList());
        origin.setVisible(!lines.isEmpty());
    }

    private Node line(Line line) {
        Label words = Labels.plain(line.words());
        words.setWrapText(true);
        HBox.setMargin(words, new Insets(0, 0, 0, line.depth() * INDENT));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox box = new HBox(pill(line.truth()), words, space, Labels.muted(line.beside()));
        line.origin().ifPresent(show -> box.getChildren().add(Buttons.link(texts.get("ui.reason.origin"), show)));
        box.getStyleClass().add("reason-line");
        return box;
    }

    private StatePill pill(Truth truth) {
        return switch (truth) {
            case YES -> new StatePill(StatePill.Kind.OK, texts.get("ui.truth.yes")).wide(PILL);
            case NO -> new StatePill(StatePill.Kind.PLAIN, texts.get("ui.truth.no")).wide(PILL);
            case UNKNOWN -> new StatePill(StatePill.Kind.UNKNOWN, texts.get("ui.truth.unknown")).wide(PILL);
        };
    }
}
