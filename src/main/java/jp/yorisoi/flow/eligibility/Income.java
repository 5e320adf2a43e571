package jp.yorisoi.flow.eligibility;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Value;

/// The 所得 of a person as a service counts it: as given, else 総所得金額 with the service's additions and deductions.
final class Income {
    private static final String AFTER = "所得";
    private static final String BEFORE = "総所得金額";
    private static final String YEAR = "所得年";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NO_END = BigDecimal.valueOf(1_000_000_000_000L);

    private final Asking of;
    private final IncomeRule rule;

    Income(Asking of, IncomeRule rule) {
        this.of = of;
        this.rule = rule;
    }

    Reading of(Scope person) {
        int wanted = of.day().getMonthValue() >= rule.yearFrom()
                ? of.day().getYear() - 1
                : of.day().getYear() - 2;
        Value year = value(person, ItemName.of(YEAR));
        if (year instanceof Value.Number number && number.value().intValue() != wanted) {
            return otherYear(person, wanted, number.value().intValue());
        }
        Reading given = reading(person, ItemName.of(AFTER));
        if (given.value() instanceof Value.Number) {
            return given;
        }
        return deducted(person, ItemName.of(BEFORE), given);
    }

    /// The facts are of another year than the benefit's: last year's may be there too.
    private Reading otherYear(Scope person, int wanted, int there) {
        if (wanted == there - 1) {
            return deducted(person, new ItemName(BEFORE, "前年度"), Reading.missing(AFTER + "(" + wanted + "年)"));
        }
        return Reading.missing(AFTER + "(" + wanted + "年)");
    }

    private Reading deducted(Scope person, ItemName before, Reading otherwise) {
        Value value = value(person, before);
        if (!(value instanceof Value.Number number)) {
            if (value(person, ItemName.of("年齢")) instanceof Value.Number age
                    && age.value().intValue() < rule.noneUnder()) {
                of.harmless(AFTER);
                return new Reading(Value.Number.of(0), Set.of(AFTER));
            }
            boolean tells = of.carried(before) && !of.carried(ItemName.of(AFTER));
            return tells ? Reading.missing(before.toString()) : otherwise;
        }
        BigDecimal income = number.value();
        Set<String> presumed = new LinkedHashSet<>();
        for (IncomeRule.Step step : rule.steps()) {
            BigDecimal amount = amount(person, step, presumed);
            income = step.add() ? income.add(amount) : income.subtract(amount);
        }
        return new Reading(new Value.Number(income.max(BigDecimal.ZERO)), presumed);
    }

    private BigDecimal amount(Scope person, IncomeRule.Step step, Set<String> presumed) {
        if (step.kind() == IncomeRule.Kind.FLAT) {
            return step.amount();
        }
        ItemName name = ItemName.of(step.item());
        boolean carried = of.carried(name);
        Value value = carried ? value(person, name) : Value.Unknown.of(step.item());
        if (value instanceof Value.Unknown) {
            if (!carried && step.presumed()) {
                presumed.add(step.item());
                if (!step.add()) {
                    of.harmless(step.item());
                }
                return BigDecimal.ZERO;
            }
            return unknown(step);
        }
        BigDecimal number = switch (value) {
            case Value.Number plain -> plain.value();
            case Value.Flag flag -> flag.value() ? BigDecimal.ONE : BigDecimal.ZERO;
            default -> BigDecimal.ZERO;
        };
        return switch (step.kind()) {
            case FLAT -> step.amount();
            case EACH -> step.amount().multiply(number.max(BigDecimal.ZERO));
            case ONCE -> number.signum() > 0 ? step.amount() : BigDecimal.ZERO;
            case PERCENT -> step.amount().multiply(number.max(BigDecimal.ZERO)).divide(HUNDRED);
        };
    }

    /// What is not known may be nothing, and may be all that a step can make of it.
    private BigDecimal unknown(IncomeRule.Step step) {
        of.range(step.item());
        boolean most = step.add() == of.assumesHighest();
        if (!most) {
            return BigDecimal.ZERO;
        }
        return step.kind() == IncomeRule.Kind.ONCE ? step.amount() : NO_END;
    }

    private Reading reading(Scope person, ItemName name) {
        return of.ground().vocabulary().item(name, "").isPresent()
                ? person.item(name)
                : Reading.missing(name.toString());
    }

    private Value value(Scope person, ItemName name) {
        return reading(person, name).value();
    }
}
