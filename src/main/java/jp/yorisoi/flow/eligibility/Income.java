package jp.yorisoi.flow.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
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
    private static final String TAX = "市民税.総所得金額";
    private static final int TAX_KNOWN = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NO_END = BigDecimal.valueOf(1_000_000_000_000L);

    private final Asking of;
    private final IncomeRule rule;

    Income(Asking of, IncomeRule rule) {
        this.of = of;
        this.rule = rule;
    }

    Reading of(Scope person) {
        int wanted = of.day().getYear() - (of.day().getMonthValue() >= rule.yearFrom() ? 1 : 2);
        Reading otherYear = Reading.missing(AFTER + "(" + wanted + "年)");
        if (value(person, ItemName.of(YEAR)) instanceof Value.Number there) {
            return there.value().intValue() == wanted ? ofItsYear(person) : otherYear;
        }
        boolean ofTax = of.carried(ItemName.of(TAX));
        return !ofTax || wanted + 1 == taxYear(person.day())
                ? ofItsYear(person)
                : deducted(person, new ItemName(TAX, Integer.toString(wanted + 1)), otherYear);
    }

    /// The tax of a fiscal year is on the income of the calendar year before, and known from June on.
    private static int taxYear(LocalDate day) {
        return day.getMonthValue() < TAX_KNOWN ? day.getYear() - 1 : day.getYear();
    }

    private Reading ofItsYear(Scope person) {
        Reading given = reading(person, ItemName.of(AFTER));
        return given.value() instanceof Value.Number ? given : deducted(person, ItemName.of(BEFORE), given);
    }

    private Reading deducted(Scope person, ItemName before, Reading otherwise) {
        Value value = value(person, before);
        if (!(value instanceof Value.Number number)) {
            if (value(person, ItemName.of("年齢")) instanceof Value.Number age
                    && age.value().intValue() < rule.noneUnder()) {
                of.harmless(AFTER);
                return new Reading(Value.Number.of(0), Set.of(AFTER));
            }
            boolean tells = before.equals(ItemName.of(BEFORE)) && of.carried(before) && !of.carried(ItemName.of(AFTER));
            return tells ? Reading.of(new Value.Unknown(missing(value))) : otherwise;
        }
        BigDecimal income = number.value();
        Set<String> presumed = new LinkedHashSet<>();
        boolean claimant = person == of.ground().claimant();
        for (IncomeRule.Step step : rule.steps()) {
            if (!step.of().isFor(claimant)) {
                continue;
            }
            BigDecimal amount = amount(person, step, presumed);
            income = step.add() ? income.add(amount) : income.subtract(amount);
        }
        return new Reading(new Value.Number(income.max(BigDecimal.ZERO)), presumed);
    }

    /// What the source lacks (a ground, a consent, its file), and the plain name where it is the item itself.
    private static Set<String> missing(Value value) {
        Set<String> names = new LinkedHashSet<>();
        if (value instanceof Value.Unknown unknown) {
            unknown.missing().forEach(name -> names.add(name.equals(TAX) ? BEFORE : name));
        }
        return names.isEmpty() ? Set.of(BEFORE) : names;
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
