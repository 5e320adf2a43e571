package jp.yorisoi.flow.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.vault.access.Personal;

/// 見込み.SERVICE worked out when it is asked for: for the few persons whose findings are explained, where no run over
/// the city is at hand. Says what a run over the same facts says.
@Personal
public final class LikelyOnDemand {
    private final FactTable facts;
    private final List<ServiceDefinition> services;

    /// Over these facts and services; those not in force on the facts' day are left out.
    public LikelyOnDemand(FactTable facts, List<ServiceDefinition> services) {
        this.facts = facts;
        this.services = services.stream()
                .filter(service -> service.valid().on(facts.day()))
                .toList();
    }

    /// The ids of the services.
    public Set<String> services() {
        return services.stream().map(ServiceDefinition::id).collect(Collectors.toUnmodifiableSet());
    }

    /// As [Prospects#likely].
    public Truth likely(String id, int ordinal) {
        return services.stream()
                .filter(service -> service.id().equals(id))
                .findFirst()
                .map(service -> likely(service, ordinal))
                .orElse(Truth.UNKNOWN);
    }

    private Truth likely(ServiceDefinition service, int ordinal) {
        Optional<Integer> asked = service.claim().of() == ServiceDefinition.Of.PERSON
                ? Optional.of(ordinal)
                : facts.claimant(facts.register().householdOf(ordinal));
        return asked.map(claimant -> CityRun.ask(facts, new Evaluation(service), claimant)
                        .map(prospect -> prospect.verdict().likely())
                        .orElse(Truth.NO))
                .orElse(Truth.UNKNOWN);
    }

    @Override
    public String toString() {
        return "LikelyOnDemand[" + services.size() + "]";
    }
}
