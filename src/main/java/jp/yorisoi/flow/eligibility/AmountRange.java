package jp.yorisoi.flow.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Choice;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Part;
import org.jspecify.annotations.Nullable;

/// The lowest and highest amount in whole yen a month.
record AmountRange(long low, long high) {
    private static final AmountRange NOTHING = new AmountRange(0, 0);

    AmountRange plus(AmountRange other) {
        return new AmountRange(low + other.low, high + other.high);
    }

    AmountRange or(AmountRange other) {
        return new AmountRange(Math.min(low, other.low), Math.max(high, other.high));
    }

    /// What a service pays a claimant in a band; nothing where it pays no money or a value is unknown.
    static Optional<AmountRange> of(Asking asking, String band) {
        if (asking.service().amount().parts().isEmpty()) {
            return Optional.empty();
        }
        Optional<AmountRange> sum = Optional.of(NOTHING);
        for (Part part : asking.service().amount().parts()) {
            if (part.band().isEmpty() || part.band().equals(band)) {
                sum = plus(sum, part(asking, part));
            }
        }
        return sum;
    }

    private static Optional<AmountRange> plus(Optional<AmountRange> one, Optional<AmountRange> other) {
        return one.flatMap(left -> other.map(left::plus));
    }

    private static Optional<AmountRange> part(Asking asking, Part part) {
        if (part.group().isEmpty()) {
            return choice(asking, part, asking.claimant());
        }
        ServiceDefinition.@Nullable Group paid = part.among().equals(part.group())
                ? null
                : asking.service().conditions().persons().get(part.group());
        Scope.Some counted = asking.claimant().group(part.among());
        // Somebody of whom it cannot be told whether to count may be older: then the rank is this or a later one.
        boolean open = !counted.missing().isEmpty();
        List<Scope> ranks = byAge(counted.scopes());
        Optional<AmountRange> sum = Optional.of(NOTHING);
        for (int rank = 1; rank <= ranks.size(); rank++) {
            Scope person = ranks.get(rank - 1);
            Truth holds = paid == null ? Truth.YES : asking.test(paid, person).truth();
            boolean surely = part.ranks().from() <= rank && rank <= part.ranks().to();
            boolean perhaps = open && rank <= part.ranks().to();
            if (holds == Truth.NO || !(surely || perhaps)) {
                continue;
            }
            boolean always =
                    holds == Truth.YES && surely && (!open || part.ranks().to() == Integer.MAX_VALUE);
            Optional<AmountRange> one = choice(asking, part, part.ofClaimant() ? asking.claimant() : person);
            sum = plus(sum, always ? one : one.map(range -> new AmountRange(0, range.high)));
        }
        return sum;
    }

    /// The eldest first; those of one day in the order of the household, so that twins have two ranks.
    private static List<Scope> byAge(List<Scope> persons) {
        List<Scope> sorted = new ArrayList<>(persons);
        sorted.sort(Comparator.comparing(AmountRange::age).reversed());
        return sorted;
    }

    private static BigDecimal age(Scope person) {
        if (person.item(ItemName.of("生年月日")).value() instanceof Value.Date birth) {
            return BigDecimal.valueOf(-birth.value().toEpochDay());
        }
        if (person.item(ItemName.of("年齢")).value() instanceof Value.Number age) {
            LocalDate about = person.day().minusYears(age.value().longValue());
            return BigDecimal.valueOf(-about.toEpochDay());
        }
        return BigDecimal.valueOf(Long.MIN_VALUE);
    }

    /// The value of the first choice that holds; all that may hold, where that cannot be told.
    private static Optional<AmountRange> choice(Asking asking, Part part, Scope person) {
        Optional<AmountRange> range = Optional.empty();
        for (Choice choice : part.choices()) {
            Truth holds = choice.when()
                    .map(condition -> condition.test(person).truth())
                    .orElse(Truth.YES);
            if (holds == Truth.NO) {
                continue;
            }
            if (!(choice.value().value(person).value() instanceof Value.Number number)) {
                return Optional.empty();
            }
            AmountRange value =
                    rounded(number.value(), asking.service().amount().unit());
            range = Optional.of(range.map(value::or).orElse(value));
            if (holds == Truth.YES) {
                return range;
            }
        }
        return Optional.of(range.map(NOTHING::or).orElse(NOTHING));
    }

    private static AmountRange rounded(BigDecimal value, int unit) {
        BigDecimal units = value.divide(BigDecimal.valueOf(unit), 0, RoundingMode.HALF_DOWN);
        long yen = units.multiply(BigDecimal.valueOf(unit)).longValueExact();
        return new AmountRange(yen, yen);
    }
}
