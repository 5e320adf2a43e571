package jp.yorisoi.vault.store;

/// A statement that the database refused for a reason that no user can mend (a defect of ours, a broken constraint).
public final class StoreFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreFault(String message, Throwable cause) {
        super(message, cause);
    }
}
