package jp.yorisoi.flow.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.flow.extract.TextEncoding;
import jp.yorisoi.vault.store.Session;

/// The tables of saved forms.
final class FormTable {
    private static final String FORMS =
            "SELECT id, source, sender, header_row, header_lines, encoding, saved_at, saved_by FROM form ";

    /// Keeps a form in place of one of the same sender with the same headers.
    long put(Session session, SavedForm form) throws SQLException {
        String key = form.key();
        session.run(
                "DELETE FROM form_column WHERE form IN (SELECT id FROM form WHERE headers = ? AND sender = ?)",
                key,
                form.sender());
        session.run("DELETE FROM form WHERE headers = ? AND sender = ?", key, form.sender());
        long id = session.insert(
                "INSERT INTO form (source, sender, headers, header_row, header_lines, encoding, saved_at, saved_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                form.source(),
                form.sender(),
                key,
                form.header().row(),
                form.header().lines(),
                form.encoding().map(TextEncoding::id).orElse(null),
                form.saved().at(),
                form.saved().by());
        int position = 1;
        for (SavedForm.Column column : form.columns()) {
            session.run(
                    "INSERT INTO form_column (form, position, header, item, ignored) VALUES (?, ?, ?, ?, ?)",
                    id,
                    position++,
                    column.header(),
                    column.item().orElse(null),
                    column.ignored());
        }
        return id;
    }

    int delete(Session session, long id) throws SQLException {
        session.run("DELETE FROM form_column WHERE form = ?", id);
        return session.run("DELETE FROM form WHERE id = ?", id);
    }

    /// All forms, the newest first.
    List<SavedForm> all(Session session) throws SQLException {
        List<SavedForm> bare = session.list(
                FORMS + "ORDER BY id DESC",
                row -> new SavedForm(
                        row.number(1),
                        row.text(2),
                        row.text(3),
                        new SavedForm.Header(row.small(4), row.small(5)),
                        TextEncoding.byId(row.text(6)).orElse(null),
                        List.of(),
                        new SavedForm.Saved(Instant.parse(row.text(7)), row.text(8))));
        List<SavedForm> forms = new ArrayList<>();
        for (SavedForm form : bare) {
            forms.add(new SavedForm(
                    form.id(),
                    form.source(),
                    form.sender(),
                    form.header(),
                    form.chosenEncoding(),
                    columns(session, form.id()),
                    form.saved()));
        }
        return forms;
    }

    private static List<SavedForm.Column> columns(Session session, long form) throws SQLException {
        return session.list(
                "SELECT header, item, ignored FROM form_column WHERE form = ? ORDER BY position",
                row -> new SavedForm.Column(row.text(1), row.optionalText(2).orElse(null), row.small(3) != 0),
                form);
    }
}
