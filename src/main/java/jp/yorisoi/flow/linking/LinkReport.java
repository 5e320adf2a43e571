package jp.yorisoi.flow.linking;

import java.util.List;

/// What a run of the linking found, source by source; counts only.
public record LinkReport(long run, List<SourceLinks> sources, List<Learned> learned) {

    /// The records of one source that hold: `records = linked + review + unlinked`; `ambiguous` counts those of the
    /// review for which several candidates fit alike.
    public record SourceLinks(
            String source, int records, int linked, int review, int unlinked, int ambiguous, double seconds) {}

    /// What was learned for a source that tells who its people are: from how many records, how many candidates a record
    /// has on average, which share of the right ones is among them (estimated without truth), and what there is to say:
    /// `few`, `unsettled` (the shipped weights were used), `turned-<comparison>` (the shipped ones of that comparison).
    public record Learned(
            String source, int records, double pairsPerRecord, double blockingRecall, List<String> notes) {
        /// Copies the notes.
        public Learned {
            notes = List.copyOf(notes);
        }
    }

    /// Copies the lists.
    public LinkReport {
        sources = List.copyOf(sources);
        learned = List.copyOf(learned);
    }
}
