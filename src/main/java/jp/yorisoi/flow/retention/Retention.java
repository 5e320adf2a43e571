package jp.yorisoi.flow.retention;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.SourceCatalogue;

/// How long batches and runs are kept (保存期間), a definition of kind `retention`; each term says why. Immutable.
public final class Retention {
    private static final int MOST_YEARS = 100;

    private Term every = Term.NONE;
    private final Map<String, Term> sources = new HashMap<>();
    private int withdrawnDays;
    private int runYears;
    private String hash = "";

    /// Years for what holds or is an event, and for what a newer file has replaced.
    private record Term(int years, int superseded) {
        static final Term NONE = new Term(MOST_YEARS, MOST_YEARS);
    }

    private Retention() {}

    /// The terms of these texts, of which the last counts; every mistake becomes a fault.
    public static Retention of(List<DefinitionText> texts, SourceCatalogue catalogue, Faults faults) {
        Retention retention = new Retention();
        for (DefinitionText text : texts) {
            DefinitionNode root = text.read(faults);
            root.allow("id", "label", "label.en", "batches", "sources", "withdrawn", "runs");
            retention.every = term(root.need("batches"));
            root.find("sources")
                    .ifPresent(sources -> sources.children().forEach((id, node) -> {
                        if (catalogue.find(id).isEmpty()) {
                            node.fault("retention.source-unknown", Map.of("source", id));
                        }
                        retention.sources.put(id, term(node));
                    }));
            DefinitionNode withdrawn = root.need("withdrawn");
            withdrawn.allow("days", "reason", "reason.en");
            withdrawn.needText("reason");
            retention.withdrawnDays = needed(withdrawn, "days", 0);
            DefinitionNode runs = root.need("runs");
            runs.allow("years", "reason", "reason.en");
            runs.needText("reason");
            retention.runYears = needed(runs, "years", 1);
            retention.hash = text.hash();
        }
        return retention;
    }

    private static Term term(DefinitionNode node) {
        node.allow("years", "superseded", "reason", "reason.en");
        node.needText("reason");
        return new Term(needed(node, "years", 1), needed(node, "superseded", 1));
    }

    private static int needed(DefinitionNode node, String key, int least) {
        int found = node.findNumber(key).orElse(-1);
        if (!node.has(key)) {
            node.need(key);
        } else if (found < least || (key.equals("days") ? found > MOST_YEARS * 366 : found > MOST_YEARS)) {
            node.need(key).fault("retention.term-impossible", Map.of("key", key, "least", least));
        }
        return Math.max(found, least);
    }

    /// The first day on which a batch may go; `superseded` = a newer file has taken its place.
    LocalDate endOf(Batch batch, boolean superseded) {
        Term term = sources.getOrDefault(batch.source(), every);
        return yearsAfter(batch.asOf(), superseded ? term.superseded : term.years);
    }

    /// The first day on which a batch that was taken back on a day may go.
    LocalDate endOfWithdrawn(LocalDate day) {
        return day.plusDays(withdrawnDays);
    }

    /// The first day on which the findings of a run for a day may go.
    LocalDate endOfRun(LocalDate day) {
        return yearsAfter(day, runYears);
    }

    /// Whole years from 1 April after the day: the day on which a city's files of that fiscal year may go.
    private static LocalDate yearsAfter(LocalDate day, int years) {
        LocalDate april = LocalDate.of(day.getYear(), Month.APRIL, 1);
        return (day.isBefore(april) ? april : april.plusYears(1)).plusYears(years);
    }

    /// The SHA-256 of the text, for the record.
    String hash() {
        return hash;
    }
}
