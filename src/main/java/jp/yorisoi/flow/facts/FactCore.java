package jp.yorisoi.flow.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.flow.intake.Delivery;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.vault.access.Personal;
import jp.yorisoi.vault.access.Purpose;

/// What the views of one table of facts share: a reader per item, the sources' rows, the people. Safe for several
/// threads.
@Personal
final class FactCore {
    private static final String HEALTH_CHECKS = "健診";
    private static final ItemName NOTIFIED = ItemName.of("妊娠届出日");
    private static final ItemName BORN = ItemName.of("生年月日");

    private final FactCatalogue catalogue;
    private final FactVocabulary names;
    private final Register register;
    private final Purpose purpose;
    private final FactSources sources;
    private final Ages ages;
    private final GroupReader people;
    private final FactTable plain;
    private final Map<ItemName, ItemReader> readers = new ConcurrentHashMap<>();
    private final Map<ItemName, Boolean> carried = new ConcurrentHashMap<>();

    FactCore(FactCatalogue catalogue, Register register, Purpose purpose, FactSources sources) {
        this.catalogue = catalogue;
        this.names = catalogue.names();
        this.register = register;
        this.purpose = purpose;
        this.sources = sources;
        this.ages = new Ages(register);
        this.people = new GroupReader(this, ages);
        this.plain = new FactTable(this, null);
    }

    FactCatalogue catalogue() {
        return catalogue;
    }

    Register register() {
        return register;
    }

    Purpose purpose() {
        return purpose;
    }

    FactSources sources() {
        return sources;
    }

    FactVocabulary names() {
        return names;
    }

    GroupReader people() {
        return people;
    }

    /// These facts without anything lent.
    FactTable plain() {
        return plain;
    }

    ItemReader reader(ItemName name) {
        ItemReader known = readers.get(name);
        if (known != null) {
            return known;
        }
        // Not computeIfAbsent: a reader may ask for others while it is made.
        ItemReader made = make(name);
        ItemReader first = readers.putIfAbsent(name, made);
        return first == null ? made : first;
    }

    private ItemReader make(ItemName name) {
        Optional<FactItem> fact = names.fact(name);
        if (fact.isPresent()) {
            return ofFact(fact.get(), name);
        }
        Optional<FactVocabulary.SourceItem> own = names.sourceItem(name);
        if (own.isPresent()) {
            return SourceItemReader.of(sources, catalogue, own.get(), name, register);
        }
        Reading missing = Reading.missing(name.toString());
        return person -> missing;
    }

    private ItemReader ofFact(FactItem item, ItemName name) {
        Optional<Derivation> derivation = catalogue.derivation(item.path());
        if (derivation.isPresent()) {
            return new DerivedReader(this, item, derivation.get());
        }
        if (item.way() instanceof FactItem.Way.FromRegister way) {
            return new RegisterReader(this, item, name).of(way.fact());
        }
        Reading given = item.manner()
                .presumed()
                .map(value -> new Reading(value, Set.of(item.path())))
                .orElse(Reading.missing(item.path()));
        return person -> given;
    }

    boolean carried(ItemName name) {
        Boolean known = carried.get(name);
        if (known == null) {
            known = carries(name);
            carried.put(name, known);
        }
        return known;
    }

    private boolean carries(ItemName name) {
        Optional<FactItem> fact = names.fact(name);
        if (fact.isPresent()) {
            return switch (fact.get().way()) {
                case FactItem.Way.Given given -> false;
                case FactItem.Way.FromRegister register -> true;
                case FactItem.Way.Grades grades -> true;
                default ->
                    catalogue.derivation(name.path()).filter(this::carries).isPresent();
            };
        }
        Optional<FactVocabulary.SourceItem> own = names.sourceItem(name);
        if (own.isPresent() && own.get().isBefore() && own.get().source().delivery() == Delivery.SNAPSHOT) {
            return sources.earlier(own.get().source()).carries(own.get().item().name());
        }
        return own.isPresent()
                && (sources.rows(own.get().source()).carries(own.get().item().name()) || lastYearCarries(own.get()));
    }

    private boolean lastYearCarries(FactVocabulary.SourceItem item) {
        return item.year().equals(SchoolYears.LAST)
                && sources.lastYear(item.source()).carries(item.item().name());
    }

    /// All that it reads is there, or presumed where it is not.
    private boolean carries(Derivation derivation) {
        for (ItemName read : derivation.items()) {
            boolean presumed =
                    names.fact(read).flatMap(item -> item.manner().presumed()).isPresent();
            boolean ofRecord =
                    names.fact(read).isEmpty() && names.sourceItem(read).isEmpty();
            if (!presumed && !ofRecord && !carried(read)) {
                return false;
            }
        }
        for (String source : derivation.sources()) {
            boolean there = names.source(source)
                    .filter(one -> sources.rows(one).standing() != SourceRows.Standing.MISSING)
                    .isPresent();
            if (!there) {
                return false;
            }
        }
        return true;
    }

    /// A person's records of a source, the newest first.
    Scope.Some records(FactTable table, int person, String shortName) {
        SourceDefinition source = names.source(shortName).orElse(null);
        if (source == null) {
            return new Scope.Some(List.of(), Set.of(shortName));
        }
        Optional<Reading> refused = sources.refusal(source, person);
        if (refused.isPresent() && refused.get().value() instanceof Value.Unknown unknown) {
            return new Scope.Some(List.of(), unknown.missing());
        }
        SourceRows rows = sources.rows(source);
        int count = rows.standing() == SourceRows.Standing.USABLE ? rows.count(person) : 0;
        List<Scope> scopes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            scopes.add(new RecordScope(table, person, rows, rows.row(person, i)));
        }
        boolean more = rows.isOpen(person) || (count == 0 && rows.expects(person));
        return new Scope.Some(scopes, more ? Set.of(shortName) : Set.of());
    }

    IntStream subjects(Subject subject) {
        IntStream all = IntStream.range(0, register.size());
        return switch (subject) {
            case CHILD -> all.filter(ages::countsAsChild);
            case ADULT -> all.filter(ages::countsAsAdult);
            case PUPIL -> all.filter(ages::countsAsPupil);
            case YOUTH -> all.filter(ages::isYouth);
            case EXPECTANT -> all.filter(this::isExpectant);
            case HOUSEHOLD -> IntStream.range(0, register.households()).map(people::head);
        };
    }

    /// A 妊娠届 and no birth yet: the row stands for the mother until the child has a birthday.
    private boolean isExpectant(int person) {
        SourceDefinition source = names.source(HEALTH_CHECKS).orElse(null);
        if (source == null || sources.rows(source).count(person) == 0) {
            return false;
        }
        SourceRows rows = sources.rows(source);
        int row = rows.newest(person);
        return known(rows, row, NOTIFIED) && !known(rows, row, BORN);
    }

    private static boolean known(SourceRows rows, int row, ItemName name) {
        Optional<ItemDefinition> item = FactVocabulary.inRecord(name, rows.source());
        return item.isPresent() && rows.column(item.get()).at(row).value() instanceof Value.Date;
    }

    @Override
    public String toString() {
        return "FactCore";
    }
}
