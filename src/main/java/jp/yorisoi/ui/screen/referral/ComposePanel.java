package jp.yorisoi.ui.screen.referral;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import jp.yorisoi.flow.referral.Recipient;
import jp.yorisoi.flow.referral.ReferralDraft;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.Segments;
import jp.yorisoi.ui.shell.Desk;
import org.jspecify.annotations.Nullable;

/// Begins an item: to whom, a list or sheets, about whom.
final class ComposePanel extends VBox {
    private final Panel panel;
    private final Desk desk;
    private final Label about = Labels.muted("");
    private final Button again;
    private Optional<String> household;
    private ReferralDraft.Kind kind = ReferralDraft.Kind.SHEET;

    ComposePanel(Desk desk, ReferralViewModel model, Optional<String> household, Runnable close) {
        panel = new Panel(desk.say("outgoing.compose"));
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        this.desk = desk;
        this.household = household;
        ComboBox<Recipient> recipients = new ComboBox<>();
        recipients.getItems().setAll(model.recipients());
        recipients.setConverter(new Words());
        recipients.getSelectionModel().selectFirst();
        recipients.setAccessibleText(desk.say("outgoing.recipient"));
        recipients.setMaxWidth(Double.MAX_VALUE);
        Map<ReferralDraft.Kind, String> kinds = new EnumMap<>(ReferralDraft.Kind.class);
        kinds.put(ReferralDraft.Kind.SHEET, desk.say("outgoing.kind.sheet"));
        kinds.put(ReferralDraft.Kind.LIST, desk.say("outgoing.kind.list"));
        Segments<ReferralDraft.Kind> segments =
                new Segments<>(desk.say("outgoing.kind"), kinds, chosen -> kind = chosen);
        if (household.isEmpty()) {
            kind = ReferralDraft.Kind.LIST;
            segments.select(kind);
        }
        again = Buttons.quiet(desk.say("outgoing.about.all-instead"), this::all);
        Button propose = Buttons.outlined(desk.say("outgoing.propose"), () -> {
            model.propose(
                    recipients.getValue(), kind, this.household.map(List::of).orElse(List.of()));
            close.run();
        });
        HBox acts = new HBox(propose, Buttons.quiet(desk.say("outgoing.cancel"), close));
        acts.getStyleClass().add("acts");
        VBox body = new VBox(recipients, segments, Labels.wrapped(about), again, acts);
        body.getStyleClass().add("gap-tight");
        panel.holdsPadded(body);
        told();
    }

    private void all() {
        household = Optional.empty();
        told();
    }

    private void told() {
        about.setText(household
                .map(number -> desk.say("outgoing.about.household", Map.of("number", number)))
                .orElse(desk.say("outgoing.about.all")));
        again.setVisible(household.isPresent());
        again.setManaged(household.isPresent());
    }

    private final class Words extends StringConverter<Recipient> {
        @Override
        public String toString(@Nullable Recipient recipient) {
            return recipient == null ? "" : recipient.label(desk.texts().locale());
        }

        @Override
        public @Nullable Recipient fromString(String words) {
            return null;
        }
    }
}
