package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Problem.Place;

/// What is to be told about how a table's columns were taken.
final class ColumnProblems {
    private static final int PERCENT = 100;

    private ColumnProblems() {}

    /// Columns that hold something else than their header says (an error where the item identifies records or people),
    /// columns that name what another carries, and columns that may be an item.
    static List<Problem> of(Recognition recognition, Place table) {
        SourceDefinition source = recognition.best();
        List<Problem> problems = new ArrayList<>();
        if (source == null) {
            return problems;
        }
        for (ColumnReading reading : recognition.readings()) {
            Place place = new Place(table.file(), table.sheet(), table.row(), reading.position());
            String header = reading.column().header();
            switch (reading.why()) {
                case CONTRADICTS -> problems.add(contradiction(recognition, source, reading, place));
                case TWICE ->
                    problems.add(Problem.note(
                                    "intake.column-twice",
                                    Map.of("header", header, "item", Objects.requireNonNullElse(reading.named(), "")))
                            .at(place));
                case PLACE ->
                    problems.add(Problem.warning(
                                    "intake.column-by-place",
                                    Map.of(
                                            "header",
                                            header,
                                            "item",
                                            reading.item().orElse("")))
                            .at(place));
                default -> {}
            }
            reading.proposal()
                    .ifPresent(proposal -> problems.add(Problem.note(
                                    "intake.column-proposed",
                                    Map.of("header", header, "item", proposal.item(), "percent", (int)
                                            (proposal.confidence() * PERCENT)))
                            .at(place)));
        }
        return problems;
    }

    /// It stands in the way only where no other column carries the item.
    private static Problem contradiction(
            Recognition recognition, SourceDefinition source, ColumnReading reading, Place place) {
        String item = Objects.requireNonNullElse(reading.named(), "");
        boolean carried = recognition.readings().stream()
                .anyMatch(other -> other.item().filter(item::equals).isPresent());
        Map<String, Object> arguments = Map.of("header", reading.column().header(), "item", item);
        return (source.isIdentifying(item) && !carried
                        ? Problem.error("intake.column-contradicts", arguments)
                        : Problem.warning("intake.column-contradicts", arguments))
                .at(place);
    }
}
