package jp.yorisoi.flow.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Problem.Place;
import jp.yorisoi.base.text.Problem.Severity;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.TableShape;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;

/// Decides what of a file is imported, as which source and for which day; refuses (kind INPUT) what is of no source, of
/// two, or holds マイナンバー, a column that holds something else than its header says, and a layout that lost columns.
final class Planning {
    private static final String LAYOUT_CHANGED = "intake.layout-changed";
    private static final String CONTRADICTS = "intake.column-contradicts";

    private final Looking looking;
    private final LayoutCheck layouts;
    private final LocalDate today;

    Planning(Store store, SourceCatalogue catalogue, Recogniser recogniser, Forms forms) {
        this.looking = new Looking(catalogue, recogniser, forms);
        this.layouts = new LayoutCheck(store, catalogue, recogniser);
        this.today = LocalDate.now(store.clock());
    }

    /// The tables to import, one at least.
    List<TablePlan> plan(Extract extract, IntakeOptions options) {
        String file = extract.file().name();
        List<TablePlan> plans = new ArrayList<>();
        List<Problem> skipped = new ArrayList<>();
        ProblemException refusal = null;
        for (RawTable table : extract.tables()) {
            TableLook look = looking.look(extract, table, options).look();
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
                refuseKnown(none);
                refusal = refusal == null ? none : refusal;
                skipped.add(skipped(none.problem(), file, table));
            }
        }
        if (plans.isEmpty()) {
            throw refusal == null ? Refused.because("intake.no-table", Map.of(), place(file, null)) : refusal;
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
            throw Refused.because(
                    "intake.register-in-parts",
                    Map.of("tables", registers.size()),
                    place(file, registers.get(1).table()));
        }
    }

    /// A table of a known source whose layout changed or whose columns are wrong is no table to be left out.
    private static void refuseKnown(ProblemException refusal) {
        String code = refusal.problem().code();
        if (LAYOUT_CHANGED.equals(code) || CONTRADICTS.equals(code)) {
            throw refusal;
        }
    }

    private TablePlan plan(String file, RawTable table, TableLook look, IntakeOptions options) {
        SourceDefinition source = source(look.recognition(), file, table, options);
        Place place = new Place(file, table.sheet(), look.shape().headerRow(), 0);
        List<Problem> notes = new ArrayList<>();
        LocalDate asOf = asOf(look.shape(), file, options, notes, place(file, table));
        LayoutCheck.Layout layout =
                layouts.check(source, look, new Predecessors.Coming(source, asOf, file, table.sheet()));
        Recognition recognition = look.recognition().reading(layout.readings());
        List<Problem> columns = ColumnProblems.of(recognition, place);
        refuseWrong(source, recognition, columns, file, table);
        if (!layout.lost().isEmpty() && options.layout() == IntakeOptions.Layout.ASK) {
            Map<String, Object> arguments =
                    Map.of("source", source.shortName(), "items", String.join("、", layout.lost()));
            List<Problem> more = new ArrayList<>();
            layout.changes().forEach(change -> more.add(change.problem(place)));
            more.addAll(columns);
            throw Refused.because(LAYOUT_CHANGED, arguments, place(file, table), more);
        }
        layout.changes().forEach(change -> notes.add(change.problem(place)));
        notes.addAll(columns);
        TablePlan plan = new TablePlan(table, look.shape(), source, layout.readings(), asOf, layout.changes(), notes);
        return RegisterIntake.isRegister(plan) && !plan.carries(RegisterIntake.PROTECTION)
                ? plan.noting(
                        Problem.warning("intake.protection-missing", Map.of()).at(place(file, table)))
                : plan;
    }

    private static SourceDefinition source(
            Recognition recognition, String file, RawTable table, IntakeOptions options) {
        SourceDefinition source = recognition.best();
        // a source that lacks a required column has half of its confidence
        double fit = recognition.missing().isEmpty() ? recognition.confidence() : recognition.confidence() * 2;
        if (source == null || (fit < Recognition.ENOUGH && options.source() == null)) {
            throw Refused.because("intake.source-unknown", Map.of(), place(file, table));
        }
        if (recognition.isAmbiguous()) {
            SourceDefinition second = recognition.second();
            String other = second == null ? "" : second.shortName();
            throw Refused.because(
                    "intake.source-ambiguous",
                    Map.of("source", source.shortName(), "other", other),
                    place(file, table));
        }
        return source;
    }

    private static void refuseWrong(
            SourceDefinition source, Recognition recognition, List<Problem> columns, String file, RawTable table) {
        Optional<Problem> wrong = columns.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst();
        List<String> missing = recognition.missing();
        if (wrong.isPresent()) {
            List<Problem> more = new ArrayList<>(columns);
            more.remove(wrong.get());
            throw Refused.because(wrong.get(), more);
        }
        if (!missing.isEmpty()) {
            throw Refused.because(
                    "intake.column-missing",
                    Map.of("source", source.shortName(), "items", String.join("、", missing)),
                    place(file, table),
                    columns);
        }
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
                throw Refused.because(
                        "intake.my-number", Map.of("header", shape.headers().get(i)), place);
            }
        }
    }

    private static Place place(String file, @Nullable RawTable table) {
        return new Place(file, table == null ? null : table.sheet(), 0, 0);
    }
}
