package jp.yorisoi.flow.facts;

import jp.yorisoi.flow.intake.SourceCatalogue;

/// The items that facts have beyond the sources' own: derived ones, those of the register, those that only a facts file
/// gives; all of them data (`resources/facts/*.yaml`).
public final class FactCatalogue {
    private final SourceCatalogue sources;

    private FactCatalogue(SourceCatalogue sources) {
        this.sources = sources;
    }

    /// The items that ship with the program, over the shipped sources.
    public static FactCatalogue shipped() {
        return new FactCatalogue(SourceCatalogue.shipped());
    }

    /// The sources that the items are read from.
    public SourceCatalogue sources() {
        return sources;
    }

    /// The names that conditions may use.
    public jp.yorisoi.base.expression.Vocabulary vocabulary() {
        throw new IllegalStateException("not read");
    }
}
