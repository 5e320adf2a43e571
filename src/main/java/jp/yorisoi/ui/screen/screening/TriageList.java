package jp.yorisoi.ui.screen.screening;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.flow.screening.ChildPage;
import jp.yorisoi.flow.screening.ScreeningRun;
import jp.yorisoi.vault.access.Personal;

/// What the list shows: the run it is of (none = nothing was run yet), the page from `from` on, how many records of
/// each source have no person, whether data came since the run, how many imports that the run rests on were taken back
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

    /// Why the list is no longer what a new run would give.
    enum Stale {
        /// Imports under it were taken back.
        WITHDRAWN,
        /// Data came or changed since.
        CHANGED,
        /// Values under it were purged: it cannot be worked out again as it was.
        PURGED
    }

    /// All that applies; what was taken back is a change of data too, and is told as that alone.
    Set<Stale> stale() {
        Set<Stale> all = EnumSet.noneOf(Stale.class);
        if (withdrawn > 0) {
            all.add(Stale.WITHDRAWN);
        } else if (changedSince) {
            all.add(Stale.CHANGED);
        }
        if (purged > 0) {
            all.add(Stale.PURGED);
        }
        return all;
    }

    TriageList {
        unlinked = Map.copyOf(unlinked);
    }

    @Override
    public String toString() {
        return "TriageList[" + listed + "]";
    }
}
