package jp.yorisoi.flow.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which source a table is of: the best candidate with a confidence from 0 to 1, the runner-up, and what each column
/// carries under the best one.
public record Recognition(
        @Nullable SourceDefinition best,
        double confidence,
        @Nullable SourceDefinition second,
        double secondConfidence,
        List<BatchColumn> columns) {
    /// Below this a table is of no known source.
    static final double ENOUGH = 0.5;

    /// Two candidates nearer than this cannot be told apart.
    static final double MARGIN = 0.015;

    /// Copies the columns.
    public Recognition {
        columns = List.copyOf(columns);
    }

    /// The source, where it is certain enough and no other comes as near.
    public Optional<SourceDefinition> source() {
        return isAmbiguous() || confidence < ENOUGH ? Optional.empty() : Optional.ofNullable(best);
    }

    /// Whether two sources fit alike.
    public boolean isAmbiguous() {
        return second != null && confidence >= ENOUGH && confidence - secondConfidence < MARGIN;
    }

    /// The required items that no column carries.
    List<String> missing() {
        SourceDefinition source = best;
        if (source == null) {
            return List.of();
        }
        return source.items().stream()
                .filter(ItemDefinition::isRequired)
                .map(ItemDefinition::name)
                .filter(name -> columns.stream().noneMatch(column -> name.equals(column.itemName())))
                .toList();
    }
}
