package jp.yorisoi.sample.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.eligibility.Prospects;
import jp.yorisoi.flow.eligibility.ServiceDefinition;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.screening.ScreeningRun;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.approval.Ground;

/// Counts how right a store is against the truth of the city that its files were made of.
public final class Score {
    private static final String LEDGER = "tax";

    private final Workbench workbench;
    private final Truth truth;

    /// Of an open store, for whoever opened it.
    public Score(Workbench workbench, Truth truth) {
        this.workbench = workbench;
        this.truth = truth;
    }

    /// What was counted. `needs` is empty where nothing was screened yet; `ledgerGround` says whether the tax ledger
    /// may
    /// be used for screening: without it the services cannot be judged fairly.
    public record Report(
            List<LinkScore> links,
            Optional<NeedScore> needs,
            List<ServiceScore> services,
            List<ServiceScore> servicesOffer,
            boolean ledgerGround) {
        /// Copies the lists.
        public Report {
            links = List.copyOf(links);
            services = List.copyOf(services);
            servicesOffer = List.copyOf(servicesOffer);
        }
    }

    /// Counts everything.
    public Report report(Progress progress) {
        Grant run = grant(Permission.RUN_SCREENING, Purpose.SCREENING);
        Grant list = grant(Permission.VIEW_LIST, Purpose.SCREENING);
        Optional<ScreeningRun> screening = workbench.screening().latest(list);
        Optional<LocalDate> day = screening.map(ScreeningRun::day).or(workbench.registers()::newestDay);
        boolean ground = workbench.grounds().allowed(LEDGER, Purpose.SCREENING) instanceof Ground.Allowed;
        return new Report(
                LinkScore.all(workbench, run, truth),
                screening.map(one -> NeedScore.of(workbench, list, run, one, truth, progress)),
                day.map(on -> services(run, on, progress)).orElse(List.of()),
                day.map(on -> services(grant(Permission.RUN_SCREENING, Purpose.OFFER), on, progress))
                        .orElse(List.of()),
                ground);
    }

    private Grant grant(Permission permission, Purpose purpose) {
        return workbench.gate().grant(workbench.operator(), permission, purpose, "");
    }

    private List<ServiceScore> services(Grant grant, LocalDate day, Progress progress) {
        Optional<Register> register = workbench.registers().on(grant, day);
        if (register.isEmpty()) {
            return List.of();
        }
        FactTable facts = workbench.facts().load(grant, Clocks.on(day), progress);
        List<ServiceDefinition> services = workbench.services().on(day);
        Prospects prospects = workbench.eligibility().run(grant, facts, services, progress);
        return ServiceScore.all(services, prospects.all(grant), register.get(), truth);
    }
}
