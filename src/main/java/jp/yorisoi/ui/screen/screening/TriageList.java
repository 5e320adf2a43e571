package jp.yorisoi.ui.screen.screening;

import java.util.Map;
import java.util.Optional;
import jp.yorisoi.flow.screening.ChildPage;
import jp.yorisoi.flow.screening.ScreeningRun;
import jp.yorisoi.vault.access.Personal;

/// What the list shows: the run it is of (none = nothing was run yet), the page from `from` on, how many records of
/// each
/// source have no person, whether data came since the run, and how many imports that the run rests on were taken back
/// since, and of how many the values are gone since (保存期間).
@Personal
record TriageList(
        Optional<Listed> listed, Map<String, Integer> unlinked, boolean changedSince, int withdrawn, int purged) {
    /// A page of a run.
    @Personal
    record Listed(ScreeningRun run, ChildPage page, int from) {
        @Override
        public String toString() {
            return "Listed[" + run.id() + "]";
        }
    }

    TriageList {
        unlinked = Map.copyOf(unlinked);
    }

    @Override
    public String toString() {
        return "TriageList[" + listed + "]";
    }
}
