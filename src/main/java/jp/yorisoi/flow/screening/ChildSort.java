package jp.yorisoi.flow.screening;

/// In which order a list stands; equal children always stand in the order of [#TIER].
public enum ChildSort {
    /// Tier, then score, then number of axes with a sign, then a hash of the person's id, so that no name, address or
    /// number favours anybody.
    TIER,
    /// School, then the youngest first.
    SCHOOL,
    /// Reading of the name.
    KANA,
    /// The youngest first.
    AGE
}
