package jp.yorisoi.vault.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a keys file holds: which store and generation it belongs to, the database's own salt (to tell a swapped file
/// from a damaged one),
/// a slot for each user and one for the recovery key.
@JsonIgnoreProperties(ignoreUnknown = true)
record KeyRing(
        String format, String store, long generation, String databaseSalt, List<KeySlot> slots, KeySlot recovery) {
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
        return new KeyRing(format, store, generation, databaseSalt, all, recovery);
    }

    KeyRing without(String user) {
        List<KeySlot> rest =
                slots.stream().filter(slot -> !slot.user().equals(user)).toList();
        return new KeyRing(format, store, generation, databaseSalt, rest, recovery);
    }
}
