package jp.yorisoi.vault.store;

import java.sql.SQLException;

/// What an open store holds: its files, lock, keys and the connection that writes.
record OpenedStore(StoreFiles files, StoreLock lock, StoreKeys keys, StoreConnection writer, String user)
        implements AutoCloseable {
    StoreConnection reader() throws SQLException {
        return StoreConnection.reader(files.database(), keys.dataKey());
    }

    @Override
    public void close() {
        Store.closeQuietly(writer);
        keys.wipe();
        lock.close();
    }
}
