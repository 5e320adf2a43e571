package jp.yorisoi.flow.facts;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Value;

/// A derived item of all persons, worked out when first asked for and kept; a household's once for all its members.
final class DerivedReader implements ItemReader {
    private final FactCore core;
    private final FactItem item;
    private final Derivation derivation;
    private final AtomicReferenceArray<Reading> known;

    DerivedReader(FactCore core, FactItem item, Derivation derivation) {
        this.core = core;
        this.item = item;
        this.derivation = derivation;
        boolean household = item.holder() == FactItem.Holder.HOUSEHOLD;
        this.known = new AtomicReferenceArray<>(
                household ? core.register().households() : core.register().size());
    }

    @Override
    public Reading at(int person) {
        boolean household = item.holder() == FactItem.Holder.HOUSEHOLD;
        int place = household ? core.register().householdOf(person) : person;
        Reading reading = known.get(place);
        if (reading == null) {
            reading = derive(household ? core.people().head(place) : person);
            known.set(place, reading);
        }
        return reading;
    }

    private Reading derive(int person) {
        Reading reading = derivation.value(core.plain().person(person));
        boolean presumed = reading.value() instanceof Value.Unknown
                && item.manner().presumed().isPresent()
                && !core.carried(ItemName.of(item.path()));
        return presumed ? new Reading(item.manner().presumed().get(), Set.of(item.path())) : reading;
    }
}
