package jp.yorisoi.flow.referral;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.vault.store.Row;
import jp.yorisoi.vault.store.Session;
import org.jspecify.annotations.Nullable;

/// Receipts in the store.
final class ExportTable {
    private static final String COLUMNS =
            "SELECT number, approval, kind, recipient, sha256, rows, fields, written_by, written_at, return_by, destroy_by"
                    + " FROM export ";

    /// Keeps a receipt (its number is given here) with the persons of its lines, by their references.
    ReferralReceipt keep(Session session, ReferralReceipt receipt, long run, Map<String, Long> persons)
            throws SQLException {
        ReferralReceipt.Content content = receipt.content();
        long number = session.insert(
                "INSERT INTO export (approval, kind, recipient, sha256, rows, fields, run, written_at, written_by,"
                        + " return_by, destroy_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                receipt.approval(),
                content.kind(),
                content.recipient(),
                content.sha256(),
                content.rows(),
                content.fields(),
                run,
                receipt.written().at(),
                receipt.written().by(),
                receipt.terms().returnBy(),
                receipt.terms().destroyBy());
        List<@Nullable Object[]> lines = new ArrayList<>();
        persons.forEach((reference, person) -> lines.add(new @Nullable Object[] {number, reference, person}));
        session.runEach("INSERT INTO export_line (export, reference, person) VALUES (?, ?, ?)", lines);
        return find(session, number).orElseThrow();
    }

    Optional<ReferralReceipt> find(Session session, long number) throws SQLException {
        return session.first(COLUMNS + "WHERE number = ?", ExportTable::read, number);
    }

    Optional<ReferralReceipt> ofItem(Session session, long approval) throws SQLException {
        return session.first(COLUMNS + "WHERE approval = ?", ExportTable::read, approval);
    }

    private static ReferralReceipt read(Row row) throws SQLException {
        return new ReferralReceipt(
                row.number(1),
                row.number(2),
                new ReferralReceipt.Content(row.text(3), row.text(4), row.text(5), row.small(6), row.text(7)),
                new ReferralReceipt.Written(row.text(8), Instant.parse(row.text(9))),
                new ReferralReceipt.Terms(LocalDate.parse(row.text(10)), LocalDate.parse(row.text(11))));
    }
}
