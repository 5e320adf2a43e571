package jp.yorisoi.vault.store;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/// Who can open a store. A change is on disk when the method returns. Safe for use by several threads.
public final class StoreKeys {
    private final KeysFile file;
    private final KeyWrap wrap;
    private final KeyCost cost;
    private final byte[] dataKey;
    private KeyRing ring;

    StoreKeys(StoreFiles files, KeyRing ring, KeyCost cost, byte[] dataKey) {
        this.file = new KeysFile(files);
        this.wrap = new KeyWrap(ring.store(), ring.generation(), new SecureRandom());
        this.cost = cost;
        this.ring = ring;
        this.dataKey = dataKey;
    }

    /// The names of all who have a slot, in the order they came.
    public synchronized List<String> users() {
        return ring.slots().stream().map(KeySlot::user).toList();
    }

    /// Gives a user a slot, or an existing user a new password; one that is too short is refused.
    public synchronized void put(StoreUser user) {
        user.demandLongPassword();
        keep(ring.with(wrap.wrap(user.name(), user.password(), cost, dataKey)));
    }

    /// Whether this is the password of a user with a slot; takes as long as opening does.
    public synchronized boolean opens(StoreUser user) {
        return ring.slot(user.name())
                .flatMap(slot -> wrap.unwrap(slot, user.password()))
                .map(key -> {
                    Arrays.fill(key, (byte) 0);
                    return true;
                })
                .orElse(false);
    }

    /// Takes a user's slot away. Whoever kept a copy of the old keys file and the password could still open a copy of
    /// the store.
    public synchronized void remove(String user) {
        keep(ring.without(user));
    }

    /// In memory only once it stands in the file.
    private void keep(KeyRing changed) {
        file.write(changed);
        ring = changed;
    }

    synchronized String storeId() {
        return ring.store();
    }

    /// The generation: a restore or a new data key makes the next.
    public synchronized long generation() {
        return ring.generation();
    }

    synchronized KeyRing ring() {
        return ring;
    }

    KeyCost cost() {
        return cost;
    }

    byte[] dataKey() {
        return dataKey;
    }

    void wipe() {
        Arrays.fill(dataKey, (byte) 0);
    }
}
