package jp.yorisoi.flow.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executor;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.ShippedDefinitions;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.casefile.CaseFiles;
import jp.yorisoi.flow.casefile.RecordSources;
import jp.yorisoi.flow.consent.Consents;
import jp.yorisoi.flow.eligibility.Eligibility;
import jp.yorisoi.flow.eligibility.Prospects;
import jp.yorisoi.flow.eligibility.ServiceCatalogue;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.flow.facts.Facts;
import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.FreshnessReport;
import jp.yorisoi.flow.intake.Intake;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.linking.Links;
import jp.yorisoi.flow.people.People;
import jp.yorisoi.flow.people.PersonJoins;
import jp.yorisoi.flow.people.Protection;
import jp.yorisoi.flow.people.Registers;
import jp.yorisoi.flow.quality.DataHealth;
import jp.yorisoi.flow.quality.MinimumList;
import jp.yorisoi.flow.quality.QualityReports;
import jp.yorisoi.flow.referral.Recipients;
import jp.yorisoi.flow.referral.Referrals;
import jp.yorisoi.flow.retention.Purges;
import jp.yorisoi.flow.screening.RunOrder;
import jp.yorisoi.flow.screening.Screening;
import jp.yorisoi.flow.screening.ScreeningRun;
import jp.yorisoi.vault.access.Gate;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.access.Operators;
import jp.yorisoi.vault.access.Roles;
import jp.yorisoi.vault.approval.Approvals;
import jp.yorisoi.vault.approval.DefinitionProposals;
import jp.yorisoi.vault.approval.DefinitionShelf;
import jp.yorisoi.vault.approval.PurposeGrounds;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.setting.Settings;
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
    private final DefinitionShelf shelf;
    private final CityDefinitions definitions;
    private final SourceCatalogue catalogue;
    private final Batches batches;
    private final Intake intake;
    private final People people;
    private final Links links;
    private final Once<Screening> screening = new Once<>(this::newScreening);
    private final Once<Facts> facts = new Once<>(this::newFacts);
    private final Once<Recipients> recipients;

    private Workbench(Store store, Executor executor) {
        this.store = store;
        this.executor = executor;
        this.audit = new Audit(store);
        this.operators = new Operators(store, audit);
        this.operator = operators.begin();
        this.shelf = new DefinitionShelf(store, this::check);
        for (DefinitionKind kind : DefinitionKind.values()) {
            shelf.seed(kind, ShippedDefinitions.of(kind));
        }
        this.definitions = new CityDefinitions(shelf::inForce);
        this.recipients = new Once<>(definitions::recipients);
        this.batches = new Batches(store);
        this.registers = new Registers(store, batches::registers);
        this.protection = new Protection(store, audit, registers);
        this.gate = new Gate(operators, audit, definitions.roles(), protection);
        this.approvals = new Approvals(store, gate, audit, shelf);
        this.grounds = new PurposeGrounds(approvals, definitions.grounds());
        this.catalogue = definitions.sources();
        this.intake = new Intake(store, audit, catalogue, registers, executor);
        this.people = new People(registers);
        Links.Basis basis = new Links.Basis(catalogue, definitions::linkModel);
        this.links = new Links(store, audit, basis, batches, registers, executor);
    }

    private void check(DefinitionKind kind, DefinitionText text) {
        definitions.with(kind, text).check(kind);
    }

    private Screening newScreening() {
        return new Screening(store, audit, people, definitions.packs(), executor);
    }

    private Facts newFacts() {
        return new Facts(store, definitions.facts(), batches, registers, links, grounds, consents());
    }

    /// Builds the rooms on an open store for whoever opened it; long work uses the executor. Where that fails (whoever
    /// opened it is no operator any more), the store is closed.
    public static Workbench on(Store store, Executor executor) {
        Workbench built = null;
        try {
            built = new Workbench(store, executor);
            return built;
        } finally {
            if (built == null) {
                store.close();
            }
        }
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

    /// What the city set for its store.
    public Settings settings() {
        return new Settings(store, audit);
    }

    /// Proposals and decisions.
    public Approvals approvals() {
        return approvals;
    }

    /// What each source may be used for.
    public PurposeGrounds grounds() {
        return grounds;
    }

    /// Changes of what is in force: proposed by one, approved by another, valid for whoever opens the store next.
    public DefinitionProposals definitionProposals() {
        return new DefinitionProposals(store, shelf, approvals);
    }

    /// The limits of the linking, and how they are changed.
    public LinkLimitChanges linkLimits() {
        return new LinkLimitChanges(links, shelf, approvals, definitionProposals());
    }

    /// Reads a definition that somebody wrote into a file.
    public DefinitionFile definitionFile(Path file) {
        return DefinitionFile.read(file, shelf.inForce(DefinitionKind.RULES));
    }

    /// Who may do what.
    public Roles roles() {
        return gate.roles();
    }

    /// A check of the store.
    public StoreCheck storeCheck() {
        return new StoreCheck(store);
    }

    /// Backups and keys.
    public Upkeep upkeep() {
        return new Upkeep(store, audit, gate, operator);
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

    /// 基準日: the day of the newest register, if one was imported.
    public Optional<LocalDate> referenceDay() {
        return registers.newestDay();
    }

    /// People and households.
    public People people() {
        return people;
    }

    /// Numbers that are one person.
    public PersonJoins personJoins() {
        return new PersonJoins(store, audit, registers);
    }

    /// How fresh every source is.
    public FreshnessReport freshness() {
        return new FreshnessReport(store, catalogue);
    }

    /// The links of records to people.
    public Links links() {
        return links;
    }

    /// The facts of everybody, for a purpose.
    public Facts facts() {
        return facts.get();
    }

    /// Who agreed to what.
    public Consents consents() {
        return new Consents(catalogue, batches, links);
    }

    /// The services of the city.
    public ServiceCatalogue services() {
        return definitions.services();
    }

    /// What every service is for every household.
    public Eligibility eligibility() {
        return new Eligibility(store, executor);
    }

    /// Rules over the whole city, and the lists that came of them.
    public Screening screening() {
        return screening.get();
    }

    /// Runs all services and all packs in force over everybody, on one set of facts, and keeps the run. The grant is
    /// for
    /// RUN_SCREENING.
    public ScreeningRun screenCity(Grant grant, Clocks clocks, Progress progress) {
        return screenCity(grant, clocks, RunOrder.full(screening().packs().packs()), progress);
    }

    /// The same for some packs, or for one on trial.
    public ScreeningRun screenCity(Grant grant, Clocks clocks, RunOrder order, Progress progress) {
        FactTable loaded = facts().load(grant, clocks, progress);
        Prospects prospects = eligibility().run(grant, loaded, services().on(clocks.asOf()), progress);
        return screening().run(grant, loaded, prospects, order, progress);
    }

    /// Household pages.
    public CaseFiles caseFiles() {
        return new CaseFiles(
                new CaseFiles.Rooms(people, screening(), eligibility(), services(), freshness()),
                new RecordSources(catalogue, batches, links, grounds));
    }

    /// Lists and sheets that leave the office.
    public Referrals referrals() {
        return new Referrals(
                store, gate, approvals, new Referrals.Rooms(people, screening(), recipients.get(), settings(), links));
    }

    /// Every item of every source with what needs it.
    public MinimumList minimumList() {
        return definitions.minimumList();
    }

    /// How each source stands on a day, and what rests on it.
    public DataHealth dataHealth(Clocks clocks, LocalDate today) {
        return DataHealth.of(freshness().sources(clocks, today), minimumList());
    }

    /// What retention ended for.
    public Purges purges() {
        Purges.Rooms all = new Purges.Rooms(catalogue, batches, registers, links, screening(), eligibility());
        return new Purges(store, gate, approvals, all, definitions.retention());
    }

    /// Reports on the data, as workbooks.
    public QualityReports qualityReports() {
        return new QualityReports(audit, catalogue, batches);
    }

    @Override
    public void close() {
        store.close();
    }
}
