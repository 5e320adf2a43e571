package jp.yorisoi.flow.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;
import jp.yorisoi.base.expression.Vocabulary;
import jp.yorisoi.flow.facts.FactCatalogue;

/// The services of the city. Immutable.
public final class ServiceCatalogue {
    private final List<ServiceDefinition> services;

    private ServiceCatalogue(List<ServiceDefinition> services) {
        this.services = List.copyOf(services);
    }

    /// The services that ship with the program. A mistake in them is a defect of ours: the first ends with kind INPUT.
    public static ServiceCatalogue shipped() {
        Faults faults = new Faults();
        ServiceCatalogue catalogue = of(
                ShippedDefinitions.of(DefinitionKind.SERVICES),
                FactCatalogue.shipped().vocabulary(),
                faults);
        faults.throwFirst();
        return catalogue;
    }

    /// The services of these texts over the names of facts; every mistake becomes a fault. A file holds one service, or
    /// several under `services:`.
    public static ServiceCatalogue of(List<DefinitionText> texts, Vocabulary facts, Faults faults) {
        List<ServiceDefinition> read = new ArrayList<>();
        for (DefinitionText text : texts) {
            DefinitionNode root = text.read(faults);
            List<DefinitionNode> nodes =
                    root.find("services").map(DefinitionNode::items).orElse(List.of(root));
            for (DefinitionNode node : nodes) {
                ServiceDefinition service = ServiceText.read(text, node, facts, faults);
                if (read.stream().anyMatch(one -> one.id().equals(service.id()))) {
                    node.fault("eligibility.service-twice", Map.of("service", service.id()));
                }
                read.add(service);
            }
        }
        return new ServiceCatalogue(read);
    }

    /// All services.
    public List<ServiceDefinition> services() {
        return services;
    }

    /// Those in force on a day.
    public List<ServiceDefinition> on(LocalDate day) {
        return services.stream().filter(service -> service.valid().on(day)).toList();
    }

    /// The service of this id, if there is one.
    public Optional<ServiceDefinition> find(String id) {
        return services.stream().filter(service -> service.id().equals(id)).findFirst();
    }
}
