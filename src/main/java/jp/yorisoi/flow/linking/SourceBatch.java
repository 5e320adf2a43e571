package jp.yorisoi.flow.linking;

import java.util.BitSet;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.Holding;
import jp.yorisoi.flow.intake.SourceDefinition;

/// A batch that holds, the way to its values, and its links.
record SourceBatch(SourceDefinition source, Holding holding, BatchReader reader, LinkedRows rows, long stamp) {

    /// The rows for which it holds.
    BitSet held() {
        return reader.rowsOf(holding, source);
    }

    SourceBatch with(LinkedRows links) {
        return new SourceBatch(source, holding, reader, links, stamp);
    }

    @Override
    public String toString() {
        return "SourceBatch[" + holding.batch().id() + "]";
    }
}
