package jp.yorisoi.flow.workbench;

import java.util.concurrent.Executor;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.Intake;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.linking.Links;
import jp.yorisoi.flow.people.People;
import jp.yorisoi.flow.people.Protection;
import jp.yorisoi.flow.people.Registers;
import jp.yorisoi.vault.access.Gate;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.access.Operators;
import jp.yorisoi.vault.access.Roles;
import jp.yorisoi.vault.approval.Approvals;
import jp.yorisoi.vault.approval.PurposeGrounds;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.Store;
import jp.yorisoi.vault.store.StoreCheck;

/// All rooms of one open store, for one operator. Closing it closes the store.
public final class Workbench implements AutoCloseable {
    private final Store store;
    private final Executor executor;
    private final Audit audit;
    private final Operators operators;
    private final Operator operator;
    private final Registers registers;
    private final Protection protection;
    private final Gate gate;
    private final Approvals approvals;
    private final PurposeGrounds grounds;
    private final SourceCatalogue catalogue;
    private final Batches batches;
    private final Intake intake;

    private Workbench(Store store, Executor executor) {
        this.store = store;
        this.executor = executor;
        this.audit = new Audit(store);
        this.operators = new Operators(store, audit);
        this.operator = operators.begin();
        this.batches = new Batches(store);
        this.registers = new Registers(store, this::stands);
        this.protection = new Protection(store, audit, registers);
        this.gate = new Gate(operators, audit, Roles.shipped(), protection);
        this.approvals = new Approvals(store, gate, audit);
        this.grounds = new PurposeGrounds(approvals);
        this.catalogue = SourceCatalogue.shipped();
        this.intake = new Intake(store, audit, catalogue, registers, executor);
    }

    private boolean stands(long batch) {
        return batches.find(batch)
                .filter(found -> found.state() == Batch.State.IN_FORCE)
                .isPresent();
    }

    /// Builds the rooms on an open store for whoever opened it; long work uses the executor.
    public static Workbench on(Store store, Executor executor) {
        return new Workbench(store, executor);
    }

    /// The open store.
    public Store store() {
        return store;
    }

    /// Where long work runs.
    public Executor executor() {
        return executor;
    }

    /// Who works here.
    public Operator operator() {
        return operator;
    }

    /// The accounts.
    public Operators operators() {
        return operators;
    }

    /// The one door to residents' data.
    public Gate gate() {
        return gate;
    }

    /// Who did what.
    public Audit audit() {
        return audit;
    }

    /// Proposals and decisions.
    public Approvals approvals() {
        return approvals;
    }

    /// What each source may be used for.
    public PurposeGrounds grounds() {
        return grounds;
    }

    /// A check of the store.
    public StoreCheck storeCheck() {
        return new StoreCheck(store);
    }

    /// The sources of the city.
    public SourceCatalogue catalogue() {
        return catalogue;
    }

    /// What was imported.
    public Batches batches() {
        return batches;
    }

    /// The way in for files.
    public Intake intake() {
        return intake;
    }

    /// The registers of residents, and with them 基準日.
    public Registers registers() {
        return registers;
    }

    /// People and households.
    public People people() {
        return new People(registers);
    }

    /// The links of records to people.
    public Links links() {
        return new Links(store, audit, catalogue, batches, registers, executor);
    }

    @Override
    public void close() {
        store.close();
    }
}
