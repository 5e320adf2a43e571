package jp.yorisoi.ui.screen.household;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import jp.yorisoi.flow.referral.ReferralDraft;
import jp.yorisoi.flow.referral.Referrals;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.EmptyState;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.shell.CasePlace;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.ProposePane;
import jp.yorisoi.ui.shell.Shortcut;
import jp.yorisoi.ui.shell.Showing;
import org.kordamp.ikonli.feather.Feather;

/// One household on one page, or the way to it: the search, the reason, the refusal.
final class HouseholdView implements Showing {
    private final Desk desk;
    private final CasePlace place;
    private final HouseholdViewModel model;
    private final StackPane page = new StackPane();
    /// Its padding stands on a box of its own: a stack measures what it holds without it.
    private final VBox around = new VBox(page);

    HouseholdView(Desk desk, CasePlace place) {
        this.desk = desk;
        this.place = place;
        this.model = new HouseholdViewModel(desk, place);
        around.getStyleClass().addAll("page", "tight");
        VBox.setVgrow(page, Priority.ALWAYS);
        model.state().subscribe(this::show);
        model.opened().subscribe(opened -> show(model.state().get()));
    }

    private void show(HouseholdViewModel.State state) {
        Opened opened = model.opened().get();
        Node content = switch (state) {
            case CHOOSING -> new SearchPane(desk, model);
            case ASKING -> Labels.muted(desk.say("household.asking"));
            case REASON -> reason();
            case REFUSED ->
                new EmptyState(
                        model.refusal().get(),
                        desk.say("household.refused.advice"),
                        Optional.of(Buttons.plain(desk.say("household.back"), desk.navigator()::back)));
            case OPEN -> opened == null ? Labels.muted("") : new CasePane(desk, model, opened, acts(), this::propose);
        };
        page.getChildren().setAll(content);
    }

    private Node reason() {
        TextField field = new TextField();
        field.setPromptText(desk.say("household.reason.prompt"));
        field.setAccessibleText(desk.say("household.reason"));
        Button open = Buttons.primary(
                desk.say("household.open"), () -> model.open(field.getText().strip()));
        open.disableProperty().bind(field.textProperty().map(String::isBlank));
        field.setOnAction(event -> {
            if (!field.getText().isBlank()) {
                model.open(field.getText().strip());
            }
        });
        HBox acts = new HBox(open, Buttons.plain(desk.say("household.back"), desk.navigator()::back));
        acts.getStyleClass().add("acts");
        VBox body = new VBox(Labels.wrapped(Labels.plain(desk.say("household.reason.why"))), field, acts);
        body.getStyleClass().add("gap");
        Panel panel = new Panel(desk.say("household.reason")).holdsPadded(body);
        panel.getStyleClass().add("ask-panel");
        panel.setMaxSize(Panel.USE_PREF_SIZE, Panel.USE_PREF_SIZE);
        field.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                field.requestFocus();
            }
        });
        return panel;
    }

    private List<Node> acts() {
        return List.of(
                Buttons.plain(Feather.PRINTER, desk.say("household.pdf"), this::print),
                Buttons.outlined(desk.say("household.sheet"), this::propose));
    }

    private void print() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.say("household.pdf"));
        chooser.setInitialFileName(desk.say("household.pdf.name"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        File chosen = chooser.showSaveDialog(page.getScene().getWindow());
        if (chosen != null) {
            model.writePage(chosen.toPath());
        }
    }

    private void propose() {
        Node before = page.getChildren().getFirst();
        ProposePane pane = new ProposePane(
                desk,
                ReferralDraft.Kind.SHEET,
                List.of(ProposePane.About.children(
                        desk.say("household.sheet.all"),
                        recipient -> new Referrals.Wanted(
                                ReferralDraft.Kind.SHEET, recipient.id(), List.of(place.number())))),
                () -> page.getChildren().setAll(before));
        pane.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
        page.getChildren().setAll(pane);
        pane.begin();
    }

    @Override
    public Parent node() {
        return around;
    }

    @Override
    public void shown() {
        model.begin();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(Shortcut.of("Esc", desk.say("household.back"), desk.navigator()::back));
    }
}
