package jp.yorisoi.ui.screen.referral;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.referral.Recipient;
import jp.yorisoi.flow.referral.ReferralReceipt;
import jp.yorisoi.flow.screening.Axis;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Icons;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.vault.approval.Approval;
import org.kordamp.ikonli.feather.Feather;

/// Beside the paper: to whom on which ground, what is not shown, and the steps of approval with whose is missing.
final class TermsPanels extends VBox {
    private static final List<String> NEVER = List.of("safety", "scores", "sources");

    private final Desk desk;
    private final ReferralViewModel model;
    private final Panel terms;
    private final Panel unseen;
    private final Panel steps;
    private final TextField comment = new TextField();
    private boolean returning;

    TermsPanels(Desk desk, ReferralViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().addAll("gap-tight", "referral-terms");
        terms = new Panel(desk.say("outgoing.terms"));
        unseen = new Panel(desk.say("outgoing.unseen"));
        steps = new Panel(desk.say("outgoing.steps"));
        comment.setPromptText(desk.say("outgoing.comment"));
        comment.setAccessibleText(desk.say("outgoing.comment"));
        VBox.setVgrow(steps, Priority.ALWAYS);
        getChildren().addAll(terms, unseen, steps);
    }

    /// Asks why the item is given back.
    void askComment() {
        returning = true;
        refresh();
        comment.requestFocus();
    }

    /// Another item is in front.
    void forget() {
        returning = false;
        comment.clear();
    }

    void refresh() {
        Optional<Item> item = model.selected();
        setVisible(item.isPresent());
        item.ifPresent(this::show);
    }

    private void show(Item item) {
        terms.holdsPadded(terms(item));
        List<Node> lines = unseen(item.recipient());
        unseen.more(Labels.muted(desk.say("outgoing.unseen.count", Map.of("count", lines.size()))));
        VBox hidden = new VBox();
        hidden.getChildren().setAll(lines);
        hidden.getStyleClass().add("unseen");
        unseen.holdsPadded(hidden);
        steps.holdsPadded(steps(item));
    }

    private Node terms(Item item) {
        Recipient recipient = item.recipient();
        StatePill member = recipient.basis().member()
                ? new StatePill(StatePill.Kind.OK, desk.say("outgoing.member.yes")).checked()
                : new StatePill(StatePill.Kind.WARNING, desk.say("outgoing.member.no"));
        String ground = recipient.basis().ground();
        return rows(List.of(
                row(
                        "outgoing.recipient",
                        Labels.strong(recipient.label(desk.texts().locale()))),
                row("outgoing.reader", words(recipient.words().reader())),
                row("outgoing.member", member),
                row("outgoing.ground", words(ground.isBlank() ? desk.say("outgoing.ground.none") : ground)),
                row("outgoing.return-by", words(day(item, recipient.terms().returnWithin()))),
                row("outgoing.destroy-by", words(day(item, recipient.terms().destroyWithin())))));
    }

    private String day(Item item, int days) {
        return desk.dates().day(item.draft().day().plusDays(days));
    }

    private static Label words(String words) {
        return Labels.wrapped(Labels.plain(words));
    }

    private HBox row(String key, Node value) {
        Label name = Labels.muted(desk.say(key));
        name.getStyleClass().add("term-name");
        HBox row = new HBox(name, value);
        HBox.setHgrow(value, Priority.ALWAYS);
        row.getStyleClass().add("term-row");
        return row;
    }

    private static VBox rows(List<? extends Node> nodes) {
        VBox rows = new VBox();
        rows.getChildren().setAll(nodes);
        return rows;
    }

    /// What the recipient's profile leaves out, and what never leaves.
    private List<Node> unseen(Recipient recipient) {
        List<Node> lines = new java.util.ArrayList<>();
        String axes = Arrays.stream(Axis.values())
                .filter(axis -> !recipient.axes().contains(axis))
                .map(axis -> desk.say(axis.key()))
                .collect(Collectors.joining(desk.say("outgoing.separator")));
        if (!axes.isEmpty()) {
            lines.add(unseen(axes, desk.say("outgoing.unseen.axes")));
        }
        String fields = Arrays.stream(Recipient.Field.values())
                .filter(field -> !recipient.fields().contains(field))
                .map(field -> desk.say("outgoing.field." + field.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(desk.say("outgoing.separator")));
        if (!fields.isEmpty()) {
            lines.add(unseen(fields, desk.say("outgoing.unseen.fields")));
        }
        String never = NEVER.stream()
                .map(one -> desk.say("outgoing.never." + one))
                .collect(Collectors.joining(desk.say("outgoing.separator")));
        lines.add(unseen(never, desk.say("outgoing.unseen.never")));
        return lines;
    }

    private static Node unseen(String what, String why) {
        Label name = Labels.wrapped(Labels.strong(what));
        name.setGraphic(Icons.small(Feather.EYE_OFF));
        VBox line = new VBox(name, Labels.wrapped(Labels.muted(why)));
        line.getStyleClass().add("unseen-line");
        return line;
    }

    private Node steps(Item item) {
        Approval approval = item.approval();
        Optional<Approval.Decision> decision = approval.decision();
        boolean returned = approval.state() == Approval.State.RETURNED;
        VBox steps = new VBox(
                step(
                        true,
                        desk.say(
                                "outgoing.step.proposed",
                                Map.of("by", approval.proposed().by())),
                        moment(approval.proposed().at())),
                decision.map(one -> step(
                                !returned,
                                desk.say(
                                        returned ? "outgoing.step.returned" : "outgoing.step.approved",
                                        Map.of("by", one.by())),
                                one.comment().isEmpty() ? moment(one.at()) : one.comment()))
                        .orElseGet(() ->
                                step(false, desk.say("outgoing.step.missing"), desk.say("outgoing.step.not-own"))),
                model.receipt()
                        .map(this::written)
                        .orElseGet(() ->
                                step(false, desk.say("outgoing.step.write"), desk.say("outgoing.step.write.why"))));
        steps.getStyleClass().add("approval-steps");
        if (returning) {
            steps.getChildren().add(comment());
        }
        return steps;
    }

    private Node written(ReferralReceipt receipt) {
        return step(
                true,
                desk.say("outgoing.step.written", Map.of("by", receipt.written().by(), "number", receipt.number())),
                moment(receipt.written().at()) + "　SHA-256 "
                        + receipt.content().sha256().substring(0, 16));
    }

    private String moment(Instant at) {
        LocalDateTime local =
                ZonedDateTime.ofInstant(at, desk.clock().getZone()).toLocalDateTime();
        return desk.dates().moment(local);
    }

    private static Node step(boolean done, String what, String why) {
        Label mark = new Label();
        mark.getStyleClass().addAll("step-mark", done ? "done" : "open");
        if (done) {
            mark.setGraphic(Icons.small(Feather.CHECK));
        }
        VBox words = new VBox(Labels.wrapped(Labels.strong(what)), Labels.wrapped(Labels.muted(why)));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(mark, words);
        line.getStyleClass().add("gap");
        return line;
    }

    private Node comment() {
        HBox acts = new HBox(
                Buttons.outlined(desk.say("outgoing.give-back"), this::giveBack),
                Buttons.quiet(desk.say("outgoing.cancel"), () -> {
                    forget();
                    refresh();
                }));
        acts.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(comment, acts);
        box.getStyleClass().add("gap-tight");
        return box;
    }

    private void giveBack() {
        if (comment.getText().isBlank()) {
            comment.requestFocus();
            return;
        }
        String words = comment.getText();
        forget();
        model.giveBack(words);
    }
}
