package jp.yorisoi.flow.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.vault.access.Personal;

/// One record of a person: bare names are its items, all others the person's.
@Personal
final class RecordScope implements Scope {
    private static final Reading FOR_ONESELF = Reading.of(new Value.Text("本人"));
    private static final Reading FOR_A_CHILD = Reading.of(new Value.Text("児童"));

    private final FactTable table;
    private final int person;
    private final SourceRows rows;
    private final int row;

    RecordScope(FactTable table, int person, SourceRows rows, int row) {
        this.table = table;
        this.person = person;
        this.rows = rows;
        this.row = row;
    }

    @Override
    public LocalDate day() {
        return table.day();
    }

    @Override
    public Reading item(ItemName name) {
        if (name.path().equals(FactVocabulary.PLACE)) {
            return rows.isFor(row, table.register().id(person)) ? FOR_ONESELF : FOR_A_CHILD;
        }
        Optional<ItemDefinition> own = FactVocabulary.inRecord(name, rows.source());
        return own.isPresent() ? rows.column(own.get()).at(row) : table.read(name, person);
    }

    @Override
    public Some group(String name) {
        return table.core().people().group(table, person, name);
    }

    @Override
    public Some records(String source) {
        return table.core().records(table, person, source);
    }

    @Override
    public Reading table(String id, BigDecimal key) {
        return Reading.missing(id);
    }

    @Override
    public String label() {
        return rows.day(row).toString();
    }

    @Override
    public String toString() {
        return "RecordScope";
    }
}
