package jp.yorisoi.flow.intake;

/// Prints of identities → prints of contents, for hundreds of thousands of rows without an object for each. The latest
/// row of an identity wins.
final class PrintMap {
    private long[] keys = new long[1 << 10];
    private long[] contents = new long[1 << 10];
    private boolean[] used = new boolean[1 << 10];
    private int size;

    /// What putting a row found.
    enum Found {
        /// The identity was not there.
        NOTHING,
        /// The same identity with the same content.
        SAME,
        /// The same identity with another content.
        OTHER
    }

    int size() {
        return size;
    }

    Found put(long key, long content) {
        if (size * 2 > keys.length) {
            grow();
        }
        int at = slot(key);
        Found found = used[at] ? contents[at] == content ? Found.SAME : Found.OTHER : Found.NOTHING;
        if (!used[at]) {
            used[at] = true;
            keys[at] = key;
            size++;
        }
        contents[at] = content;
        return found;
    }

    Found find(long key, long content) {
        int at = slot(key);
        return used[at] ? contents[at] == content ? Found.SAME : Found.OTHER : Found.NOTHING;
    }

    /// How many identities the other map does not have.
    int missingIn(PrintMap other) {
        int missing = 0;
        for (int at = 0; at < keys.length; at++) {
            missing += used[at] && !other.used[other.slot(keys[at])] ? 1 : 0;
        }
        return missing;
    }

    private int slot(long key) {
        int at = (int) (RowPrints.mix(key) & (keys.length - 1));
        while (used[at] && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldContents = contents;
        boolean[] oldUsed = used;
        keys = new long[oldKeys.length * 2];
        contents = new long[keys.length];
        used = new boolean[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldUsed[i]) {
                int at = slot(oldKeys[i]);
                used[at] = true;
                keys[at] = oldKeys[i];
                contents[at] = oldContents[i];
            }
        }
    }
}
