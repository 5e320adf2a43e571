package jp.yorisoi.flow.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Problem.Place;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.TableShape;

/// Decides what of a file is imported, as which source and for which day; refuses (kind INPUT) what is of no source, of
/// two, or holds マイナンバー.
final class Planning {
    private final SourceCatalogue catalogue;
    private final Recogniser recogniser;
    private final LocalDate today;

    Planning(SourceCatalogue catalogue, Recogniser recogniser, LocalDate today) {
        this.catalogue = catalogue;
        this.recogniser = recogniser;
        this.today = today;
    }

    /// The tables to import, one at least.
    List<TablePlan> plan(Extract extract, IntakeOptions options) {
        String file = extract.file().name();
        List<TablePlan> plans = new ArrayList<>();
        List<Problem> skipped = new ArrayList<>();
        ProblemException refusal = null;
        for (RawTable table : extract.tables()) {
            TableLook look = look(extract, table, options);
            if (look.shape().headers().isEmpty()) {
                continue;
            }
            refuseMyNumber(look.shape(), file, table);
            if (table.hidden()) {
                skipped.add(Problem.warning("intake.sheet-hidden", Map.of("sheet", table.sheet()))
                        .at(place(file, table)));
                continue;
            }
            try {
                plans.add(plan(file, table, look, options));
            } catch (ProblemException none) {
                refusal = refusal == null ? none : refusal;
                skipped.add(skipped(none.problem(), file, table));
            }
        }
        if (plans.isEmpty()) {
            throw refusal == null ? refused("intake.no-table", Map.of(), place(file, null)) : refusal;
        }
        refuseRegisterInParts(plans, file);
        TablePlan first = plans.getFirst();
        List<Problem> notes = new ArrayList<>(extract.problems());
        notes.addAll(skipped);
        notes.addAll(first.notes());
        plans.set(0, first.with(notes));
        return plans;
    }

    /// A table of no source is left out; one of a source that cannot be read is for somebody to mend.
    private static Problem skipped(Problem why, String file, RawTable table) {
        return why.code().equals("intake.source-unknown")
                ? Problem.note("intake.table-skipped", Map.of("sheet", table.sheet(), "table", table.number()))
                        .at(place(file, table))
                : why;
    }

    /// A register is read from one batch: of two tables the second would stand for the whole city.
    private static void refuseRegisterInParts(List<TablePlan> plans, String file) {
        List<TablePlan> registers =
                plans.stream().filter(RegisterIntake::isRegister).toList();
        if (registers.size() > 1) {
            throw refused(
                    "intake.register-in-parts",
                    Map.of("tables", registers.size()),
                    place(file, registers.get(1).table()));
        }
    }

    private TablePlan plan(String file, RawTable table, TableLook look, IntakeOptions options) {
        Recognition recognition = look.recognition();
        SourceDefinition source = recognition.best();
        List<String> missing = recognition.missing();
        // a source that lacks a required column has half of its confidence
        double fit = missing.isEmpty() ? recognition.confidence() : recognition.confidence() * 2;
        if (source == null || (fit < Recognition.ENOUGH && options.source() == null)) {
            throw refused("intake.source-unknown", Map.of(), place(file, table));
        }
        if (recognition.isAmbiguous()) {
            SourceDefinition second = recognition.second();
            String other = second == null ? "" : second.shortName();
            throw refused(
                    "intake.source-ambiguous",
                    Map.of("source", source.shortName(), "other", other),
                    place(file, table));
        }
        if (!missing.isEmpty()) {
            throw refused(
                    "intake.column-missing",
                    Map.of("source", source.shortName(), "items", String.join("、", missing)),
                    place(file, table));
        }
        List<Problem> notes = new ArrayList<>();
        LocalDate asOf = asOf(look.shape(), file, options, notes, place(file, table));
        TablePlan plan = new TablePlan(table, look.shape(), source, recognition.columns(), asOf, notes);
        return RegisterIntake.isRegister(plan) && !plan.carries(RegisterIntake.PROTECTION)
                ? plan.noting(
                        Problem.warning("intake.protection-missing", Map.of()).at(place(file, table)))
                : plan;
    }

    private TableLook look(Extract extract, RawTable table, IntakeOptions options) {
        String named = options.source();
        if (named == null) {
            return recogniser.look(extract, table);
        }
        SourceDefinition source = catalogue
                .find(named)
                .orElseThrow(() -> new ProblemException(
                        ProblemException.Kind.USAGE,
                        Problem.error("intake.source-undefined", Map.of("source", named))));
        return recogniser.lookAs(source, extract, table);
    }

    private LocalDate asOf(TableShape shape, String file, IntakeOptions options, List<Problem> notes, Place place) {
        LocalDate given = options.asOf();
        if (given != null) {
            return given;
        }
        return AsOf.find(shape.titles(), file).orElseGet(() -> {
            notes.add(Problem.warning("intake.as-of-assumed", Map.of("date", today.toString()))
                    .at(place));
            return today;
        });
    }

    private static void refuseMyNumber(TableShape shape, String file, RawTable table) {
        for (int i = 0; i < shape.headers().size(); i++) {
            if (MyNumber.isHeader(shape.headers().get(i))) {
                Place place = new Place(file, table.sheet(), shape.headerRow(), i + 1);
                throw refused(
                        "intake.my-number", Map.of("header", shape.headers().get(i)), place);
            }
        }
    }

    private static Place place(String file, @org.jspecify.annotations.Nullable RawTable table) {
        return new Place(file, table == null ? null : table.sheet(), 0, 0);
    }

    static ProblemException refused(String code, Map<String, Object> arguments, Place place) {
        return new ProblemException(
                ProblemException.Kind.INPUT, Problem.error(code, arguments).at(place));
    }
}
