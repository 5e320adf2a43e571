package jp.yorisoi.ui.screen.linking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.workbench.LinkLimitChanges;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.WrapRow;
import jp.yorisoi.ui.shell.Desk;

/// The change of limits that waits for another's decision; nothing where none does.
final class WaitingLimits extends VBox {
    private final Desk desk;
    private final LimitsViewModel model;
    private final VBox lines = new VBox();
    private final TextField comment = new TextField();
    private final Panel panel;

    WaitingLimits(Desk desk, LimitsViewModel model) {
        this.desk = desk;
        this.model = model;
        panel = new Panel(desk.say("reviewing.limits.waiting")).holdsPadded(lines);
        lines.getStyleClass().add("gap-tight");
        comment.setPromptText(desk.say("reviewing.limits.comment"));
        comment.setAccessibleText(desk.say("reviewing.limits.comment"));
        managedProperty().bind(visibleProperty());
        setVisible(false);
        getChildren().add(panel);
    }

    void refresh() {
        Optional<LinkLimitChanges.Waiting> waiting = model.waiting();
        setVisible(waiting.isPresent());
        lines.getChildren().clear();
        waiting.ifPresent(this::show);
    }

    private void show(LinkLimitChanges.Waiting one) {
        lines.getChildren()
                .add(Labels.wrapped(Labels.plain(desk.say(
                        "reviewing.limits.by",
                        Map.of(
                                "number", one.item().number(),
                                "by", one.item().proposed().by())))));
        one.limits()
                .forEach((source, limits) -> lines.getChildren()
                        .add(Labels.wrapped(Labels.plain(desk.say(
                                "reviewing.limits.to",
                                Map.of(
                                        "source", name(source),
                                        "link", LimitChart.number(limits.link()),
                                        "review", LimitChart.number(limits.review())))))));
        Button approve = Buttons.outlined(desk.say("reviewing.limits.approve"), model::approve);
        Button giveBack = Buttons.plain(desk.say("reviewing.limits.give-back"), () -> {
            model.giveBack(comment.getText());
            comment.clear();
        });
        Optional<String> not = model.whyNotDecide();
        approve.setDisable(not.isPresent() || model.busy());
        giveBack.setDisable(not.isPresent() || model.busy());
        comment.setDisable(not.isPresent());
        WrapRow acts = new WrapRow();
        acts.show(List.of(approve, giveBack));
        lines.getChildren().addAll(comment, acts);
        not.ifPresent(words -> lines.getChildren().add(Labels.wrapped(Labels.muted(words))));
    }

    private String name(String source) {
        return desk.workbench().catalogue().find(source).map(desk::name).orElse(source);
    }
}
