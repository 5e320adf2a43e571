package jp.yorisoi.flow.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.eligibility.ProspectTable.Wanted;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.store.Store;

/// Who receives which service, who could, and what is missing to tell: worked out over the whole city, kept with a run,
/// and read from there without loading facts. Safe for use by several threads.
public final class Eligibility {
    private static final Permission[] SEES_PROSPECTS = {
        Permission.VIEW_LIST,
        Permission.RUN_SCREENING,
        Permission.OPEN_CASE,
        Permission.OPEN_OTHER_CASE,
        Permission.OPEN_AGENDA_CASE
    };
    private final Store store;
    private final Executor executor;
    private final ProspectTable table = new ProspectTable();

    /// On an open store; runs share their work with the executor.
    public Eligibility(Store store, Executor executor) {
        this.store = store;
        this.executor = executor;
    }

    /// Asks every service in force about every possible claimant of the day. Demands RUN_SCREENING.
    public Prospects run(Grant grant, FactTable facts, List<ServiceDefinition> services, Progress progress) {
        grant.demand(Permission.RUN_SCREENING);
        return new CityRun(facts, executor, progress).all(services);
    }

    /// What a run said of a household, in the order of the services. A case's grant is for its own household alone.
    public List<Prospect> of(Grant grant, long run, String household) {
        grant.demand(SEES_PROSPECTS);
        if (grant.household().isPresent()) {
            grant.demandHousehold(household);
        }
        Wanted wanted = new Wanted(household::equals, service -> true);
        List<Prospect> found = store.read(session -> {
            Optional<Integer> chunk = table.chunkOf(session, run, household);
            return chunk.isEmpty() ? List.<Prospect>of() : table.read(session, run, chunk.get(), wanted);
        });
        return visible(grant, found);
    }

    /// Those of a verdict for a service, in the order of the household numbers: `most` from `from` on.
    public List<Prospect> list(Grant grant, long run, Listed listed, int from, int most) {
        grant.demand(Permission.VIEW_LIST, Permission.RUN_SCREENING);
        Wanted wanted = new Wanted(household -> true, listed.service()::equals);
        List<Prospect> found = store.read(session -> {
            List<Prospect> all = new ArrayList<>();
            for (int chunk : table.chunks(session, run)) {
                all.addAll(table.read(session, run, chunk, wanted));
            }
            return all;
        });
        return visible(grant, found).stream()
                .filter(one -> one.verdict() == listed.verdict())
                .skip(from)
                .limit(most)
                .toList();
    }

    /// What a list shows: a service and a verdict.
    public record Listed(String service, Verdict verdict) {}

    /// How many of each verdict a run found, by service; complete.
    public Map<String, Map<Verdict, Integer>> counts(Grant grant, long run) {
        grant.demand(Permission.VIEW_LIST, Permission.VIEW_COUNTS, Permission.RUN_SCREENING);
        return store.read(session -> table.counts(session, run));
    }

    /// Takes what a run said of each household away, in the caller's transaction; counts stay. Demands PURGE
    /// or, for a plan that is only tried out, APPROVE_PURGE.
    public void purge(Grant grant, long run) {
        grant.demand(Permission.PURGE, Permission.APPROVE_PURGE);
        store.change(session -> table.purge(session, run));
    }

    private static List<Prospect> visible(Grant grant, List<Prospect> found) {
        return found.stream()
                .filter(one -> !grant.mayNotSee().contains(one.person()))
                .toList();
    }
}
