package jp.yorisoi.flow.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which source a table is of: the best candidate with a confidence from 0 to 1, the runner-up, and what each column is
/// taken for under the best one.
public record Recognition(
        @Nullable SourceDefinition best,
        double confidence,
        @Nullable SourceDefinition second,
        double secondConfidence,
        List<ColumnReading> readings) {
    /// Below this a table is of no known source.
    static final double ENOUGH = 0.5;

    /// Two candidates nearer than this cannot be told apart.
    static final double MARGIN = 0.015;

    /// Copies the readings.
    public Recognition {
        readings = List.copyOf(readings);
    }

    /// The columns with their items.
    public List<BatchColumn> columns() {
        return readings.stream().map(ColumnReading::column).toList();
    }

    Recognition reading(List<ColumnReading> others) {
        return new Recognition(best, confidence, second, secondConfidence, others);
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
                .filter(name -> readings.stream()
                        .noneMatch(reading -> name.equals(reading.column().itemName())))
                .toList();
    }
}
