package jp.yorisoi.flow.linking;

import java.util.List;

/// What a run of the linking found, source by source; counts only.
public record LinkReport(long run, List<SourceLinks> sources) {

    /// The records of one source that hold: `records = linked + review + unlinked`; `ambiguous` counts those of the
    /// review for which several candidates fit alike.
    public record SourceLinks(
            String source, int records, int linked, int review, int unlinked, int ambiguous, double seconds) {}

    /// Copies the list.
    public LinkReport {
        sources = List.copyOf(sources);
    }
}
