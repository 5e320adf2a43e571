package jp.yorisoi.ui.screen.health;

import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import jp.yorisoi.flow.intake.Freshness;
import jp.yorisoi.flow.quality.DataHealth;
import jp.yorisoi.flow.quality.MinimumList;
import jp.yorisoi.flow.quality.Use;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Column;
import jp.yorisoi.ui.control.EmptyState;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Page;
import jp.yorisoi.ui.control.PagedTable;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.Segments;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Showing;
import org.kordamp.ikonli.feather.Feather;

/// Two lists: the sources and what rests on them; the items that nothing needs.
final class HealthView implements Showing {
    private final Desk desk;
    private final HealthViewModel model;
    private final Page page;
    private final StackPane body = new StackPane();
    private final Segments<Side> sides;
    private final Label summary = Labels.muted("");
    private final Label counted = Labels.muted("");
    private final StackPane bar = new StackPane();
    private final PagedTable<DataHealth.Line> sources;
    private final PagedTable<MinimumList.Line> items;

    private enum Side {
        SOURCES,
        ITEMS
    }

    HealthView(Desk desk) {
        this.desk = desk;
        this.model = new HealthViewModel(desk);
        page = new Page(desk.say("ui.screen.health"), desk.dates().full(desk.today()));
        sides = new Segments<>(
                desk.say("health.sides"),
                new EnumMap<>(Map.of(Side.SOURCES, desk.say("health.sources"), Side.ITEMS, desk.say("health.items"))),
                this::show);
        page.addToHead(sides);
        page.acts(Buttons.plain(Feather.DOWNLOAD, desk.say("health.write"), this::choose));
        sources = sources();
        items = items();
        page.add(body);
        VBox.setVgrow(body, Priority.ALWAYS);
        show(Side.SOURCES);
        model.found().subscribe(found -> {
            if (found != null) {
                show(found);
            }
        });
    }

    private PagedTable<DataHealth.Line> sources() {
        return new PagedTable<DataHealth.Line>(
                        desk.texts(),
                        desk.say("health.sources"),
                        List.of(
                                Column.nodes(
                                        desk.say("health.column.source"),
                                        18,
                                        line -> desk.name(line.freshness().source()),
                                        line -> Labels.strong(
                                                desk.name(line.freshness().source()))),
                                Column.words(desk.say("health.column.newest"), 8, this::newest),
                                Column.nodes(
                                        desk.say("health.column.state"),
                                        10,
                                        line -> pill(line).getText(),
                                        this::pill),
                                Column.numbers(
                                        desk.say("health.column.rows"),
                                        6,
                                        line -> String.format(
                                                Locale.ROOT,
                                                "%,d",
                                                line.freshness().rows().stored())),
                                Column.words(desk.say("health.column.unknown"), 0, this::unknown)))
                .rows(PagedTable.Rows.DENSE);
    }

    private PagedTable<MinimumList.Line> items() {
        return new PagedTable<MinimumList.Line>(
                        desk.texts(),
                        desk.say("health.items"),
                        List.of(
                                Column.words(desk.say("health.column.source"), 14, line -> desk.name(line.source())),
                                Column.words(
                                        desk.say("health.column.item"),
                                        16,
                                        line -> line.item().name()),
                                Column.words(
                                        desk.say("health.column.kept"),
                                        0,
                                        line -> desk.say(line.item().isDropped() ? "health.dropped" : "health.kept"))))
                .rows(PagedTable.Rows.DENSE)
                .whenEmpty(new EmptyState(
                        desk.say("health.items.none"), desk.say("health.items.none.advice"), Optional.empty()));
    }

    private void show(Side side) {
        sides.select(side);
        Panel panel = side == Side.SOURCES
                ? new Panel(desk.say("health.sources")).more(summary).holds(gradesAndSources())
                : new Panel(desk.say("health.items")).more(counted).holds(items);
        body.getChildren().setAll(panel);
    }

    private VBox gradesAndSources() {
        VBox.setVgrow(sources, Priority.ALWAYS);
        return new VBox(bar, sources);
    }

    private void show(HealthViewModel.Found found) {
        DataHealth health = found.health();
        sources.show(health.lines().stream()
                .sorted(java.util.Comparator.comparing(DataHealth.Line::makesUnknown)
                        .reversed())
                .toList());
        bar.getChildren().setAll(new GradeBar(desk, health));
        summary.setText(desk.say(
                "health.summary",
                Map.of(
                        "rules", health.unknown(Use.Kind.RULE).size(),
                        "services", health.unknown(Use.Kind.SERVICE).size())));
        items.show(found.list().unused());
        counted.setText(desk.say(
                "health.items.summary",
                Map.of(
                        "items", found.list().lines().size(),
                        "unused", found.list().unused().size())));
    }

    private String newest(DataHealth.Line line) {
        Freshness.Partitions parts = line.freshness().partitions();
        return parts.expected() > 0
                ? desk.say("health.parts", Map.of("present", parts.present(), "expected", parts.expected()))
                : line.freshness().newest().map(desk.dates()::near).orElse("―");
    }

    private StatePill pill(DataHealth.Line line) {
        if (!line.freshness().partitions().missing().isEmpty()) {
            return new StatePill(StatePill.Kind.ERROR, desk.say("health.state.short"));
        }
        if (!line.freshness().partitions().gaps().isEmpty() && line.freshness().grade() == Freshness.Grade.FRESH) {
            return new StatePill(StatePill.Kind.WARNING, desk.say("health.state.gaps"));
        }
        StatePill.Kind kind = switch (line.freshness().grade()) {
            case FRESH -> StatePill.Kind.OK;
            case STALE -> StatePill.Kind.WARNING;
            case UNKNOWN -> StatePill.Kind.ERROR;
            case MISSING -> StatePill.Kind.UNKNOWN;
        };
        return new StatePill(
                kind, desk.say("health.state." + GradeBar.name(line.freshness().grade())));
    }

    private String unknown(DataHealth.Line line) {
        if (!line.makesUnknown()) {
            return tooFew(line);
        }
        String missing = String.join("、", line.freshness().partitions().missing());
        String uses = uses(line);
        return missing.isEmpty() ? uses : desk.say("health.of-parts", Map.of("parts", missing, "uses", uses));
    }

    /// Where months never came, what is counted over them.
    private String tooFew(DataHealth.Line line) {
        List<String> gaps = line.freshness().partitions().gaps();
        return gaps.isEmpty()
                ? ""
                : desk.say(
                        "health.of-periods",
                        Map.of(
                                "periods",
                                gaps.stream().map(desk.dates()::period).collect(Collectors.joining("、")),
                                "uses",
                                uses(line)));
    }

    private String uses(DataHealth.Line line) {
        return line.uses().stream()
                .filter(use -> use.kind() == Use.Kind.RULE || use.kind() == Use.Kind.SERVICE)
                .map(use -> Locale.ENGLISH
                                .getLanguage()
                                .equals(desk.texts().locale().getLanguage())
                        ? use.labelEn()
                        : use.label())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.say("health.write"));
        chooser.setInitialFileName(desk.say("health.write.name"));
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
    public void shown() {
        model.refresh();
    }
}
