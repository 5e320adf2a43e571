package jp.yorisoi.ui.screen.linking;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.linking.ReviewItem;
import jp.yorisoi.flow.linking.ReviewReason;
import jp.yorisoi.flow.linking.SecondOpinion;
import jp.yorisoi.flow.people.Household;
import jp.yorisoi.flow.people.Resident;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.shell.Desk;

/// Why somebody is a candidate: what speaks for it and against it, what makes it doubtful, and with whom the candidate
/// lives.
final class EvidencePanel extends VBox {
    private final Panel panel;
    private static final double PERCENT = 100;
    private static final double LIKELY = 0.9;

    private final Desk desk;
    private final LinkingViewModel model;
    private final VBox body = new VBox();

    EvidencePanel(Desk desk, LinkingViewModel model) {
        panel = new Panel(desk.say("reviewing.why"));
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        this.desk = desk;
        this.model = model;
        getStyleClass().add("evidence");
        body.getStyleClass().add("evidence-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        panel.holds(scroll);
    }

    void refresh(Entry entry) {
        body.getChildren().clear();
        second(entry.item());
        entry.candidate().ifPresent(this::candidate);
        ReviewReason reason = entry.item().reason();
        String why =
                entry.candidate().filter(one -> waitsForItsName(reason, one)).isPresent()
                        ? "reviewing.doubt.name"
                        : "linking.reason."
                                + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        body.getChildren().addAll(heading("reviewing.doubt"), Labels.wrapped(Labels.plain(desk.say(why))));
        model.household().ifPresent(found -> household(found, entry));
    }

    /// How far two people are, where they must agree; who said what is told only where they do not.
    private void second(ReviewItem item) {
        SecondOpinion.State state = item.second().state();
        if (state == SecondOpinion.State.NONE) {
            return;
        }
        String key = "reviewing.second.state." + state.name().toLowerCase(Locale.ROOT);
        body.getChildren().addAll(heading("reviewing.second"), Labels.wrapped(Labels.plain(desk.say(key))));
        for (SecondOpinion.Opinion one : item.second().opinions()) {
            String whom = item.candidates().stream()
                    .filter(candidate -> candidate.person() == one.person())
                    .map(candidate -> candidate.shown().name())
                    .findFirst()
                    .orElse("");
            body.getChildren()
                    .add(Labels.wrapped(Labels.plain(desk.say(
                            "reviewing.second.opinion",
                            Map.of(
                                    "by", one.by(),
                                    "day",
                                            desk.dates()
                                                    .near(LocalDate.ofInstant(
                                                            one.at(),
                                                            desk.clock().getZone())),
                                    "choice", desk.say(one.person() == 0 ? Choice.DIFFERENT.key() : Choice.SAME.key()),
                                    "whom", whom,
                                    "reason", one.reason().isEmpty() ? "―" : one.reason())))));
        }
    }

    /// Everything else fits, and yet the given name does not, be it another one or none yet (ベビー): such a record is
    /// never linked by itself, since siblings often differ in nothing else.
    static boolean waitsForItsName(ReviewReason reason, ReviewItem.Candidate candidate) {
        return reason == ReviewReason.DOUBTFUL
                && candidate.probability() >= LIKELY
                && candidate.evidence().stream()
                        .anyMatch(one ->
                                one.comparison().equals("given") && one.level().equals("different"));
    }

    private Label heading(String key) {
        Label heading = Labels.strong(desk.say(key));
        heading.getStyleClass().add("evidence-heading");
        return heading;
    }

    private void candidate(ReviewItem.Candidate candidate) {
        boolean hidden = model.hidden().get();
        Label number =
                new Label(hidden ? "―" : String.format(Locale.ROOT, "%.1f%%", PERCENT * candidate.probability()));
        number.getStyleClass().add("big-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox likely = new HBox(number, Labels.wrapped(Labels.body(desk.say("reviewing.likely"))));
        likely.setAlignment(Pos.BASELINE_LEFT);
        likely.getStyleClass().add("gap-tight");
        body.getChildren().add(likely);
        List<ReviewItem.Evidence> evidence = candidate.evidence();
        Waterfall waterfall = Waterfall.of(candidate);
        WeightBar.Span span = span(waterfall.start(), evidence);
        double sum = waterfall.start();
        if (!hidden) {
            body.getChildren().add(line(desk.say("reviewing.start"), 0, sum, span, false));
        }
        for (ReviewItem.Evidence one : evidence) {
            String words = desk.say("linking." + one.comparison() + "." + one.level());
            body.getChildren().add(line(words, sum, sum + one.weight(), span, hidden));
            sum += one.weight();
        }
        Node total = line(desk.say("reviewing.total"), 0, sum, span, hidden);
        total.getStyleClass().add("total");
        body.getChildren().add(total);
        if (!hidden) {
            body.getChildren().add(Labels.caption(desk.say("reviewing.directions")));
        }
    }

    private static WeightBar.Span span(double start, List<ReviewItem.Evidence> evidence) {
        double sum = start;
        double least = Math.min(0, start);
        double greatest = Math.max(0, start);
        for (ReviewItem.Evidence one : evidence) {
            sum += one.weight();
            least = Math.min(least, sum);
            greatest = Math.max(greatest, sum);
        }
        return new WeightBar.Span(least, greatest);
    }

    private static Node line(String words, double from, double to, WeightBar.Span span, boolean hidden) {
        Label name = Labels.wrapped(Labels.plain(words));
        HBox line = new HBox(name);
        line.getStyleClass().add("evidence-line");
        if (hidden) {
            return line;
        }
        name.getStyleClass().add("evidence-name");
        WeightBar bar = new WeightBar(from, to, span);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label number = Labels.number(String.format(Locale.ROOT, "%+.1f", to - from));
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.getStyleClass().add("evidence-number");
        line.getChildren().addAll(bar, number);
        return line;
    }

    private void household(Household household, Entry entry) {
        body.getChildren().add(heading("reviewing.household"));
        Optional<Long> self = entry.candidate().map(ReviewItem.Candidate::person);
        for (Resident one : household.members()) {
            Label name = self.equals(Optional.of(one.id())) ? Labels.strong(one.name()) : Labels.plain(one.name());
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox line = new HBox(name, space, Labels.muted(about(one)));
            line.getStyleClass().add("gap-tight");
            body.getChildren().add(line);
        }
    }

    private String about(Resident one) {
        String age = one.birth()
                .map(birth -> desk.say(
                        "reviewing.age",
                        Map.of(
                                "age",
                                Period.between(birth, desk.clocks().asOf()).getYears())))
                .orElse("");
        return one.relation() + " " + age;
    }
}
