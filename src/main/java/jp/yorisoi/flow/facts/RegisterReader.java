package jp.yorisoi.flow.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.base.notation.SchoolGrade;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.people.RegisterItem;
import jp.yorisoi.vault.store.ColumnChunk;

/// Reads what the register itself tells.
final class RegisterReader {
    private static final Reading NONE = Reading.of(Value.NONE);
    private static final Reading YES = Reading.of(new Value.Flag(true));
    private static final Reading NO = Reading.of(new Value.Flag(false));
    /// Registers closer together than this tell no move that the later one does not tell.
    private static final int APART = 80;

    private final FactCore core;
    private final FactItem item;
    private final ItemName name;
    private final Register register;
    private final Reading missing;

    RegisterReader(FactCore core, FactItem item, ItemName name) {
        this.core = core;
        this.item = item;
        this.name = name;
        this.register = core.register();
        this.missing = Reading.missing(name.toString());
    }

    ItemReader of(RegisterFact fact) {
        LocalDate day = register.day();
        return switch (fact) {
            case AGE -> byBirth(birth -> number(Age.on(birth, day)));
            case MONTHS -> byBirth(birth -> number(Age.months(birth, day)));
            case GRADE ->
                byBirth(birth -> SchoolGrade.of(birth, day)
                        .map(grade -> number(grade.number()))
                        .orElse(NONE));
            case BIRTH -> byBirth(birth -> Reading.of(new Value.Date(birth)));
            case RELATION -> this::relation;
            case IS_HEAD ->
                person ->
                        KinPath.of(register.text(RegisterItem.RELATION, person)).equals(KinPath.HEAD) ? YES : NO;
            case CLAIMANTS_CHILD -> core.people()::isClaimantsChild;
            case MOVES -> new Moves();
            default -> column(fact.item().orElseThrow());
        };
    }

    private ItemReader byBirth(Function<LocalDate, Reading> what) {
        Reading unknown = Reading.missing(Family.BIRTH);
        return person -> register.birth(person).map(what).orElse(unknown);
    }

    private static Reading number(int number) {
        return Reading.of(Value.Number.of(number));
    }

    private Reading relation(int person) {
        String path = KinPath.of(register.text(RegisterItem.RELATION, person));
        return path.isEmpty() ? missing : Reading.of(new Value.Text(path));
    }

    private ItemReader column(RegisterItem column) {
        CellReading reading = core.catalogue().reading(item.form(), name.toString());
        return person -> {
            String text = register.text(column, person);
            return text.isEmpty() ? missing : reading.of(new ColumnChunk.Entry(text, text, null));
        };
    }

    /// How often somebody moved house within the last years: the different days on which an address was taken, by this
    /// register and older ones. Fewer than there were may be told, so a count that is not plainly none is presumed.
    private final class Moves implements ItemReader {
        private final AtomicReference<List<SourceRows>> history = new AtomicReference<>();

        @Override
        public Reading at(int person) {
            int back = Integer.parseInt(
                    name.qualifier().substring(0, name.qualifier().length() - 1));
            String since = register.day().minusYears(back).toString();
            String taken = register.text(RegisterItem.ADDRESS_SINCE, person);
            if (taken.isEmpty()) {
                return missing;
            }
            if (taken.compareTo(since) <= 0) {
                return number(0);
            }
            Set<String> days = new HashSet<>();
            days.add(taken);
            for (SourceRows old : history()) {
                addressSince(old, person)
                        .filter(day -> day.compareTo(since) > 0)
                        .ifPresent(days::add);
            }
            register.birth(person).ifPresent(birth -> days.remove(birth.toString()));
            Set<String> presumed = days.isEmpty() ? Set.of() : Set.of(name.toString());
            return new Reading(Value.Number.of(days.size()), presumed);
        }

        private Optional<String> addressSince(SourceRows rows, int person) {
            int row = rows.newest(person);
            ItemDefinition column =
                    rows.source().item(RegisterItem.ADDRESS_SINCE.item()).orElse(null);
            return row < 0 || column == null || !(rows.column(column).at(row).value() instanceof Value.Date date)
                    ? Optional.empty()
                    : Optional.of(date.value().toString());
        }

        private List<SourceRows> history() {
            List<SourceRows> known = history.get();
            if (known == null) {
                known = older();
                history.set(known);
            }
            return known;
        }

        private List<SourceRows> older() {
            SourceDefinition source = core.catalogue().sources().find("juki").orElse(null);
            List<SourceRows> found = new ArrayList<>();
            if (source == null) {
                return found;
            }
            List<Batch> batches = new ArrayList<>(core.sources().batchesOf(source));
            batches.sort(Comparator.comparing(Batch::asOf).reversed());
            LocalDate last = register.asOf();
            for (Batch batch : batches) {
                if (!batch.asOf().isAfter(last.minusDays(APART))) {
                    found.add(core.sources().rowsOn(source, batch.asOf()));
                    last = batch.asOf();
                }
            }
            return found;
        }
    }
}
