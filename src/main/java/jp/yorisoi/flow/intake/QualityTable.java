package jp.yorisoi.flow.intake;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.vault.store.Row;
import jp.yorisoi.vault.store.Session;

/// The table of what batches' columns hold.
final class QualityTable {
    private static final String FIELD = "\u001F";
    private static final String RECORD = "\u001E";

    void add(Session session, long batch, BatchQuality quality) throws SQLException {
        for (ItemQuality item : quality.items()) {
            ItemQuality.Filling filling = item.filling();
            session.run(
                    "INSERT INTO batch_item (batch, position, filled, valid, noted, unread, unlisted, none, strangers, shares)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    batch,
                    item.column().position(),
                    filling.filled(),
                    filling.valid(),
                    filling.noted(),
                    filling.unread(),
                    filling.unlisted(),
                    filling.none(),
                    filling.unknownPersons(),
                    text(item.shares()));
        }
    }

    List<ItemQuality> of(Session session, long batch) throws SQLException {
        return session.list(
                "SELECT c.position, c.header, c.item, i.filled, i.valid, i.noted, i.unread, i.unlisted, i.none,"
                        + " i.strangers, i.shares FROM batch_item i JOIN batch_column c"
                        + " ON c.batch = i.batch AND c.position = i.position WHERE i.batch = ? ORDER BY i.position",
                QualityTable::item,
                batch);
    }

    private static ItemQuality item(Row row) throws SQLException {
        BatchColumn column =
                new BatchColumn(row.small(1), row.text(2), row.optionalText(3).orElse(null));
        ItemQuality.Filling filling = new ItemQuality.Filling(
                row.small(4), row.small(5), row.small(6), row.small(7), row.small(8), row.small(9), row.small(10));
        return new ItemQuality(column, filling, shares(row.text(11)));
    }

    void addWarnings(Session session, long batch, List<Problem> warnings) throws SQLException {
        int number = 0;
        for (Problem warning : warnings) {
            String arguments = warning.arguments().entrySet().stream()
                    .map(one -> one.getKey() + FIELD + (one.getValue() instanceof Number ? "n" : "s") + one.getValue())
                    .sorted()
                    .collect(Collectors.joining(RECORD));
            session.run(
                    "INSERT INTO batch_warning (batch, number, code, position, arguments) VALUES (?, ?, ?, ?, ?)",
                    batch,
                    number++,
                    warning.code(),
                    warning.place().column(),
                    arguments);
        }
    }

    List<Problem> warnings(Session session, Batch batch) throws SQLException {
        return session.list(
                "SELECT code, position, arguments FROM batch_warning WHERE batch = ? ORDER BY number",
                row -> Problem.warning(row.text(1), arguments(row.text(3)))
                        .at(new Problem.Place(batch.file(), batch.place().sheet(), 0, row.small(2))),
                batch.id());
    }

    private static Map<String, Object> arguments(String text) {
        Map<String, Object> arguments = new TreeMap<>();
        for (String one : text.split(RECORD)) {
            int at = one.indexOf(FIELD);
            if (at >= 0) {
                String value = one.substring(at + 2);
                arguments.put(one.substring(0, at), one.charAt(at + 1) == 'n' ? Long.valueOf(value) : value);
            }
        }
        return arguments;
    }

    private static String text(Map<String, Integer> shares) {
        return shares.entrySet().stream()
                .map(share -> share.getKey() + FIELD + share.getValue())
                .collect(Collectors.joining(RECORD));
    }

    private static Map<String, Integer> shares(String text) {
        Map<String, Integer> shares = new TreeMap<>();
        for (String share : text.split(RECORD)) {
            int at = share.indexOf(FIELD);
            if (at >= 0) {
                shares.put(share.substring(0, at), Integer.parseInt(share.substring(at + 1)));
            }
        }
        return shares;
    }
}
