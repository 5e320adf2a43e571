package jp.yorisoi.flow.screening;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.eligibility.Prospects;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.flow.people.People;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.Store;

/// Runs packs over all residents, keeps what they found, and gives lists of children from there without loading facts.
/// Safe for use by several threads.
public final class Screening {
    private final Store store;
    private final Audit audit;
    private final People people;
    private final PackCatalogue packs;
    private final Executor executor;

    /// On an open store.
    public Screening(Store store, Audit audit, People people, PackCatalogue packs, Executor executor) {
        this.store = store;
        this.audit = audit;
        this.people = people;
        this.packs = packs;
        this.executor = executor;
    }

    /// The packs in force.
    public PackCatalogue packs() {
        return packs;
    }

    /// Runs packs over everybody and keeps the run with its findings, its children's lines and the prospects. Demands
    /// RUN_SCREENING.
    public ScreeningRun run(Grant grant, FactTable facts, Prospects prospects, RunOrder order, Progress progress) {
        throw new IllegalStateException("not run " + store + audit + people + executor);
    }

    /// The newest run of all packs in force: what lists and pages show.
    public Optional<ScreeningRun> latest(Grant grant) {
        return Optional.empty();
    }

    /// A run by its number.
    public Optional<ScreeningRun> find(Grant grant, long run) {
        return Optional.empty();
    }

    /// A page of the list of children: `most` from `from` on. Demands VIEW_LIST. Whoever shows it records the household
    /// numbers it drew.
    public ChildPage children(Grant grant, ScreeningRun run, ChildFilter filter, ChildSort sort, int from, int most) {
        throw new IllegalStateException("not run");
    }

    /// The line of one child, if the child is in the run and may be seen.
    public Optional<ChildLine> child(Grant grant, ScreeningRun run, long person) {
        return Optional.empty();
    }

    /// What a run found of some persons, yes and unknown, by person and in the order of the rules. A rule about a
    /// household stands on its 世帯主.
    public List<Finding> findingsOf(Grant grant, ScreeningRun run, Collection<Long> persons) {
        return List.of();
    }

    /// How a finding comes about, and where each of its values comes from; by the facts given and the rule in force.
    public Explanation explain(Grant grant, FactTable facts, Finding finding) {
        throw new IllegalStateException("not run");
    }
}
