package jp.yorisoi.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import jp.yorisoi.flow.referral.Recipient;
import jp.yorisoi.flow.referral.ReferralDraft;
import jp.yorisoi.flow.referral.Referrals;
import jp.yorisoi.ui.control.Banner;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.approval.Approval;
import org.jspecify.annotations.Nullable;

/// Proposes that a list or a sheet leaves the office: for whom, about whom, on which ground. Somebody else approves it.
public final class ProposePane extends VBox {
    private final Desk desk;
    private final ComboBox<Recipient> recipients = new ComboBox<>();
    private final ComboBox<About> abouts = new ComboBox<>();
    private final VBox said = new VBox();
    private final Button propose;
    private final Runnable close;

    /// Proposes for a recipient.
    public interface Asking {
        /// Proposes; off the window's thread.
        Approval propose(Referrals referrals, Operator by, Recipient to);
    }

    /// Whom a proposal may be about, in words, and what it asks for, made when it is proposed.
    public record About(String words, Asking asking) {
        /// About children, lists or sheets.
        public static About children(String words, Function<Recipient, Referrals.Wanted> wanted) {
            return new About(words, (referrals, by, to) -> referrals.propose(by, wanted.apply(to)));
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /// A pane for one kind of paper, about one of these; `close` takes it away, also with Esc.
    public ProposePane(Desk desk, ReferralDraft.Kind kind, List<About> choices, Runnable close) {
        this.desk = desk;
        this.close = close;
        recipients.getItems().setAll(desk.workbench().referrals().recipients().all());
        recipients.setConverter(new Names());
        recipients.getSelectionModel().selectFirst();
        recipients.setMaxWidth(Double.MAX_VALUE);
        abouts.getItems().setAll(choices);
        abouts.getSelectionModel().selectFirst();
        abouts.setMaxWidth(Double.MAX_VALUE);
        said.getStyleClass().add("gap-tight");
        propose = Buttons.primary(desk.say("ui.propose.act"), this::propose);
        HBox acts = new HBox(propose, Buttons.plain(desk.say("ui.close"), close));
        acts.getStyleClass().add("acts");
        VBox body = new VBox(
                named(desk.say("ui.propose.recipient"), recipients),
                recipients,
                named(desk.say("ui.propose.about"), abouts),
                abouts,
                said,
                acts);
        body.getStyleClass().add("gap-tight");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        Panel panel = new Panel(desk.say("ui.propose." + kind.id())).holdsPadded(scroll);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        getStyleClass().add("side-pane");
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
        recipients.valueProperty().subscribe(this::ground);
    }

    /// Puts the focus to where somebody chooses first.
    public void begin() {
        recipients.requestFocus();
    }

    private static Label named(String words, ComboBox<?> field) {
        Label label = Labels.strong(words);
        label.setLabelFor(field);
        field.setAccessibleText(words);
        return label;
    }

    private void ground(@Nullable Recipient recipient) {
        said.getChildren().clear();
        if (recipient == null) {
            return;
        }
        boolean member = recipient.basis().member();
        said.getChildren()
                .addAll(
                        line(desk.say(member ? "ui.propose.member" : "ui.propose.no-member")),
                        line(desk.say(
                                "ui.propose.ground",
                                Map.of("ground", recipient.basis().ground()))),
                        line(desk.say("ui.propose.second")));
    }

    private static Label line(String words) {
        return Labels.wrapped(Labels.muted(words));
    }

    private void propose() {
        Recipient recipient = recipients.getValue();
        Asking asking = abouts.getValue().asking();
        propose.setDisable(true);
        desk.tasks()
                .ask(
                        () -> asking.propose(
                                desk.workbench().referrals(), desk.workbench().operator(), recipient),
                        this::proposed,
                        failure -> {
                            propose.setDisable(false);
                            said.getChildren()
                                    .setAll(new Banner(
                                            Banner.Weight.ERROR,
                                            desk.tasks().words().of(failure)));
                        });
    }

    private void proposed(Approval item) {
        int count = desk.workbench().referrals().draft(item).persons().size();
        desk.notices().done(desk.say("ui.propose.done", Map.of("item", item.number(), "count", count)));
        close.run();
    }

    private final class Names extends StringConverter<Recipient> {
        @Override
        public String toString(@Nullable Recipient recipient) {
            return recipient == null ? "" : recipient.label(desk.texts().locale());
        }

        @Override
        public Recipient fromString(String name) {
            return recipients.getItems().stream()
                    .filter(one -> toString(one).equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
