package jp.yorisoi.flow.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.ExtractReader;
import jp.yorisoi.flow.extract.RawRow;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.ReadOptions;
import jp.yorisoi.flow.extract.TableShape;
import jp.yorisoi.flow.extract.TextEncoding;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;

/// The forms that people fixed, and which of them a file is of. Every change is audited.
public final class Forms {
    private static final int DEEPEST_HEADER = 30;

    private final Store store;
    private final Audit audit;
    private final FormTable table = new FormTable();

    /// The forms of this store.
    public Forms(Store store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /// All forms, the newest first.
    public List<SavedForm> all() {
        return store.read(table::all);
    }

    /// Remembers a form of a file, in place of what was remembered of the same headers from the same sender. The grant
    /// is for [Permission#IMPORT].
    public SavedForm save(Grant grant, Path file, Layout layout) {
        grant.demand(Permission.IMPORT);
        SavedForm form = new SavedForm(
                0,
                layout.source(),
                Sender.of(String.valueOf(file.getFileName())),
                layout.header(),
                layout.encoding(),
                layout.columns(),
                new SavedForm.Saved(Instant.now(store.clock()), grant.operator().name()));
        return store.write(session -> {
            long id = table.put(session, form);
            note(grant, "form.save", id, form.source());
            return new SavedForm(
                    id,
                    form.source(),
                    form.sender(),
                    form.header(),
                    form.chosenEncoding(),
                    form.columns(),
                    form.saved());
        });
    }

    /// What is remembered of a form.
    public record Layout(
            String source,
            SavedForm.Header header,
            @Nullable TextEncoding encoding,
            List<SavedForm.Column> columns) {
        /// Copies the columns.
        public Layout {
            columns = List.copyOf(columns);
        }
    }

    /// Forgets a form; what was imported by it stays. One that is not there is a problem of kind INPUT.
    public void forget(Grant grant, long id) {
        grant.demand(Permission.IMPORT);
        store.change(session -> {
            if (table.delete(session, id) == 0) {
                throw new ProblemException(
                        ProblemException.Kind.INPUT, Problem.error("intake.form-missing", Map.of("form", id)));
            }
            note(grant, "form.forget", id, "");
        });
    }

    /// Remembers a form again that was just forgotten, as it was, under a number of its own. The grant is for
    /// [Permission#IMPORT].
    public void remember(Grant grant, SavedForm form) {
        grant.demand(Permission.IMPORT);
        store.change(session -> note(grant, "form.remember", table.put(session, form), form.source()));
    }

    private void note(Grant grant, String act, long id, String source) {
        audit.append(new Act(
                grant.operator().name(),
                act,
                List.of(Long.toString(id)),
                grant.purpose().id(),
                source));
    }

    /// Opens a file; in the encoding that was remembered of its form, if it then is of that form.
    Extract open(Path path, ReadOptions options) {
        if (options.encoding().isEmpty()) {
            String sender = Sender.of(String.valueOf(path.getFileName()));
            for (SavedForm form : all()) {
                TextEncoding encoding = form.chosenEncoding();
                if (encoding != null && form.sender().equals(sender)) {
                    Optional<Extract> open = openAs(form, path, options.in(encoding));
                    if (open.isPresent()) {
                        return open.get();
                    }
                }
            }
        }
        return ExtractReader.open(path, options);
    }

    private static Optional<Extract> openAs(SavedForm form, Path path, ReadOptions options) {
        Extract extract;
        try {
            extract = ExtractReader.open(path, options);
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
        if (extract.tables().stream()
                .anyMatch(one ->
                        shape(form, extract.head(one, TableShape.HEAD_ROWS)).isPresent())) {
            return Optional.of(extract);
        }
        extract.close();
        return Optional.empty();
    }

    /// A form that a table is of, and how the table then lies.
    record Match(SavedForm form, TableShape shape, boolean sameSender) {}

    /// The form of a table: one from the same sender before others, the newest first.
    Optional<Match> match(Extract extract, RawTable one) {
        List<SavedForm> forms = all();
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        String sender = Sender.of(extract.file().name());
        List<RawRow> head = extract.head(one, TableShape.HEAD_ROWS);
        Match other = null;
        for (SavedForm form : forms) {
            Optional<TableShape> shape = shape(form, head);
            if (shape.isPresent()) {
                Match match = new Match(form, shape.get(), form.sender().equals(sender));
                if (match.sameSender) {
                    return Optional.of(match);
                }
                other = other == null ? match : other;
            }
        }
        return Optional.ofNullable(other);
    }

    /// How a table of a form lies: where the form's headers stand, which more or fewer title rows may have moved.
    private static Optional<TableShape> shape(SavedForm form, List<RawRow> head) {
        String key = form.key();
        TableShape seen = TableShape.of(head);
        if (SavedForm.key(seen.headers()).equals(key)) {
            return Optional.of(seen);
        }
        int lines = form.header().lines();
        for (int at = lines - 1; at < Math.min(head.size(), DEEPEST_HEADER); at++) {
            TableShape shape = TableLook.shape(head, at, lines);
            if (SavedForm.key(shape.headers()).equals(key)) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }
}
