package jp.yorisoi.ui.screen.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.intake.Preview;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.shell.Desk;

/// What was noticed in a file: what is not taken, what needs a look, what was only noted, each with what to do.
final class ProblemsPanel extends VBox {
    private static final double PILL = 7;

    private final Desk desk;

    ProblemsPanel(Desk desk, ImportFile file) {
        this.desk = desk;
        List<Problem> problems = new ArrayList<>();
        file.report()
                .ifPresentOrElse(report -> report.batches().forEach(batch -> problems.addAll(batch.problems())), () -> {
                    file.previews().stream().map(Preview::notes).forEach(problems::addAll);
                    file.tried().stream()
                            .filter(problem -> !problems.contains(problem))
                            .forEach(problems::add);
                    problems.addAll(file.further());
                    file.finding()
                            .ifPresent(finding -> finding.allProblems().stream()
                                    .filter(problem -> !problems.contains(problem))
                                    .forEach(problems::add));
                });
        problems.sort(Comparator.comparing(Problem::severity));
        VBox lines = new VBox();
        problems.forEach(problem -> lines.getChildren().add(line(problem)));
        if (problems.isEmpty()) {
            lines.getChildren()
                    .add(Labels.muted(desk.say(
                            file.report().isPresent() ? "importing.problems.none" : "importing.problems.not-yet")));
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(desk.say("importing.problems"));
        Label count = Labels.muted(desk.say("importing.problems.count", Map.of("count", problems.size())));
        Panel panel = new Panel(desk.say("importing.problems")).more(count).holdsPadded(scroll);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    private Node line(Problem problem) {
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        StatePill pill = new StatePill(
                        switch (problem.severity()) {
                            case ERROR -> StatePill.Kind.ERROR;
                            case WARNING -> StatePill.Kind.WARNING;
                            case NOTE -> StatePill.Kind.PLAIN;
                        },
                        desk.say("importing.severity." + severity))
                .wide(PILL);
        Label sentence = Labels.wrapped(Labels.plain(desk.texts().sentence(problem)));
        sentence.getStyleClass().add("dark");
        VBox words = new VBox(sentence);
        String advice = desk.texts().advice(problem);
        if (!advice.isEmpty()) {
            words.getChildren().add(Labels.wrapped(Labels.muted(advice)));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(pill, words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("problem-line", "line");
        return line;
    }
}
