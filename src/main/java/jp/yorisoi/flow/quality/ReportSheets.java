package jp.yorisoi.flow.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchQuality;
import jp.yorisoi.flow.intake.Drift;
import jp.yorisoi.flow.intake.Freshness;
import jp.yorisoi.flow.intake.ItemDrift;
import jp.yorisoi.flow.intake.ItemQuality;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.workbook.Sheet;

/// The sheets of the reports: counts, headers and row numbers, never a value of a person.
final class ReportSheets {
    private static final double PERCENT = 100;

    private final Texts texts;

    ReportSheets(Texts texts) {
        this.texts = texts;
    }

    private String say(String key) {
        return texts.get("quality." + key);
    }

    private String say(String key, Map<String, ?> arguments) {
        return texts.get("quality." + key, arguments);
    }

    private String name(SourceDefinition source) {
        return Locale.ENGLISH.getLanguage().equals(texts.locale().getLanguage())
                ? source.words().labelEn()
                : source.words().label();
    }

    private String label(Use use) {
        return Locale.ENGLISH.getLanguage().equals(texts.locale().getLanguage()) ? use.labelEn() : use.label();
    }

    private Sheet.Column words(String key, int width) {
        return new Sheet.Column(say("column." + key), width, Sheet.Align.LEFT);
    }

    private Sheet.Column number(String key) {
        return new Sheet.Column(say("column." + key), 10, Sheet.Align.RIGHT);
    }

    private Sheet.Footer footer(String right) {
        return new Sheet.Footer(say("footer"), right);
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * PERCENT);
    }

    /// What the batch's columns hold, item by item, beside the batch before it.
    Sheet items(SourceDefinition source, Batch batch, BatchQuality quality, Optional<Drift> drift) {
        List<List<String>> rows = new ArrayList<>();
        for (ItemQuality item : quality.items()) {
            ItemQuality.Filling filling = item.filling();
            Optional<ItemDrift> moved = drift.map(one -> one.items().get(item.name()));
            rows.add(List.of(
                    item.column().item().orElse(say("no-item")),
                    item.column().header(),
                    count(filling.filled()),
                    count((long) quality.rows() - filling.filled()),
                    percent(1 - quality.blank(item)),
                    moved.map(one -> percent(1 - one.blankBefore())).orElse("―"),
                    count(filling.valid()),
                    count(filling.noted()),
                    count(filling.unread()),
                    count(filling.unlisted()),
                    count(filling.none()),
                    filling.strangers().isPresent() ? count(filling.strangers().getAsInt()) : "―",
                    moved.filter(one -> !Double.isNaN(one.stability()))
                            .map(one -> String.format(Locale.ROOT, "%.3f", one.stability()))
                            .orElse("―")));
        }
        List<Sheet.Column> columns = List.of(
                words("item", 22),
                words("header", 22),
                number("filled"),
                number("blank"),
                number("complete"),
                number("complete-before"),
                number("valid"),
                number("noted"),
                number("unread"),
                number("unlisted"),
                number("none"),
                number("strangers"),
                number("stability"));
        return new Sheet.Listing(
                say("sheet.items"),
                new Sheet.Heading(say("title.batch", Map.of("source", name(source))), about(batch, drift)),
                columns,
                rows,
                footer(batch.file()));
    }

    private List<String> about(Batch batch, Optional<Drift> drift) {
        Batch.Counts counts = batch.counts();
        List<String> lines = new ArrayList<>();
        lines.add(say(
                "about.file",
                Map.of(
                        "file", batch.file(),
                        "sheet", batch.place().sheet(),
                        "date", batch.asOf().toString(),
                        "batch", Long.toString(batch.id()))));
        lines.add(say(
                "about.rows", Map.of("in", counts.rowsIn(), "stored", counts.stored(), "rejected", counts.rejected())));
        lines.add(say(
                "about.change", Map.of("fresh", counts.fresh(), "changed", counts.changed(), "gone", counts.gone())));
        lines.add(drift.map(one -> say(
                        "about.before",
                        Map.of(
                                "file", one.before().file(),
                                "date", one.before().asOf().toString(),
                                "rows", one.before().rows())))
                .orElseGet(() -> say("about.none-before")));
        lines.add(say("about.stability"));
        return lines;
    }

    /// What was noticed, with what to do about it.
    Sheet problems(Batch batch, List<Problem> problems) {
        List<List<String>> rows = problems.stream()
                .map(problem -> List.of(
                        say("severity." + problem.severity().name().toLowerCase(Locale.ROOT)),
                        String.valueOf(problem.arguments().getOrDefault("header", "")),
                        problem.arguments().containsKey("rows")
                                        && problem.arguments().containsKey("count")
                                ? String.valueOf(problem.arguments().get("count"))
                                : "",
                        problem.arguments().containsKey("rows")
                                        && problem.arguments().containsKey("count")
                                ? String.valueOf(problem.arguments().get("rows"))
                                : "",
                        texts.sentence(problem),
                        texts.advice(problem)))
                .toList();
        List<Sheet.Column> columns = List.of(
                words("severity", 10),
                words("header", 22),
                number("count"),
                words("rows", 18),
                words("what", 60),
                words("advice", 60));
        return new Sheet.Listing(
                say("sheet.problems"),
                new Sheet.Heading(say("title.problems"), List.of(say("about.no-values"))),
                columns,
                rows,
                footer(batch.file()));
    }

    /// How each source stands, and what cannot be said because of it.
    Sheet health(DataHealth health, LocalDate today) {
        List<List<String>> rows =
                health.lines().stream().map(line -> health(line, today)).toList();
        List<Sheet.Column> columns = List.of(
                words("source", 26),
                words("newest", 12),
                number("days"),
                words("grade", 12),
                words("missing", 30),
                number("stored"),
                number("rejected"),
                words("rules", 60),
                words("services", 40));
        return new Sheet.Listing(
                say("sheet.health"),
                new Sheet.Heading(say("title.health"), List.of(say("about.health"))),
                columns,
                rows,
                footer(today.toString()));
    }

    private List<String> health(DataHealth.Line line, LocalDate today) {
        Freshness freshness = line.freshness();
        return List.of(
                name(freshness.source()),
                freshness.newest().map(LocalDate::toString).orElse("―"),
                freshness.newest().map(day -> count(freshness.daysOld(today))).orElse("―"),
                say("grade." + freshness.grade().name().toLowerCase(Locale.ROOT)),
                Stream.concat(freshness.partitions().missing().stream(), freshness.partitions().gaps().stream())
                        .collect(Collectors.joining("、")),
                count(freshness.rows().stored()),
                count(freshness.rows().rejected()),
                line.makesUnknown() ? labels(line.uses(Use.Kind.RULE)) : "",
                line.makesUnknown() ? labels(line.uses(Use.Kind.SERVICE)) : "");
    }

    private String labels(List<Use> uses) {
        return uses.stream().map(this::label).distinct().collect(Collectors.joining("、"));
    }

    /// Every item with what needs it; those that nothing needs first.
    Sheet minimum(MinimumList list, LocalDate today) {
        List<MinimumList.Line> lines = new ArrayList<>(list.unused());
        list.lines().stream().filter(line -> !line.isUnused()).forEach(lines::add);
        List<List<String>> rows = lines.stream()
                .map(line -> List.of(
                        name(line.source()),
                        line.item().name(),
                        say(
                                line.item().isDropped()
                                        ? "state.dropped"
                                        : line.isUnused() ? "state.unused" : "state.used"),
                        labels(line.uses().stream().toList())))
                .toList();
        Map<String, Object> counts =
                Map.of("items", list.lines().size(), "unused", list.unused().size());
        return new Sheet.Listing(
                say("sheet.minimum"),
                new Sheet.Heading(say("title.minimum", counts), List.of(say("about.minimum"))),
                List.of(words("source", 26), words("item", 30), words("state", 14), words("uses", 80)),
                rows,
                footer(today.toString()));
    }
}
