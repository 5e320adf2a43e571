package jp.yorisoi.vault.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What data is used for (利用目的). Every run, view and grant has one; which source may be used for which stands in
/// `purposes.yaml` and in recorded grounds.
public enum Purpose {
    /// Finding children and families who need help or miss a service (見立て).
    SCREENING,
    /// Offering a service to a family (案内).
    OFFER,
    /// A case conference (会議).
    CONFERENCE,
    /// Counts that name nobody (統計).
    STATISTICS,
    /// Keeping the program running (管理).
    ADMINISTRATION;

    /// The name in files and on the command line: `screening`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The purpose of this name, if there is one.
    public static Optional<Purpose> of(String id) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.id().equals(id))
                .findFirst();
    }
}
