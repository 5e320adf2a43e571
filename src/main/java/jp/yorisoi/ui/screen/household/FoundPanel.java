package jp.yorisoi.ui.screen.household;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.casefile.CaseFile;
import jp.yorisoi.flow.casefile.Member;
import jp.yorisoi.flow.screening.RuleClass;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.control.WrapRow;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.ReasonWords;

/// What was found (わかったこと), each with where it comes from.
final class FoundPanel extends VBox {
    private static final double PILL = 7.3;

    private final Desk desk;
    private final HouseholdViewModel model;
    private final ReasonWords words;

    FoundPanel(Desk desk, HouseholdViewModel model, Opened opened) {
        this.desk = desk;
        this.model = model;
        this.words = new ReasonWords(desk);
        VBox lines = new VBox();
        opened.found().forEach(found -> lines.getChildren().add(line(found)));
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(Labels.muted(desk.say("page.nothing")));
        }
        String name = opened.child().map(Member::shortName).orElse("");
        Panel panel = new Panel(desk.say("household.found", Map.of("name", name)))
                .more(Labels.muted(desk.say(
                        "household.count", Map.of("count", opened.found().size()))))
                .holdsPadded(CasePane.scrolled(lines, desk.say("household.found", Map.of("name", name))));
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        setMinWidth(0);
        getStyleClass().add("case-found");
    }

    private Node line(CaseFile.Found found) {
        boolean safety = found.finding().mark().ruleClass() == RuleClass.SAFETY;
        String axis = safety
                ? desk.say(RuleClass.SAFETY.key())
                : desk.say(found.finding().mark().axis().key());
        StatePill pill = new StatePill(safety ? StatePill.Kind.DARK : StatePill.Kind.PLAIN, axis).wide(PILL);
        Label from = Labels.muted(found.fromWhere());
        from.setTooltip(new Tooltip(found.fromWhere()));
        VBox said = new VBox(Labels.wrapped(Labels.body(found.sentence())), from);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.getStyleClass().add("said-words");
        VBox card = new VBox();
        Hyperlink origin = Buttons.link(desk.say("ui.reason.origin"), () -> origin(found, card));
        origin.setAccessibleText(desk.say("ui.reason.origin") + " " + found.sentence());
        origin.setMinWidth(Region.USE_PREF_SIZE);
        WrapRow first = new WrapRow(pill, said, origin);
        card.getChildren().add(first);
        card.getStyleClass().add("case-line");
        return card;
    }

    /// Once more closes it again.
    private void origin(CaseFile.Found found, VBox card) {
        if (card.getChildren().size() > 1) {
            card.getChildren().remove(1, card.getChildren().size());
            return;
        }
        Label asking = Labels.muted(desk.say("household.why.asking"));
        card.getChildren().add(asking);
        model.explain(found.finding(), why -> {
            card.getChildren().remove(1, card.getChildren().size());
            card.getChildren().add(words.pane("", why));
        });
    }
}
