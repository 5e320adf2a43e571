package jp.yorisoi.flow.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.expression.At;
import jp.yorisoi.base.expression.Condition;
import jp.yorisoi.base.expression.Expressions;
import jp.yorisoi.base.expression.Formula;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Outcome;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Type;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.vault.store.ColumnChunk;
import org.jspecify.annotations.Nullable;

/// How a derived item is worked out of the others: its texts parsed and checked. Immutable; safe for several threads.
final class Derivation {
    private static final Reading TRUE = Reading.of(new Value.Flag(true));
    private static final Reading FALSE = Reading.of(new Value.Flag(false));

    private final FactItem item;
    private final List<Condition> conditions = new ArrayList<>();
    private @Nullable Condition as;
    private @Nullable Formula formula;
    private @Nullable Condition only;
    private @Nullable Condition ask;
    private @Nullable Condition certain;
    private @Nullable Condition likely;
    private final List<@Nullable Condition> cases = new ArrayList<>();
    private final List<Reading> values = new ArrayList<>();

    private Derivation(FactItem item) {
        this.item = item;
    }

    /// Parses an item's texts; nothing for one that is not derived. Mistakes become faults.
    static Optional<Derivation> of(FactItem item, CellReading reading, Expressions expressions, Faults faults) {
        Derivation made = new Derivation(item);
        boolean derived = switch (item.way()) {
            case FactItem.Way.Expression expression -> made.expression(expression, expressions, faults);
            case FactItem.Way.Grades grades -> {
                made.certain = made.condition(grades.certain(), expressions, faults);
                made.likely = made.condition(grades.likely(), expressions, faults);
                yield true;
            }
            case FactItem.Way.Cases cases -> {
                for (FactItem.Case one : cases.cases()) {
                    made.cases.add(made.condition(one.when(), expressions, faults));
                    made.values.add(reading.of(new ColumnChunk.Entry(one.value(), one.value(), null)));
                }
                yield true;
            }
            case FactItem.Way.Given given -> false;
            case FactItem.Way.FromRegister register -> false;
        };
        return derived ? Optional.of(made) : Optional.empty();
    }

    private boolean expression(FactItem.Way.Expression way, Expressions expressions, Faults faults) {
        if (item.type() instanceof Type.Flag) {
            as = condition(way.as(), expressions, faults);
        } else {
            formula = expressions.formula(way.as().text(), at(way.as()), faults);
        }
        only = condition(way.only(), expressions, faults);
        ask = condition(way.ask(), expressions, faults);
        return true;
    }

    private @Nullable Condition condition(FactItem.@Nullable Text text, Expressions expressions, Faults faults) {
        if (text == null) {
            return null;
        }
        Condition condition = expressions.condition(text.text(), at(text), faults);
        conditions.add(condition);
        return condition;
    }

    private static At at(FactItem.Text text) {
        return At.of(text.node());
    }

    /// All items that it reads itself.
    Set<ItemName> items() {
        Set<ItemName> all = new HashSet<>();
        conditions.forEach(condition -> all.addAll(condition.items()));
        Formula own = formula;
        if (own != null) {
            all.addAll(own.items());
        }
        return all;
    }

    /// All sources whose records it counts.
    Set<String> sources() {
        Set<String> all = new HashSet<>();
        conditions.forEach(condition -> all.addAll(condition.sources()));
        Formula own = formula;
        if (own != null) {
            all.addAll(own.sources());
        }
        return all;
    }

    /// The value in a scope.
    Reading value(Scope scope) {
        return switch (item.way()) {
            case FactItem.Way.Grades grades -> graded(scope);
            case FactItem.Way.Cases ways -> cased(scope);
            default -> expressed(scope);
        };
    }

    private Reading expressed(Scope scope) {
        Condition asked = ask;
        if (asked != null) {
            Outcome outcome = asked.test(scope);
            switch (outcome.truth()) {
                case YES -> {
                    Set<String> names = new TreeSet<>();
                    asked.items().forEach(name -> names.add(name.toString()));
                    return Reading.of(new Value.Unknown(names));
                }
                case UNKNOWN -> {
                    return Reading.of(new Value.Unknown(outcome.missing()));
                }
                case NO -> {}
            }
        }
        Condition when = only;
        if (when != null) {
            Outcome outcome = when.test(scope);
            switch (outcome.truth()) {
                case NO -> {
                    return new Reading(Value.NONE, outcome.presumed());
                }
                case UNKNOWN -> {
                    return Reading.of(new Value.Unknown(outcome.missing()));
                }
                case YES -> {}
            }
        }
        return plain(scope);
    }

    private Reading plain(Scope scope) {
        Condition condition = as;
        if (condition != null) {
            return flag(condition.test(scope));
        }
        Formula own = formula;
        return own == null ? Reading.missing(item.path()) : cut(own.value(scope));
    }

    /// Digits behind the point are cut, never rounded up: 29.9 is not yet 30.
    private Reading cut(Reading reading) {
        if (item.way() instanceof FactItem.Way.Expression way
                && way.decimals() != null
                && reading.value() instanceof Value.Number number) {
            BigDecimal value = number.value().setScale(way.decimals(), RoundingMode.DOWN);
            return new Reading(new Value.Number(value), reading.presumed());
        }
        return reading;
    }

    private static Reading flag(Outcome outcome) {
        return switch (outcome.truth()) {
            case YES -> outcome.presumed().isEmpty() ? TRUE : new Reading(new Value.Flag(true), outcome.presumed());
            case NO -> outcome.presumed().isEmpty() ? FALSE : new Reading(new Value.Flag(false), outcome.presumed());
            case UNKNOWN -> new Reading(new Value.Unknown(outcome.missing()), outcome.presumed());
        };
    }

    /// 確認 by a source, else 推定 by the register and named, else 否定; where the register does not tell, unknown.
    private Reading graded(Scope scope) {
        Condition sure = certain;
        Condition suggested = likely;
        if (sure == null || suggested == null) {
            return Reading.missing(item.path());
        }
        Reading confirmed = flag(sure.test(scope));
        if (confirmed.value().equals(new Value.Flag(true))) {
            return confirmed;
        }
        Reading reading = flag(suggested.test(scope));
        if (reading.value().equals(new Value.Flag(true))) {
            Set<String> presumed = new TreeSet<>(reading.presumed());
            presumed.add(item.path());
            return new Reading(reading.value(), presumed);
        }
        return reading;
    }

    private Reading cased(Scope scope) {
        Set<String> presumed = new TreeSet<>();
        for (int i = 0; i < cases.size(); i++) {
            Condition when = cases.get(i);
            if (when == null) {
                return new Reading(values.get(i).value(), presumed);
            }
            Outcome outcome = when.test(scope);
            presumed.addAll(outcome.presumed());
            switch (outcome.truth()) {
                case YES -> {
                    return new Reading(values.get(i).value(), presumed);
                }
                case UNKNOWN -> {
                    return Reading.of(new Value.Unknown(outcome.missing()));
                }
                case NO -> {}
            }
        }
        return new Reading(Value.NONE, presumed);
    }
}
