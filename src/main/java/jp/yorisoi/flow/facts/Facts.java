package jp.yorisoi.flow.facts;

import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.vault.access.Grant;

/// Loads facts for a purpose, by both clocks.
public final class Facts {
    private final FactCatalogue catalogue;

    /// The facts of a store.
    public Facts(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The items.
    public FactCatalogue catalogue() {
        return catalogue;
    }

    /// The facts of the residents of the clocks' day, for the grant's purpose; kept while nothing was imported, linked
    /// or decided since.
    public FactTable load(Grant grant, Clocks clocks, Progress progress) {
        throw new IllegalStateException("not loaded " + grant + clocks + progress);
    }
}
