package jp.yorisoi.flow.casefile;

/// One thing to do next that the page proposes, as message keys of this room (`casefile.step.<kind>`): what is
/// proposed,
/// and the words that it is about. A person decides.
public record NextStep(Kind kind, String about) {
    /// What is proposed.
    public enum Kind {
        /// A child whom nobody has seen lately: ask the school or nursery.
        SEE_CHILD,
        /// A service is likely and not received: tell the family and its papers.
        OFFER_SERVICE,
        /// Something is missing that would tell: ask the department.
        ASK_DEPARTMENT,
        /// A record waits for a decision on whose it is.
        REVIEW_LINK;

        /// The name in keys and documents: `see-child`.
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// Without its words.
    @Override
    public String toString() {
        return "NextStep[" + kind + "]";
    }
}
