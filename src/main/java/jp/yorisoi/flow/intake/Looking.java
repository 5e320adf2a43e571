package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.TableShape;
import org.jspecify.annotations.Nullable;

/// Looks at a table in the light of what people said: what somebody chose for it now goes before what was remembered of
/// its form, and that before what can be recognised.
final class Looking {
    private final SourceCatalogue catalogue;
    private final Recogniser recogniser;
    private final Forms forms;

    Looking(SourceCatalogue catalogue, Recogniser recogniser, Forms forms) {
        this.catalogue = catalogue;
        this.recogniser = recogniser;
        this.forms = forms;
    }

    /// A look, and the remembered form that it rests on.
    record Seen(TableLook look, @Nullable SavedForm form) {}

    /// The source is none where nothing tells it; a named one that does not exist is a problem of kind USAGE.
    Seen look(Extract extract, RawTable table, IntakeOptions options) {
        SourceDefinition named = named(options.source());
        ColumnChoices choices = options.choicesFor(table).orElse(null);
        if (choices != null && choices.headerRow() > 0) {
            TableShape shape = TableLook.shapeAt(
                    extract.head(table, TableShape.HEAD_ROWS), choices.headerRow(), Math.max(1, choices.headerLines()));
            return new Seen(chosen(recogniser.lookAt(shape, named, extract, table), choices), null);
        }
        Optional<Forms.Match> match = forms.match(extract, table);
        if (match.isPresent()) {
            Optional<Seen> remembered = remembered(match.get(), named, extract, table);
            if (remembered.isPresent()) {
                return new Seen(
                        chosen(remembered.get().look(), choices),
                        remembered.get().form());
            }
        }
        TableLook look = named == null ? recogniser.look(extract, table) : recogniser.lookAs(named, extract, table);
        return new Seen(chosen(look, choices), null);
    }

    private @Nullable SourceDefinition named(@Nullable String id) {
        return id == null
                ? null
                : catalogue
                        .find(id)
                        .orElseThrow(() -> new ProblemException(
                                ProblemException.Kind.USAGE,
                                Problem.error("intake.source-undefined", Map.of("source", id))));
    }

    /// A form from another sender counts only where nothing else tells the source, or the same.
    private Optional<Seen> remembered(
            Forms.Match match, @Nullable SourceDefinition named, Extract extract, RawTable table) {
        SavedForm form = match.form();
        SourceDefinition source = catalogue.find(form.source()).orElse(null);
        if (source == null || (named != null && !named.id().equals(source.id()))) {
            return Optional.empty();
        }
        if (named == null && !match.sameSender()) {
            Recognition plain =
                    recogniser.lookAt(match.shape(), null, extract, table).recognition();
            boolean same =
                    plain.source().filter(one -> one.id().equals(source.id())).isPresent();
            boolean unknown = plain.confidence() < Recognition.ENOUGH;
            if (!same && !unknown) {
                return Optional.empty();
            }
        }
        TableLook look = recogniser.lookAt(match.shape(), source, extract, table);
        Map<Integer, String> items = new HashMap<>();
        for (int i = 0; i < form.columns().size(); i++) {
            SavedForm.Column column = form.columns().get(i);
            boolean stillThere = column.item().flatMap(source::item).isPresent();
            if (column.ignored() || stillThere) {
                items.put(i + 1, column.ignored() ? "" : column.item().orElse(""));
            }
        }
        ColumnMatcher matcher = recogniser.matcher(source, look.content());
        // a header alone never maps a column whose content contradicts it, not even a remembered one
        items.entrySet()
                .removeIf(one -> source.item(one.getValue())
                        .filter(item -> matcher.fit(one.getKey(), item).contradicts())
                        .isPresent());
        List<ColumnReading> readings = overlaid(look.recognition().readings(), items, ColumnReading.Why.SAVED);
        Recognition sure = new Recognition(source, 1, null, 0, readings);
        return Optional.of(new Seen(new TableLook(look.shape(), sure, look.content()), form));
    }

    private static TableLook chosen(TableLook look, @Nullable ColumnChoices choices) {
        if (choices == null || choices.items().isEmpty()) {
            return look;
        }
        List<ColumnReading> readings =
                overlaid(look.recognition().readings(), choices.items(), ColumnReading.Why.CHOSEN);
        return new TableLook(look.shape(), look.recognition().reading(readings), look.content());
    }

    /// The readings with what a person said about some columns; an item that a person gave to one column is carried by
    /// no other.
    private static List<ColumnReading> overlaid(
            List<ColumnReading> readings, Map<Integer, String> items, ColumnReading.Why why) {
        Set<String> given = new HashSet<>(items.values());
        List<ColumnReading> all = new ArrayList<>();
        for (ColumnReading reading : readings) {
            String item = items.get(reading.position());
            if (item != null) {
                all.add(
                        item.isEmpty()
                                ? reading.carryingNothing(ColumnReading.Why.IGNORED)
                                : reading.carrying(item, why, 1));
            } else if (reading.item().filter(given::contains).isPresent()) {
                all.add(reading.carryingNothing(ColumnReading.Why.TWICE));
            } else {
                boolean taken = reading.proposal()
                        .filter(one -> given.contains(one.item()))
                        .isPresent();
                all.add(taken ? reading.proposing(null) : reading);
            }
        }
        return all;
    }
}
