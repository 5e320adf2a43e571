package jp.yorisoi.vault.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a keys file holds: which store and generation it belongs to, the database's own salt (to tell a swapped file
/// from a damaged one), a slot for each user and one for the recovery key. While a database is being replaced, `next`
/// holds the keys of the one that comes: the salt tells which of the two stands there.
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyRing(
        String format,
        String store,
        long generation,
        String databaseSalt,
        List<KeySlot> slots,
        KeySlot recovery,
        @Nullable KeyRing next) {
    static final String FORMAT = "yorisoi-keys-1";

    /// A file that lacks a part is refused here, since JSON may leave anything out.
    KeyRing {
        Objects.requireNonNull(store);
        Objects.requireNonNull(databaseSalt);
        Objects.requireNonNull(recovery);
        slots = List.copyOf(slots);
    }

    Optional<KeySlot> slot(String user) {
        return slots.stream().filter(slot -> slot.user().equals(user)).findFirst();
    }

    KeyRing with(KeySlot added) {
        List<KeySlot> all = new ArrayList<>(without(added.user()).slots);
        all.add(added);
        return new KeyRing(format, store, generation, databaseSalt, all, recovery, next);
    }

    KeyRing without(String user) {
        List<KeySlot> rest =
                slots.stream().filter(slot -> !slot.user().equals(user)).toList();
        return new KeyRing(format, store, generation, databaseSalt, rest, recovery, next);
    }

    /// The same keys for another file of the same content.
    KeyRing of(String salt) {
        return new KeyRing(format, store, generation, salt, slots, recovery, null);
    }

    /// The same keys for a later generation: every slot opens by the generation that it was written for.
    KeyRing asGeneration(long later) {
        List<KeySlot> kept =
                slots.stream().map(slot -> slot.writtenFor(generation)).toList();
        return new KeyRing(format, store, later, databaseSalt, kept, recovery.writtenFor(generation), null);
    }

    KeyRing followedBy(@Nullable KeyRing coming) {
        return new KeyRing(format, store, generation, databaseSalt, slots, recovery, coming);
    }
}
