package jp.yorisoi.flow.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.vault.access.Personal;

/// One person of a store's facts, seen from another or from itself.
@Personal
final class PersonScope implements Scope {
    private final FactTable table;
    private final int person;
    private final int from;

    PersonScope(FactTable table, int person, int from) {
        this.table = table;
        this.person = person;
        this.from = from;
    }

    @Override
    public LocalDate day() {
        return table.day();
    }

    @Override
    public Reading item(ItemName name) {
        return table.read(name, person);
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
        return table.core().people().label(from, person);
    }

    @Override
    public String toString() {
        return "PersonScope";
    }
}
