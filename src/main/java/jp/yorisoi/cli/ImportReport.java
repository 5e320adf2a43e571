package jp.yorisoi.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchReport;
import jp.yorisoi.flow.intake.IntakeReport;
import org.jspecify.annotations.Nullable;

/// What became of imported files: the contract's document, the same in words, and the exit code.
final class ImportReport {
    private final Console console;

    ImportReport(Console console) {
        this.console = console;
    }

    /// 3 where every file was refused, 1 where some were or rows need a person, else 0.
    static int exitCode(List<IntakeReport> reports) {
        long refused = reports.stream().filter(ImportReport::isRefused).count();
        if (refused == reports.size()) {
            return ProblemException.Kind.INPUT.exitCode();
        }
        boolean wrong = reports.stream()
                .flatMap(report -> report.batches().stream())
                .flatMap(batch -> batch.problems().stream())
                .anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        return refused > 0 || wrong ? 1 : 0;
    }

    static boolean isRefused(IntakeReport report) {
        return report.outcome() == IntakeReport.Outcome.REFUSED;
    }

    Map<String, Object> document(List<IntakeReport> reports) {
        List<Map<String, @Nullable Object>> batches = new ArrayList<>();
        for (IntakeReport report : reports) {
            if (report.batches().isEmpty()) {
                batches.add(withoutBatch(report));
            }
            report.batches().forEach(batch -> batches.add(withBatch(report, batch)));
        }
        return Map.of("batches", batches);
    }

    private Map<String, @Nullable Object> withoutBatch(IntakeReport report) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("batch", null);
        line.put("file", report.file());
        for (String name : List.of("source", "asOf")) {
            line.put(name, null);
        }
        for (String name : List.of("rowsIn", "stored", "rejected", "new", "changed", "gone")) {
            line.put(name, 0);
        }
        line.put("seconds", 0.0);
        line.put("problems", report.problems().stream().map(this::problem).toList());
        return line;
    }

    private Map<String, @Nullable Object> withBatch(IntakeReport report, BatchReport batch) {
        Map<String, @Nullable Object> line = withoutBatch(report);
        batch.batch().ifPresent(stored -> {
            line.put("batch", report.outcome() == IntakeReport.Outcome.TRIED ? null : stored.id());
            line.put("source", stored.source());
            line.put("asOf", stored.asOf().toString());
            line.put("rowsIn", stored.counts().rowsIn());
            line.put("stored", stored.counts().stored());
            line.put("rejected", stored.counts().rejected());
            line.put("new", stored.counts().fresh());
            line.put("changed", stored.counts().changed());
            line.put("gone", stored.counts().gone());
        });
        line.put("seconds", batch.seconds());
        line.put(
                "problems",
                Stream.concat(report.problems().stream(), batch.problems().stream())
                        .map(this::problem)
                        .toList());
        return line;
    }

    private Map<String, @Nullable Object> problem(Problem problem) {
        Problem.Place place = problem.place();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        line.put("row", place.row() == 0 ? null : place.row());
        line.put("column", place.column() == 0 ? null : place.column());
        line.put("code", problem.code());
        line.put("message", console.texts().sentence(problem));
        return line;
    }

    String inWords(List<IntakeReport> reports) {
        return reports.stream()
                .map(report -> Stream.concat(
                                report.batches().stream()
                                        .flatMap(batch -> batch.batch().stream())
                                        .map(this::oneLine),
                                Stream.concat(
                                                report.problems().stream(),
                                                report.batches().stream().flatMap(batch -> batch.problems().stream()))
                                        .filter(problem -> problem.severity() != Problem.Severity.NOTE
                                                || report.batches().isEmpty())
                                        .map(problem -> "    " + console.inWords(problem)))
                        .collect(Collectors.joining(System.lineSeparator())))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private String oneLine(Batch batch) {
        return console.texts()
                .get(
                        "cli.import.line",
                        Map.of(
                                "batch", batch.id(),
                                "file", batch.file(),
                                "source", batch.source(),
                                "asOf", batch.asOf().toString(),
                                "stored", batch.counts().stored(),
                                "rejected", batch.counts().rejected()));
    }
}
