package jp.yorisoi.base.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A person or record of a test: what is put in is known, the rest is missing.
final class Someone implements Scope {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final Some NOBODY = Some.all(List.of());

    private final String label;
    private final Map<ItemName, Reading> items = new HashMap<>();
    private final Map<ItemName, Reading> missing = new HashMap<>();
    private final Map<String, Some> groups = new HashMap<>();

    Someone(String label) {
        this.label = label;
    }

    static Someone of(Object... namesAndValues) {
        return new Someone("本人").with(namesAndValues);
    }

    /// Puts in items by name: numbers, days, flags, texts, none; a reading as it is.
    Someone with(Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            items.put(name((String) namesAndValues[i]), reading(namesAndValues[i + 1]));
        }
        return this;
    }

    static ItemName name(String text) {
        int open = text.indexOf('(');
        return open < 0
                ? ItemName.of(text)
                : new ItemName(text.substring(0, open), text.substring(open + 1, text.length() - 1));
    }

    private static Reading reading(Object value) {
        return switch (value) {
            case Reading reading -> reading;
            case Value known -> Reading.of(known);
            case Integer number -> Reading.of(Value.Number.of(number));
            case Boolean flag -> Reading.of(new Value.Flag(flag));
            case LocalDate day -> Reading.of(new Value.Date(day));
            default -> Reading.of(new Value.Text(value.toString()));
        };
    }

    /// A value that is presumed under its own name.
    static Reading presumed(Object value, String name) {
        return new Reading(reading(value).value(), Set.of(name));
    }

    Someone group(String name, Scope... members) {
        groups.put(name, Some.all(List.of(members)));
        return this;
    }

    Someone perhapsMore(String name, String... missing) {
        groups.put(name, new Some(group(name).scopes(), Set.of(missing)));
        return this;
    }

    /// From now on nothing presumed is known, of the household and its records.
    void forgetPresumed() {
        for (Scope one : group("世帯員").scopes()) {
            ((Someone) one).forgetOwn();
            for (Scope record : one.records("家児相").scopes()) {
                ((Someone) record).forgetOwn();
            }
        }
    }

    private void forgetOwn() {
        items.values().removeIf(reading -> !reading.presumed().isEmpty());
    }

    @Override
    public LocalDate day() {
        return DAY;
    }

    @Override
    public Reading item(ItemName name) {
        Reading known = items.get(name);
        return known == null ? missing.computeIfAbsent(name, other -> Reading.missing(other.toString())) : known;
    }

    @Override
    public Some group(String name) {
        return groups.getOrDefault(name, NOBODY);
    }

    @Override
    public Some records(String source) {
        return group(source);
    }

    @Override
    public Reading table(String id, BigDecimal key) {
        return id.equals("jifu-full")
                ? Reading.of(Value.Number.of(690_000 + 380_000L * key.intValue()))
                : Reading.missing("表(" + id + ")");
    }

    @Override
    public String label() {
        return label;
    }
}
