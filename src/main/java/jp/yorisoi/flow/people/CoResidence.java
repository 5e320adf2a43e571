package jp.yorisoi.flow.people;

import java.util.List;
import jp.yorisoi.vault.access.Personal;

/// Who else lives at a person's address (同居) outside the own 世帯: inferred from equal addresses down to 方書, and to be
/// shown as inferred.
/// [Known#UNKNOWN] where the address is a block of flats and no 方書 tells the flats apart.
@Personal
public record CoResidence(Known known, List<Resident> others) {
    /// Whether the address tells it.
    public enum Known {
        /// The list is what the register says.
        INFERRED,
        /// The address does not tell; the list is empty.
        UNKNOWN
    }

    /// Copies the list.
    public CoResidence {
        others = List.copyOf(others);
    }

    @Override
    public String toString() {
        return "CoResidence[" + known + ", " + others.size() + "]";
    }
}
