package jp.yorisoi.flow.linking;

import java.util.List;

/// What a run of the linking found, source by source; counts only.
public record LinkReport(long run, List<SourceLinks> sources, List<Learned> learned) {

    /// The records of one source that hold: `records = linked + review + unlinked`; `ambiguous` counts those of the
    /// review for which several candidates fit alike.
    public record SourceLinks(
            String source, int records, int linked, int review, int unlinked, int ambiguous, double seconds) {}

    /// What was learned for a source that tells who its people are: from how many records, how many of them people had
    /// decided in the review, how many candidates a record has on average, which share of the right ones is among them
    /// (estimated without truth), and what there is to say: `few`, `unsettled` (the shipped weights were used),
    /// `turned-<comparison>` (the shipped ones of that comparison), `budget` (even the keys that cannot be spared find
    /// more candidates than they should). `expected` tells what other limits would come to; empty where the notes say
    /// that
    /// the model cannot know.
    public record Learned(
            String source,
            int records,
            int labels,
            double pairsPerRecord,
            double blockingRecall,
            List<Expected> expected,
            List<String> notes) {
        /// Copies the lists.
        public Learned {
            expected = List.copyOf(expected);
            notes = List.copyOf(notes);
        }
    }

    /// What to expect if records were linked from a probability on, by the probabilities themselves: how many would be
    /// linked, which share of them rightly, and which share of those who are in the register; and how many have a
    /// candidate of that probability, also those that only people may link.
    public record Expected(double from, int linked, double precision, double recall, int found) {}

    /// Copies the lists.
    public LinkReport {
        sources = List.copyOf(sources);
        learned = List.copyOf(learned);
    }
}
