package jp.yorisoi.ui.screen.household;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.casefile.CaseFile;
import jp.yorisoi.flow.casefile.Member;
import jp.yorisoi.flow.eligibility.Prospect;
import jp.yorisoi.flow.eligibility.Verdict;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.control.WrapRow;
import jp.yorisoi.ui.shell.Desk;

/// Services of the household (支援サービス): what is likely, what must be asked, what is received; the rest on demand.
final class ServicesPanel extends VBox {
    private static final double PILL = 6.3;

    private final Desk desk;
    private final Opened opened;
    private final VBox lines = new VBox();
    private final Hyperlink all;
    private boolean everything;

    ServicesPanel(Desk desk, Opened opened) {
        this.desk = desk;
        this.opened = opened;
        this.all = Buttons.link("", this::turn);
        getStyleClass().add("case-services");
        Panel panel = new Panel(desk.say("household.services"))
                .more(all)
                .holdsPadded(CasePane.scrolled(lines, desk.say("household.services")));
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        show();
    }

    private void turn() {
        everything = !everything;
        show();
    }

    private void show() {
        List<CaseFile.Offered> services = opened.file().services();
        all.setText(
                everything
                        ? desk.say("household.services.some")
                        : desk.say("household.services.all", Map.of("count", services.size())));
        lines.getChildren()
                .setAll(services.stream()
                        .filter(one -> everything || one.verdict() != Verdict.NOT_ELIGIBLE)
                        .map(this::line)
                        .toList());
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(Labels.muted(desk.say("household.services.none")));
        }
    }

    private Node line(CaseFile.Offered offered) {
        StatePill pill = new StatePill(kind(offered.verdict()), verdict(offered)).wide(PILL);
        String whom = opened.file()
                .member(offered.prospect().person())
                .map(Member::shortName)
                .orElse("");
        VBox said = new VBox(
                Labels.wrapped(Labels.body(offered.label())),
                Labels.wrapped(Labels.muted((whom + "　" + offered.line()).strip())));
        HBox.setHgrow(said, Priority.ALWAYS);
        said.getStyleClass().add("said-words");
        VBox card = new VBox();
        Hyperlink why = Buttons.link(desk.say("household.why"), () -> why(offered.prospect(), card));
        why.setAccessibleText(desk.say("household.why") + " " + offered.label());
        why.setMinWidth(Region.USE_PREF_SIZE);
        WrapRow first = new WrapRow(pill, said, why);
        card.getChildren().add(first);
        card.getStyleClass().add("case-line");
        return card;
    }

    private String verdict(CaseFile.Offered offered) {
        return desk.say("page.verdict." + offered.verdict().id());
    }

    private static StatePill.Kind kind(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> StatePill.Kind.ACCENT;
            case UNKNOWN -> StatePill.Kind.UNKNOWN;
            case RECEIVING -> StatePill.Kind.OK;
            case NOT_ELIGIBLE -> StatePill.Kind.PLAIN;
        };
    }

    /// Once more closes it again.
    private void why(Prospect prospect, VBox card) {
        if (card.getChildren().size() > 1) {
            card.getChildren().remove(1, card.getChildren().size());
            return;
        }
        VBox box = new VBox(
                Labels.wrapped(Labels.plain(prospect.reason().sentence(desk.texts()))),
                items("household.why.missing", prospect.missing()),
                items("household.why.presumed", prospect.presumed()));
        box.getChildren().removeIf(node -> node instanceof Region region && !region.isVisible());
        box.getStyleClass().add("origin-box");
        card.getChildren().add(box);
    }

    private Node items(String key, Set<String> names) {
        Node line = Labels.wrapped(Labels.plain(
                desk.say(key, Map.of("items", names.stream().sorted().collect(Collectors.joining("、"))))));
        line.setVisible(!names.isEmpty());
        return line;
    }
}
