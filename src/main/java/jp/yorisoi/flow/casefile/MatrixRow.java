package jp.yorisoi.flow.casefile;

import java.util.Map;
import jp.yorisoi.flow.screening.Axis;
import jp.yorisoi.vault.access.Personal;

/// One person's row of "who, what": for each axis what is happening (事象) and what stands behind it (要因).
@Personal
public record MatrixRow(long person, Map<Axis, MatrixCell> events, Map<Axis, MatrixCell> causes) {
    /// Copies the maps.
    public MatrixRow {
        events = Map.copyOf(events);
        causes = Map.copyOf(causes);
    }

    @Override
    public String toString() {
        return "MatrixRow[…]";
    }
}
