package jp.yorisoi.ui.screen.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchReport;
import jp.yorisoi.flow.intake.Preview;
import jp.yorisoi.flow.intake.ShapeChange;
import jp.yorisoi.ui.control.Banner;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Columns;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.shell.Desk;

/// As what a file was read, what stands against it, and the one act that is due.
final class ReadingPanel extends VBox {
    private static final int SHOWN = 4;
    private static final String ENCRYPTED = "extract.password";

    private final Desk desk;
    private final IntakeViewModel model;
    private final ImportFile file;

    ReadingPanel(Desk desk, IntakeViewModel model, ImportFile file) {
        this.desk = desk;
        this.model = model;
        this.file = file;
        Label where = Labels.muted(where());
        Columns line = new Columns(said(), acts());
        Panel panel = new Panel(file.title()).beside(where).holdsPadded(line);
        getChildren().add(panel);
    }

    private String where() {
        if (file.previews().isEmpty()) {
            return "";
        }
        Preview preview = file.previews().getFirst();
        String sheet = preview.found().sheet();
        return desk.say(
                sheet.isEmpty() ? "importing.where" : "importing.where.sheet",
                Map.of(
                        "file",
                        file.name(),
                        "sheet",
                        sheet,
                        "row",
                        preview.found().headerRow(),
                        "day",
                        desk.dates().day(preview.found().asOf())));
    }

    private Node said() {
        Node node = switch (file.state().get()) {
            case WAITING -> Labels.muted(desk.say("importing.reading"));
            case READ -> banner(Banner.Weight.NOTE, desk.say("importing.said.read"));
            case CHANGED -> changes();
            case ODD ->
                banner(Banner.Weight.WARNING, file.odd().map(this::words).orElse(""));
            case OLDER -> older();
            case UNKNOWN, REFUSED -> problem();
            case IMPORTED -> became();
            case ALREADY -> problem();
            case UNDONE -> banner(Banner.Weight.NOTE, desk.say("importing.said.undone"));
        };
        node.getStyleClass().add("said");
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private static Banner banner(Banner.Weight weight, String sentence) {
        return new Banner(weight, sentence);
    }

    private Node older() {
        Preview preview = file.previews().getFirst();
        return banner(
                Banner.Weight.WARNING,
                desk.say(
                        "importing.said.older",
                        Map.of(
                                "day",
                                desk.dates().day(preview.found().asOf()),
                                "newest",
                                preview.earlier()
                                        .newest()
                                        .map(desk.dates()::day)
                                        .orElse(""))));
    }

    private String words(Problem problem) {
        return (desk.texts().sentence(problem) + " " + desk.texts().advice(problem)).strip();
    }

    private Node problem() {
        Optional<Problem> problem = file.problem();
        String sentence = problem.map(desk.texts()::sentence).orElse("");
        String advice = problem.map(desk.texts()::advice).orElse("");
        Banner.Weight weight = switch (file.state().get()) {
            case UNKNOWN -> Banner.Weight.UNKNOWN;
            case ALREADY -> Banner.Weight.NOTE;
            default -> Banner.Weight.ERROR;
        };
        return banner(weight, (sentence + " " + advice).strip());
    }

    private Node changes() {
        List<ShapeChange> changes = file.previews().getFirst().earlier().changes();
        VBox lines = new VBox();
        lines.getStyleClass().add("change-lines");
        Label title = Labels.body(desk.say("importing.said.changed", Map.of("count", changes.size())));
        title.getStyleClass().add("strong");
        lines.getChildren().add(title);
        for (ShapeChange change : changes.subList(0, Math.min(SHOWN, changes.size()))) {
            HBox line = new HBox(
                    new StatePill(StatePill.Kind.PLAIN, desk.say("importing.change." + name(change))).wide(3.6),
                    Labels.plain(desk.say(
                            "importing.change." + name(change) + ".words",
                            Map.of(
                                    "header", change.header(),
                                    "earlier", change.earlierHeader(),
                                    "from", change.earlierPosition(),
                                    "to", change.position()))));
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("acts");
            lines.getChildren().add(line);
        }
        if (changes.size() > SHOWN) {
            lines.getChildren()
                    .add(Labels.muted(desk.say("importing.change.more", Map.of("count", changes.size() - SHOWN))));
        }
        Banner banner = new Banner(Banner.Weight.WARNING, "");
        banner.getChildren().remove(1);
        banner.getChildren().add(lines);
        return banner;
    }

    private static String name(ShapeChange change) {
        return change.kind().name().toLowerCase(Locale.ROOT);
    }

    private Node became() {
        VBox lines = new VBox();
        lines.getStyleClass().add("gap-tight");
        for (Batch batch : batches()) {
            Batch.Counts counts = batch.counts();
            Label line = Labels.wrapped(Labels.body(desk.say(
                    "importing.became",
                    Map.of(
                            "batch", batch.id(),
                            "rows", counts.rowsIn(),
                            "stored", counts.stored(),
                            "rejected", counts.rejected()))));
            Label compared = Labels.muted(desk.say(
                    "importing.became.compared",
                    Map.of("fresh", counts.fresh(), "changed", counts.changed(), "gone", counts.gone())));
            lines.getChildren().addAll(line, compared);
        }
        return lines;
    }

    private List<Batch> batches() {
        return file.report().stream()
                .flatMap(report -> report.batches().stream())
                .map(BatchReport::batch)
                .flatMap(Optional::stream)
                .toList();
    }

    private Node acts() {
        List<Node> acts = new ArrayList<>();
        switch (file.state().get()) {
            case CHANGED -> acts.add(big(desk.say("importing.accept")));
            case ODD -> acts.add(big(desk.say("importing.accept.odd")));
            case OLDER -> acts.add(big(desk.say("importing.accept.older")));
            case IMPORTED -> acts.add(Buttons.plain(desk.say("importing.undo"), () -> model.undo(batches())));
            default -> {}
        }
        boolean open = switch (file.state().get()) {
            case READ, CHANGED, ODD, OLDER, UNKNOWN, REFUSED -> true;
            default -> false;
        };
        if (open && !file.drafts().isEmpty()) {
            acts.add(correct());
        }
        if (encrypted()) {
            acts.add(password());
        }
        if (file.state().get() != ImportFile.State.IMPORTED) {
            acts.add(Buttons.quiet(desk.say("importing.remove"), () -> model.remove(file)));
        }
        VBox box = new VBox();
        box.getChildren().addAll(acts);
        box.getStyleClass().addAll("gap-tight", "file-acts");
        return box;
    }

    private Button big(String verb) {
        Button accept = Buttons.outlined(verb, () -> model.accept(file));
        accept.getStyleClass().add("big");
        accept.setMaxWidth(Double.MAX_VALUE);
        return accept;
    }

    private Button correct() {
        Button correct = Buttons.plain(
                desk.say("importing.read-as"), () -> model.mapping().set(file));
        correct.setMaxWidth(Double.MAX_VALUE);
        return correct;
    }

    private boolean encrypted() {
        return file.problem()
                .filter(problem -> problem.code().startsWith(ENCRYPTED))
                .isPresent();
    }

    private Node password() {
        PasswordField field = new PasswordField();
        Label caption = Labels.muted(desk.say("importing.password"));
        caption.setLabelFor(field);
        field.setAccessibleText(caption.getText());
        field.setOnAction(event -> model.open(file, field.getText()));
        return new VBox(
                caption, field, Buttons.plain(desk.say("importing.open"), () -> model.open(file, field.getText())));
    }
}
