package jp.yorisoi.ui.screen.referral;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import jp.yorisoi.flow.workbook.Sheet;
import jp.yorisoi.ui.control.Banner;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.EmptyState;
import jp.yorisoi.ui.control.IconButton;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Page;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.Panes;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Place;
import jp.yorisoi.ui.shell.Showing;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What leaves the office: at the left what is on its way, in the middle what the recipient sees, at the right on which
/// ground and whose approval is missing.
final class ReferralView implements Showing {
    private final Desk desk;
    private final ReferralViewModel model;
    private final Page page;
    private final VBox left = new VBox();
    private final Panes parts;
    private final ItemList list;
    private final Panel paper;
    private final StackPane desktop = new StackPane();
    private final Label where = Labels.muted("");
    private final IconButton before;
    private final IconButton after;
    private final TermsPanels terms;
    private final Button compose;
    private final Button giveBack;
    private final Button approve;
    private final Button write;
    private final Label why = Labels.muted("");
    private List<Sheet> drawn = List.of();
    private List<PaperPage> pages = List.of();
    private int turned;
    private long wanted;
    private @Nullable Item shown;

    ReferralView(Desk desk, Place place) {
        this.desk = desk;
        this.model = new ReferralViewModel(desk);
        page = new Page(desk.say("outgoing.title"), "").tight();
        compose = Buttons.plain(Feather.PLUS, desk.say("outgoing.compose"), () -> compose(Optional.empty()));
        giveBack = Buttons.plain(Feather.CORNER_UP_LEFT, desk.say("outgoing.give-back.why"), this::giveBack);
        approve = Buttons.primary(desk.say("outgoing.approve"), model::approve);
        write = Buttons.primary(desk.say("outgoing.write"), this::choose);
        list = new ItemList(desk, model);
        VBox.setVgrow(list, Priority.ALWAYS);
        left.getChildren().add(list);
        left.getStyleClass().addAll("gap-tight", "referral-list");
        before = new IconButton(Feather.CHEVRON_LEFT, desk.say("outgoing.page.before"), () -> turn(turned - 1));
        after = new IconButton(Feather.CHEVRON_RIGHT, desk.say("outgoing.page.after"), () -> turn(turned + 1));
        paper = new Panel(desk.say("outgoing.seen"));
        paper.more(where, before, after);
        desktop.getStyleClass().add("desktop");
        ScrollPane scroll = new ScrollPane(desktop);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        paper.holds(scroll);
        paper.getStyleClass().add("paper-panel");
        terms = new TermsPanels(desk, model);
        ScrollPane beside = new ScrollPane(terms);
        beside.setFitToWidth(true);
        beside.setFocusTraversable(false);
        beside.getStyleClass().add("referral-side");
        parts = new Panes(paper, "paper-room", desk.say("ui.close"))
                .with(Panes.Side.LEFT, Feather.LIST, desk.say("outgoing.list"), left)
                .with(Panes.Side.RIGHT, Feather.CHECK_SQUARE, desk.say("outgoing.terms-and-steps"), beside);
        List<Node> acts = new ArrayList<>(parts.openers());
        acts.addAll(List.of(why, compose, giveBack, approve, write));
        page.acts(acts.toArray(Node[]::new));
        page.add(parts);
        model.changes().subscribe(this::changed);
        begin(place.argument());
    }

    private void begin(String argument) {
        if (argument.startsWith("#")) {
            wanted = Long.parseLong(argument.substring(1));
        } else if (!argument.isEmpty()) {
            compose(Optional.of(argument));
        }
    }

    private void compose(Optional<String> household) {
        left.getChildren().setAll(new ComposePanel(desk, model, household, this::composed), list);
        parts.open(Panes.Side.LEFT);
    }

    private void composed() {
        left.getChildren().setAll(list);
        parts.close();
    }

    private void giveBack() {
        parts.open(Panes.Side.RIGHT);
        terms.askComment();
    }

    private void changed() {
        Item item = model.selected().orElse(null);
        if (item != shown) {
            shown = item;
            terms.forget();
        }
        acts();
        page.say(item == null ? "" : beside(item));
        list.refresh();
        terms.refresh();
        paper();
    }

    private String beside(Item item) {
        return desk.say(
                "outgoing.beside",
                Map.of(
                        "number", item.approval().number(),
                        "recipient", item.recipient().label(desk.texts().locale()),
                        "count", item.draft().persons().size()));
    }

    private void acts() {
        Optional<String> not = model.whyNotDecide();
        boolean waits = model.selected()
                .filter(item -> item.stateKey().equals("outgoing.state.proposed"))
                .isPresent();
        boolean writes = model.mayWrite();
        put(compose, model.mayPropose());
        put(giveBack, waits);
        put(approve, waits);
        put(write, writes);
        giveBack.setDisable(not.isPresent() || model.busy());
        approve.setDisable(not.isPresent() || model.busy());
        write.setDisable(model.busy());
        why.setText(waits ? not.orElse("") : "");
        put(why, !why.getText().isEmpty());
    }

    private static void put(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void paper() {
        if (drawn != model.sheets()) {
            drawn = model.sheets();
            pages = PaperPage.of(drawn);
            turned = 0;
        }
        turn(turned);
    }

    private void turn(int to) {
        turned = Math.clamp(to, 0, Math.max(0, pages.size() - 1));
        before.setDisable(turned == 0);
        after.setDisable(turned + 1 >= pages.size());
        where.setText(
                pages.isEmpty() ? "" : desk.say("outgoing.page", Map.of("page", turned + 1, "all", pages.size())));
        desktop.getChildren().setAll(pages.isEmpty() ? instead() : pages.get(turned));
    }

    private Node instead() {
        if (model.selected().isPresent()) {
            return model.unread()
                    .map(words -> (Node) new Banner(Banner.Weight.ERROR, words))
                    .orElse(Labels.muted(desk.say("outgoing.reading")));
        }
        String key = model.loaded() ? "outgoing.none" : "outgoing.reading";
        return new EmptyState(desk.say(key), desk.say("outgoing.none.advice"), Optional.empty());
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.say("outgoing.write"));
        chooser.setInitialFileName(model.fileName());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Excel", "*.xlsx"));
        File chosen = chooser.showSaveDialog(page.getScene().getWindow());
        if (chosen != null) {
            model.write(chosen.toPath());
        }
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public boolean nextPane(Node focused) {
        return parts.next(focused);
    }

    @Override
    public void shown() {
        model.load(wanted);
        wanted = 0;
    }
}
