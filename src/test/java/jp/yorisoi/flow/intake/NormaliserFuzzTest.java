package jp.yorisoi.flow.intake;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.Fuzzed;
import jp.yorisoi.vault.store.ColumnChunk;
import org.junit.jupiter.params.provider.MethodSource;

/// A cell of any text in a column of every kind.
class NormaliserFuzzTest {
    private static final List<Normaliser> NORMALISERS = normalisers();

    private static List<Normaliser> normalisers() {
        SourceCatalogue catalogue = SourceCatalogue.shipped();
        List<Normaliser> all = new ArrayList<>();
        catalogue.sources().forEach(source -> {
            java.util.Set<Object> kinds = new java.util.HashSet<>();
            source.items().stream()
                    .filter(item -> kinds.add(List.of(item.type(), item.unit())))
                    .map(catalogue::normaliser)
                    .forEach(all::add);
        });
        return all;
    }

    static List<String> cells() throws Exception {
        return Fuzzed.cells(6);
    }

    @MethodSource("cells")
    @FuzzTest
    void anyCellHasAnEntry(@NotNull String text) throws Exception {
        Fuzzed.holds(() -> {
            for (Normaliser normaliser : NORMALISERS) {
                ColumnChunk.Entry entry = normaliser.read(text);
                if (entry.problem() != null) {
                    Fuzzed.code(entry.problem());
                }
            }
        });
    }
}
