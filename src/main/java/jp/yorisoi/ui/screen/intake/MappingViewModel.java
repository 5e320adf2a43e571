package jp.yorisoi.ui.screen.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.notation.Width;
import jp.yorisoi.flow.extract.TextEncoding;
import jp.yorisoi.flow.intake.ColumnChoices;
import jp.yorisoi.flow.intake.ColumnReading;
import jp.yorisoi.flow.intake.FormDraft;
import jp.yorisoi.flow.intake.Forms;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.Preview;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.task.Job;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;

/// Puts the reading of one file right: its source, header, encoding, and what each column carries. Every change looks
/// at
/// the file again in the background.
final class MappingViewModel {
    private static final int SAMPLES = 3;

    private final Desk desk;
    private final IntakeViewModel files;
    private final ImportFile file;
    private int table;
    private boolean remember = true;
    private @Nullable TextEncoding encoding;

    MappingViewModel(Desk desk, IntakeViewModel files, ImportFile file) {
        this.desk = desk;
        this.files = files;
        this.file = file;
    }

    /// An item that a column can be given: none for leaving it alone.
    record Choice(@Nullable ItemDefinition definition, int carriedBy, Standing standing) {
        /// Its name; empty for none.
        String item() {
            return definition == null ? "" : definition.name();
        }

        Optional<ItemDefinition> known() {
            return Optional.ofNullable(definition);
        }
    }

    /// How an item stands to the column.
    enum Standing {
        /// It may be this one.
        PROPOSED,
        /// A row without it is no row, and no column carries it.
        MISSING,
        /// No column carries it.
        FREE,
        /// A column carries it.
        CARRIED
    }

    ImportFile file() {
        return file;
    }

    /// The tables of the file.
    List<FormDraft> drafts() {
        return file.drafts();
    }

    /// The table that is being put right.
    Optional<FormDraft> draft() {
        return table < file.drafts().size() ? Optional.of(file.drafts().get(table)) : Optional.empty();
    }

    void show(int index) {
        table = index;
    }

    /// Whether the file is being looked at.
    boolean reading() {
        return file.state().get() == ImportFile.State.WAITING;
    }

    /// The first different values of a column as they stand in the file, each with what it becomes where that differs.
    List<String> samples(FormDraft draft, ColumnReading reading) {
        Map<String, String> samples = new LinkedHashMap<>();
        int at = draft.readings().indexOf(reading);
        for (Preview.Row row : draft.rows()) {
            if (at < row.cells().size() && samples.size() < SAMPLES) {
                Preview.Cell cell = row.cells().get(at);
                if (!cell.raw().isBlank()) {
                    samples.putIfAbsent(cell.raw(), becomes(draft, reading, cell));
                }
            }
        }
        return samples.entrySet().stream()
                .map(one -> one.getKey().equals(one.getValue())
                        ? one.getKey()
                        : desk.say("importing.map.becomes", Map.of("raw", one.getKey(), "value", one.getValue())))
                .toList();
    }

    private String becomes(FormDraft draft, ColumnReading reading, Preview.Cell cell) {
        String value = cell.value();
        if (value == null) {
            boolean wrong = cell.problem() != null && !"intake.said-none".equals(cell.problem());
            return wrong ? desk.say("importing.unreadable") : cell.raw();
        }
        return draft.source()
                .flatMap(source -> reading.item().flatMap(source::item))
                .map(item -> ValueWords.of(desk, item.type(), value))
                .orElse(value);
    }

    /// The items that a column can be given, those that fit a search: what it may be and what is missing first.
    List<Choice> choices(ColumnReading reading, String search) {
        List<Choice> all = new ArrayList<>();
        FormDraft draft = draft().orElse(null);
        SourceDefinition source = draft == null ? null : draft.source().orElse(null);
        if (draft == null || source == null) {
            return all;
        }
        Map<String, Integer> carried = new HashMap<>();
        draft.readings().forEach(one -> one.item().ifPresent(item -> carried.put(item, one.position())));
        String proposed = reading.proposal().map(ColumnReading.Proposal::item).orElse("");
        for (ItemDefinition item : source.items()) {
            if (matches(item, search)) {
                int by = carried.getOrDefault(item.name(), 0);
                Standing standing = by > 0
                        ? Standing.CARRIED
                        : item.name().equals(proposed)
                                ? Standing.PROPOSED
                                : item.isRequired() ? Standing.MISSING : Standing.FREE;
                all.add(new Choice(item, by, standing));
            }
        }
        // the item that is called just so comes before those that only contain the words
        all.sort(Comparator.comparing((Choice one) -> !one.item().equals(search.strip()))
                .thenComparing(Choice::standing));
        if (search.isBlank()) {
            all.add(reading.proposal().isPresent() ? 1 : 0, new Choice(null, 0, Standing.FREE));
        }
        return all;
    }

    private static boolean matches(ItemDefinition item, String search) {
        String key = Width.compact(search).toLowerCase(Locale.ROOT);
        return Width.compact(item.name()).toLowerCase(Locale.ROOT).contains(key)
                || item.headers().stream()
                        .anyMatch(header ->
                                Width.compact(header).toLowerCase(Locale.ROOT).contains(key));
    }

    /// Gives a column an item; the empty text leaves it alone.
    void give(ColumnReading reading, String item) {
        draft().ifPresent(draft ->
                files.lookAgain(file, file.options().choosing(chosen(draft).with(reading.position(), item))));
    }

    private ColumnChoices chosen(FormDraft draft) {
        return file.options().choices().stream()
                .filter(one -> one.sheet().equals(draft.found().sheet())
                        && one.table() == draft.found().table())
                .findFirst()
                .orElse(new ColumnChoices(draft.found().sheet(), draft.found().table(), 0, 0, Map.of()));
    }

    /// Says in which row the header ends; what was said about columns no longer holds.
    void header(int row) {
        draft().ifPresent(draft -> {
            ColumnChoices choices =
                    new ColumnChoices(draft.found().sheet(), draft.found().table(), row, 1, Map.of());
            files.lookAgain(file, file.options().choosing(choices));
        });
    }

    void source(SourceDefinition source) {
        files.readAs(file, source);
    }

    void encoding(TextEncoding other) {
        encoding = other;
        files.lookAgain(file, file.options().reading(file.options().reading().in(other)));
    }

    boolean remembers() {
        return remember;
    }

    void remember(boolean remembered) {
        remember = remembered;
    }

    /// Whether the file could be imported as it is read now.
    boolean complete() {
        return !reading() && file.problem().isEmpty() && !file.previews().isEmpty();
    }

    /// It is right now: the form is remembered where that is wanted, and the file is ready.
    void finish() {
        List<Forms.Layout> layouts = new ArrayList<>();
        file.drafts().forEach(draft -> {
            if (draft.source().isPresent()) {
                layouts.add(draft.layout(encoding));
            }
        });
        files.mapping().set(null);
        files.accept(file);
        if (remember) {
            desk.tasks()
                    .start(Job.of(
                            desk.say("importing.job.remember"),
                            progress -> save(layouts),
                            count -> desk.say("importing.remembered", Map.of("count", count)),
                            count -> desk.notices().done(desk.say("importing.remembered", Map.of("count", count)))));
        }
    }

    private int save(List<Forms.Layout> layouts) {
        Forms forms = desk.workbench().intake().forms();
        layouts.forEach(layout -> forms.save(desk.grant(Permission.IMPORT), file.path(), layout));
        return layouts.size();
    }

    /// Back to what the file says of itself.
    void cancel() {
        files.mapping().set(null);
        files.lookAgain(file, jp.yorisoi.flow.intake.IntakeOptions.DEFAULT);
    }
}
