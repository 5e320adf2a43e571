package jp.yorisoi.ui.screen.household;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import jp.yorisoi.flow.casefile.CaseFile;
import jp.yorisoi.flow.casefile.Member;
import jp.yorisoi.flow.casefile.NextStep;
import jp.yorisoi.flow.casefile.TimelineEvent;
import jp.yorisoi.flow.casefile.TimelineLine;
import jp.yorisoi.flow.people.CoResidence;
import jp.yorisoi.ui.chart.FamilyPicture;
import jp.yorisoi.ui.control.Banner;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Columns;
import jp.yorisoi.ui.control.FittedPicture;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.TierBadge;
import jp.yorisoi.ui.control.WrapRow;
import jp.yorisoi.ui.shell.Desk;

/// The page of an open household.
final class CasePane extends VBox {
    private static final int STEPS = 3;
    private static final int STRENGTHS = 2;
    private static final double CAPTION = 12;

    private final Desk desk;
    private final HouseholdViewModel model;
    private final Opened opened;
    private final CaseFile file;
    private final Runnable propose;

    CasePane(Desk desk, HouseholdViewModel model, Opened opened, List<Node> acts, Runnable propose) {
        this.desk = desk;
        this.model = model;
        this.opened = opened;
        this.file = opened.file();
        this.propose = propose;
        getStyleClass().add("gap-tight");
        Columns left = new Columns(family(), timeline());
        left.getStyleClass().add("case-left");
        FoundPanel found = new FoundPanel(desk, model, opened);
        ServicesPanel services = new ServicesPanel(desk, opened);
        HBox.setHgrow(found, Priority.ALWAYS);
        HBox.setHgrow(services, Priority.SOMETIMES);
        Columns lower = new Columns(found, services);
        VBox.setVgrow(lower, Priority.ALWAYS);
        VBox right = new VBox(new MatrixPanel(desk, opened), lower);
        right.getStyleClass().addAll("gap-tight", "case-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        Columns body = new Columns(left, right).lastOnTop();
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head(acts), steps(), body);
        if (file.header().purged() > 0) {
            getChildren()
                    .addFirst(new Banner(
                            Banner.Weight.NOTE,
                            desk.say(
                                    "household.purged",
                                    Map.of("count", file.header().purged()))));
        }
        if (file.header().withdrawn() > 0) {
            getChildren()
                    .addFirst(new Banner(
                            Banner.Weight.WARNING,
                            desk.say(
                                    "household.withdrawn",
                                    Map.of("count", file.header().withdrawn()))));
        }
    }

    private Node head(List<Node> acts) {
        String name = opened.child()
                .or(() -> file.members().stream().findFirst())
                .map(member -> member.who().name())
                .orElse("");
        HBox children = new HBox();
        children.getStyleClass().add("segments");
        children.setMaxHeight(Region.USE_PREF_SIZE);
        children.setMinWidth(Region.USE_PREF_SIZE);
        file.children().forEach(child -> children.getChildren().add(child(child)));
        children.setVisible(!file.children().isEmpty());
        Label title = Labels.title(desk.say("household.title", Map.of("name", name)));
        title.setWrapText(true);
        WrapRow first = new WrapRow(title, children, WrapRow.space());
        first.getChildren().addAll(acts);
        WrapRow facts = new WrapRow(
                fact("number", number()),
                fact("town", file.header().town()),
                fact("schools", schools()),
                fact("seen", seen()),
                fact(
                        "fresh",
                        desk.say(
                                "household.fact.fresh.words",
                                Map.of(
                                        "fresh", file.header().fresh(),
                                        "sources", file.header().sources()))),
                fact(
                        "purpose",
                        desk.say("ui.purpose." + opened.grant().purpose().id())));
        facts.getStyleClass().add("facts");
        Panel panel = Panel.untitled();
        VBox body = new VBox(first, facts);
        body.getStyleClass().add("case-head");
        panel.getChildren().add(body);
        return panel;
    }

    private Node child(Member child) {
        ToggleButton button = new ToggleButton(child.shortName());
        child.tier().ifPresent(tier -> button.setGraphic(new TierBadge(TierBadge.Mark.of(tier), desk.texts())));
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        button.setSelected(opened.child().filter(child::equals).isPresent());
        button.setAccessibleText(child.shortName()
                + child.tier().map(tier -> " " + desk.say(tier.key())).orElse(""));
        button.setOnAction(event -> model.look(child.person()));
        return button;
    }

    private String number() {
        String others = file.header().coResidence() == CoResidence.Known.UNKNOWN
                ? desk.say("household.others.unknown")
                : desk.say(
                        "household.others", Map.of("count", file.coResidents().size()));
        return desk.say(
                "household.fact.number.words",
                Map.of("number", file.header().number(), "count", file.members().size(), "others", others));
    }

    private String schools() {
        String all = file.children().stream()
                .map(child -> child.place().school())
                .filter(school -> !school.isEmpty())
                .distinct()
                .collect(Collectors.joining("、"));
        return all.isEmpty() ? desk.say("household.unknown") : all;
    }

    /// The child in front, else whom the page names.
    private String seen() {
        return opened.child()
                .or(() -> file.children().stream().findFirst())
                .flatMap(child -> file.lastSeen(child.person()))
                .map(seen -> desk.say(
                        "household.fact.seen.words",
                        Map.of("day", desk.dates().day(seen.day()), "source", seen.source())))
                .orElse(desk.say("household.unknown"));
    }

    private Node fact(String key, String words) {
        Label value = Labels.wrapped(Labels.plain(words));
        value.setTooltip(new Tooltip(words));
        VBox box = new VBox(Labels.caption(desk.say("household.fact." + key)), value);
        box.getStyleClass().add("fact");
        return box;
    }

    private Node steps() {
        Label heading = Labels.heading(desk.say("household.steps"));
        heading.setMinWidth(Region.USE_PREF_SIZE);
        WrapRow strip = new WrapRow(heading);
        List<NextStep> steps = file.behind().steps();
        for (int i = 0; i < Math.min(STEPS, steps.size()); i++) {
            NextStep step = steps.get(i);
            Label number = new Label(Integer.toString(i + 1));
            number.getStyleClass().add("to-do-number");
            Label words = Labels.strong(desk.say("casefile.step." + step.kind().id(), Map.of("about", step.about())));
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            HBox box = new HBox(number, words);
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().addAll("acts", "step");
            act(step).ifPresent(box.getChildren()::add);
            HBox.setHgrow(box, Priority.ALWAYS);
            strip.getChildren().add(box);
        }
        List<String> strengths = file.behind().strengths();
        VBox strong = new VBox(
                Labels.strong(desk.say("household.strength")),
                Labels.wrapped(Labels.plain(
                        strengths.isEmpty()
                                ? desk.say("household.strength.none")
                                : strengths.stream().limit(STRENGTHS).collect(Collectors.joining("、")))));
        strong.setAlignment(Pos.CENTER_LEFT);
        strong.getStyleClass().add("step");
        HBox.setHgrow(strong, Priority.ALWAYS);
        strip.getChildren().add(strong);
        strip.getStyleClass().addAll("panel", "steps");
        return strip;
    }

    /// The button of a step that has a screen.
    private Optional<Button> act(NextStep step) {
        Optional<Runnable> act = switch (step.kind()) {
            case SEE_CHILD, ASK_DEPARTMENT -> Optional.of(propose);
            case REVIEW_LINK -> Optional.of(() -> desk.navigator().open("linking"));
            case OFFER_SERVICE -> Optional.empty();
        };
        return act.map(run -> {
            Button button =
                    Buttons.outlined(desk.say("household.step." + step.kind().id()), run);
            button.setMinWidth(Region.USE_PREF_SIZE);
            return button;
        });
    }

    private Node family() {
        FittedPicture picture = new FittedPicture(desk.say(
                "household.family.words",
                Map.of(
                        "count",
                        file.members().size(),
                        "others",
                        file.coResidents().size())));
        picture.getStyleClass().add("family-picture");
        Label legend = Labels.caption(desk.say("household.family.legend"));
        legend.setWrapText(true);
        // as many pixels as the screen and the size of its texts want
        legend.fontProperty().subscribe(font -> {
            double density = Screen.getPrimary().getOutputScaleX() * font.getSize() / CAPTION;
            desk.tasks().ask(() -> FamilyPicture.of(file, desk.texts(), density), picture::show);
        });
        Panel panel = new Panel(desk.say("household.family")).more(legend).holdsPadded(picture);
        panel.getStyleClass().add("case-family");
        return panel;
    }

    private Node timeline() {
        VBox lines = new VBox();
        lines.getStyleClass().add("timeline");
        for (TimelineLine line : file.timelineLines()) {
            lines.getChildren().add(line(line.event()));
            if (!line.older().isEmpty()) {
                lines.getChildren().add(more(lines, line.older()));
            }
        }
        Node content = lines.getChildren().isEmpty() ? Labels.muted(desk.say("household.timeline.none")) : lines;
        Panel panel = new Panel(desk.say("household.timeline"))
                .more(Labels.muted(desk.say(
                        "household.count", Map.of("count", file.timeline().size()))))
                .holdsPadded(scrolled(content, desk.say("household.timeline")));
        panel.getStyleClass().add("case-timeline");
        HBox.setHgrow(panel, Priority.ALWAYS);
        return panel;
    }

    /// Puts the older ones where it stood.
    private Node more(VBox lines, List<TimelineEvent> older) {
        Hyperlink more = new Hyperlink(desk.say("household.timeline.more", Map.of("count", older.size())));
        more.setOnAction(pressed -> {
            int at = lines.getChildren().indexOf(more);
            lines.getChildren().remove(at);
            lines.getChildren().addAll(at, older.stream().map(this::line).toList());
        });
        return more;
    }

    private Node line(TimelineEvent event) {
        Label day = Labels.muted(desk.dates().day(event.day()));
        day.getStyleClass().add("timeline-day");
        day.setMinWidth(Region.USE_PREF_SIZE);
        String who = file.member(event.person()).map(Member::shortName).orElse("");
        VBox words = new VBox(
                Labels.wrapped(Labels.plain((who + "　" + event.what()).strip())), Labels.muted(event.sourceLabel()));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(day, words);
        line.getStyleClass().add("acts");
        return line;
    }

    /// A list that scrolls by itself.
    static ScrollPane scrolled(Node content, String words) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(words);
        scroll.setMinHeight(0);
        return scroll;
    }
}
