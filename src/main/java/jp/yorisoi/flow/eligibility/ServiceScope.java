package jp.yorisoi.flow.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Outcome;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.expression.Type;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.base.notation.Age;

/// One person as a service's conditions see the person: on the service's day, with the service's tables and groups,
/// with
/// 所得 as the service counts it, and with what may be presumed.
final class ServiceScope implements Scope {
    /// The group of the claimant's own children, and of those the claimant brings up.
    static final String CHILDREN = "申請者の子";

    static final String RECEIVING = "受給.";

    private static final String OBLIGORS = "扶養義務者";
    private static final String CO_RESIDENTS = "同居者";
    private static final String SPOUSE = "配偶者";
    private static final String BIRTH = "生年月日";
    private static final String AGE = "年齢";
    private static final String MONTHS = "月齢";
    private static final String INCOME = "所得";
    private static final String DEPENDANTS = "扶養人数";
    /// More dependants than anybody has.
    private static final int MANY = 99;
    private static final BigDecimal NO_END = BigDecimal.valueOf(1_000_000_000_000L);

    private final Asking of;
    private final Scope person;

    ServiceScope(Asking of, Scope person) {
        this.of = of;
        this.person = person;
    }

    Scope person() {
        return person;
    }

    /// The service's day; for one born since, the day of birth, so that a first of the month finds this month's
    /// newborn.
    @Override
    public LocalDate day() {
        LocalDate day = of.day();
        if (day.equals(person.day())) {
            return day;
        }
        return birth().filter(day::isBefore)
                .filter(birth -> !birth.isAfter(person.day()))
                .orElse(day);
    }

    private Optional<LocalDate> birth() {
        return person.item(ItemName.of(BIRTH)).value() instanceof Value.Date date
                ? Optional.of(date.value())
                : Optional.empty();
    }

    @Override
    public Reading item(ItemName name) {
        if (name.qualifier().isEmpty()) {
            switch (name.path()) {
                case INCOME -> {
                    return income();
                }
                case DEPENDANTS -> {
                    return dependants(name);
                }
                case AGE, MONTHS -> {
                    return age(name);
                }
                default -> {}
            }
        }
        return plain(name);
    }

    /// An item as the facts have it, or presumed to be absent where the clause says so and nothing carries it.
    private Reading plain(ItemName name) {
        boolean known = of.ground().vocabulary().item(name, "").isPresent();
        Reading reading = known ? person.item(name) : Reading.missing(name.toString());
        // An item that the service itself names has to be found out; it was never in any file.
        boolean own =
                of.service().items().containsKey(name.path()) && !name.path().startsWith(RECEIVING);
        if (of.presumes() && !own && reading.value() instanceof Value.Unknown && !of.carried(name)) {
            return presumed(name);
        }
        return reading;
    }

    private Reading presumed(ItemName name) {
        Type type = of.ground()
                .vocabulary()
                .item(name, "")
                .or(() -> Optional.ofNullable(of.service().items().get(name.path())))
                .orElse(Type.FLAG);
        Value value = switch (type) {
            case Type.Flag flag -> new Value.Flag(false);
            case Type.Number number -> Value.Number.of(0);
            case Type.Code code -> Value.NONE;
            case Type.Date date -> Value.NONE;
            case Type.Text text -> Value.NONE;
        };
        return new Reading(value, Set.of(name.toString()));
    }

    private Reading age(ItemName name) {
        if (of.day().equals(person.day()) || birth().isEmpty()) {
            return person.item(name);
        }
        LocalDate birth = birth().get();
        int age = name.path().equals(AGE) ? Age.on(birth, day()) : Age.months(birth, day());
        return Reading.of(Value.Number.of(age));
    }

    private Reading income() {
        Reading reading = of.service()
                .income()
                .map(rule -> new Income(of, rule).of(person))
                .orElseGet(() -> person.item(ItemName.of(INCOME)));
        if (reading.value() instanceof Value.Number number) {
            of.income(person, number.value());
        }
        return reading;
    }

    /// Unknown dependants can only raise a limit: who is under it without any is under it.
    private Reading dependants(ItemName name) {
        Reading reading = person.item(name);
        if (!(reading.value() instanceof Value.Unknown)) {
            return reading;
        }
        of.range(name.toString());
        return Reading.of(Value.Number.of(of.assumesHighest() ? 0 : MANY));
    }

    @Override
    public Some group(String name) {
        ServiceDefinition.Group chosen = of.service().conditions().persons().get(name);
        if (chosen != null) {
            return chosen(chosen);
        }
        if (name.equals(CHILDREN)) {
            return children();
        }
        boolean personal = of.service().claim().of() == ServiceDefinition.Of.PERSON;
        if (personal && name.equals(OBLIGORS)) {
            return wrapped(Household.of(of.ground().claimant()).obligors());
        }
        Some some = person.group(personal && name.equals(SPOUSE) ? "本人の配偶者" : name);
        if (name.equals(CO_RESIDENTS) && !some.scopes().isEmpty()) {
            of.noteOutsiders();
        }
        return wrapped(some);
    }

    private Some wrapped(Some some) {
        List<Scope> all = new ArrayList<>();
        some.scopes().forEach(one -> all.add(new ServiceScope(of, one)));
        return new Some(all, some.missing());
    }

    /// Those for whom the service's condition holds, seen from the claimant whoever asks; what is missing where it
    /// cannot
    /// be told. What a group presumes is noted, since a group has no place to name it.
    private Some chosen(ServiceDefinition.Group group) {
        Some among = of.claimant().group(group.among());
        List<Scope> all = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        if (group.nobodyElse()) {
            of.notePresumed(among.missing());
        } else {
            missing.addAll(among.missing());
        }
        for (Scope one : among.scopes()) {
            Outcome outcome = of.test(group, one);
            if (outcome.truth() == Truth.YES) {
                all.add(one);
                of.notePresumed(outcome.presumed());
            } else if (outcome.truth() == Truth.UNKNOWN) {
                missing.addAll(outcome.missing());
            }
        }
        return new Some(all, missing);
    }

    private Some children() {
        Household household = Household.of(of.ground().claimant());
        return wrapped(household.children());
    }

    @Override
    public Some records(String source) {
        return person.records(source);
    }

    @Override
    public Reading table(String id, BigDecimal key) {
        LimitTable table = of.service().tables().get(id);
        if (table == null) {
            return person.table(id, key);
        }
        BigDecimal value = table.value(day(), key).orElse(null);
        if (value == null) {
            return Reading.missing("表(" + id + ")");
        }
        Set<String> presumed = new LinkedHashSet<>();
        BigDecimal limit = value;
        for (LimitTable.Surcharge surcharge : table.surcharges()) {
            limit = limit.add(surcharge(surcharge, presumed));
        }
        of.limit(person, limit);
        return new Reading(new Value.Number(limit), presumed);
    }

    private BigDecimal surcharge(LimitTable.Surcharge surcharge, Set<String> presumed) {
        ItemName name = ItemName.of(surcharge.item());
        Value value = of.carried(name) ? person.item(name).value() : Value.Unknown.of(surcharge.item());
        if (value instanceof Value.Number number) {
            BigDecimal counted = number.value().subtract(BigDecimal.valueOf(surcharge.free()));
            return surcharge.each().multiply(counted.max(BigDecimal.ZERO));
        }
        if (value instanceof Value.None) {
            return BigDecimal.ZERO;
        }
        if (of.carried(name)) {
            of.range(surcharge.item());
            return of.assumesHighest() ? BigDecimal.ZERO : NO_END;
        }
        presumed.add(surcharge.item());
        of.harmless(surcharge.item());
        return BigDecimal.ZERO;
    }

    @Override
    public String label() {
        return person.label();
    }

    @Override
    public String toString() {
        return "ServiceScope[…]";
    }
}
