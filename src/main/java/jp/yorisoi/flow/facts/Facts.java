package jp.yorisoi.flow.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.consent.Consents;
import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.linking.Links;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.people.Registers;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.approval.PurposeGrounds;
import jp.yorisoi.vault.store.Store;

/// Loads facts for a purpose, by both clocks. Safe for several threads.
public final class Facts {
    private static final int KEPT = 2;

    private final FactCatalogue catalogue;
    private final Registers registers;
    private final FactSources.Rooms rooms;
    private final Deque<Kept> kept = new ArrayDeque<>();

    /// A table and all that it rests on.
    private record Kept(Object state, FactTable table) {
        @Override
        public String toString() {
            return "Kept";
        }
    }

    /// The facts of a store.
    public Facts(
            Store store,
            FactCatalogue catalogue,
            Batches batches,
            Registers registers,
            Links links,
            PurposeGrounds grounds,
            Consents consents) {
        this.catalogue = catalogue;
        this.registers = registers;
        this.rooms = new FactSources.Rooms(store, batches, links, grounds, consents);
    }

    /// The items.
    public FactCatalogue catalogue() {
        return catalogue;
    }

    /// The facts of the residents of the clocks' day, for the grant's purpose; kept while nothing was imported, linked,
    /// decided or recorded since. Ends with kind USAGE where no register tells who lives here on that day.
    public FactTable load(Grant grant, Clocks clocks, Progress progress) {
        progress.checkCancelled();
        Register register = registers
                .on(grant, clocks.asOf(), clocks.knownAt())
                .orElseThrow(() -> new ProblemException(
                        ProblemException.Kind.USAGE, Problem.error("facts.no-register", Map.of())));
        Object state = state(grant, clocks, register);
        synchronized (kept) {
            for (Kept one : kept) {
                if (one.state().equals(state)) {
                    return one.table();
                }
            }
        }
        FactSources sources = new FactSources(rooms, catalogue, grant, clocks, register);
        FactTable table = new FactCore(catalogue, register, grant.purpose(), sources).plain();
        synchronized (kept) {
            kept.addFirst(new Kept(state, table));
            while (kept.size() > KEPT) {
                kept.removeLast();
            }
        }
        return table;
    }

    private Object state(Grant grant, Clocks clocks, Register register) {
        List<Object> batches = new java.util.ArrayList<>();
        rooms.batches().all().forEach(batch -> batches.add(List.of(batch.id(), batch.state())));
        return List.of(
                clocks,
                register.batch(),
                grant.purpose(),
                grant.isRun() ? Set.of() : grant.mayNotSee(),
                rooms.links().stamp(),
                rooms.grounds().recorded().toString(),
                batches);
    }
}
