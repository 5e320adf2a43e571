package jp.yorisoi.flow.facts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.vault.access.Personal;

/// A facts file: one line a person, columns are items, `世帯番号` groups lines. Read like an import (encoding, dates,
/// codes).
@Personal
public final class FactFile {
    private final GivenFacts facts;
    private final List<Problem> problems;
    private final Map<String, List<String>> others;

    private FactFile(GivenFacts facts, List<Problem> problems, Map<String, List<String>> others) {
        this.facts = facts;
        this.problems = problems;
        this.others = others;
    }

    /// Reads a file; what is no table at all ends with kind INPUT.
    public static FactFile read(Path path, FactCatalogue catalogue, LocalDate day) {
        throw new IllegalStateException("not read " + path + catalogue + day);
    }

    /// The persons, in the order of the file's data rows.
    public GivenFacts facts() {
        return facts;
    }

    /// Cells that could not be read and columns that no item claims.
    public List<Problem> problems() {
        return problems;
    }

    /// Columns that are no items (`期待.<id>`): header → one text per data row, empty where the cell is.
    public Map<String, List<String>> others() {
        return others;
    }

    @Override
    public String toString() {
        return "FactFile[…]";
    }
}
