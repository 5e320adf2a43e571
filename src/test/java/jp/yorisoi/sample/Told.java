package jp.yorisoi.sample;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.people.Resident;
import org.jspecify.annotations.Nullable;

/// Writes down what a screen would show, so that it can be compared with the same screen of another store: people by
/// their 宛名番号, imports by their file, and without what tells only how this store came to be (numbers of imports and
/// runs).
final class Told {
    private static final Set<String> HISTORY = Set.of("run", "register", "batch", "lastBatch", "withdrawn", "seconds");

    private final Map<Long, String> numbers;

    Told(Map<Long, String> numbers) {
        this.numbers = numbers;
    }

    String of(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case Optional<?> some -> of(some.orElse(null));
            case Long number -> numbers.getOrDefault(number, number.toString());
            case SourceDefinition source -> source.id();
            case Batch batch ->
                String.join(
                        "|",
                        batch.file(),
                        batch.place().sheet(),
                        batch.asOf().toString(),
                        batch.state().name(),
                        Integer.toString(batch.rows()));
            case Resident one ->
                String.join(
                        "|",
                        one.number(),
                        one.household(),
                        one.name(),
                        one.kana(),
                        String.valueOf(one.birth()),
                        one.relation(),
                        one.address());
            case List<?> list -> list.stream().map(this::of).toList().toString();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> of(entry.getKey()) + "=" + of(entry.getValue()))
                        .sorted()
                        .toList()
                        .toString();
            case Collection<?> set -> sorted(set).toString();
            case Record some -> ofRecord(some);
            default -> value.toString();
        };
    }

    /// Lines whose order is a store's own.
    List<String> sorted(Collection<?> values) {
        return values.stream().map(this::of).sorted().toList();
    }

    private String ofRecord(Record value) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            if (!HISTORY.contains(component.getName()) || component.getType() == Batch.class) {
                parts.add(component.getName() + ":" + of(read(value, component)));
            }
        }
        return value.getClass().getSimpleName() + parts;
    }

    private static @Nullable Object read(Record value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
