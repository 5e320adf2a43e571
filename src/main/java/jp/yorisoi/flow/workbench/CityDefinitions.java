package jp.yorisoi.flow.workbench;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.flow.eligibility.ServiceCatalogue;
import jp.yorisoi.flow.facts.FactCatalogue;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.linking.LinkModel;
import jp.yorisoi.flow.quality.MinimumList;
import jp.yorisoi.flow.referral.Recipients;
import jp.yorisoi.flow.retention.Retention;
import jp.yorisoi.flow.screening.ExampleCheck;
import jp.yorisoi.flow.screening.Pack;
import jp.yorisoi.flow.screening.PackCatalogue;
import jp.yorisoi.vault.access.Roles;
import jp.yorisoi.vault.approval.GroundTable;

/// All that a city's definitions say, each read from its texts when it is first asked for. A mistake in them ends with
/// kind INPUT and its place.
final class CityDefinitions {
    private final Function<DefinitionKind, List<DefinitionText>> texts;
    private final Once<SourceCatalogue> sources;
    private final Once<FactCatalogue> facts;
    private final Once<ServiceCatalogue> services;
    private final Once<PackCatalogue> packs;

    CityDefinitions(Function<DefinitionKind, List<DefinitionText>> texts) {
        this.texts = texts;
        this.sources = once(faults -> SourceCatalogue.of(of(DefinitionKind.SOURCES), of(DefinitionKind.CODES), faults));
        this.facts = once(faults -> FactCatalogue.of(of(DefinitionKind.FACTS), sources(), faults));
        this.services = once(faults -> ServiceCatalogue.of(of(DefinitionKind.SERVICES), facts().vocabulary(), faults));
        this.packs = once(faults -> PackCatalogue.of(of(DefinitionKind.RULES), facts(), services(), faults));
    }

    /// The same with one more text, in place of the one of its id.
    CityDefinitions with(DefinitionKind kind, DefinitionText text) {
        return new CityDefinitions(asked -> asked == kind ? with(of(kind), text) : of(asked));
    }

    private static List<DefinitionText> with(List<DefinitionText> texts, DefinitionText text) {
        return Stream.concat(texts.stream().filter(one -> !one.id().equals(text.id())), Stream.of(text))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /// Reads all of them, and runs the examples of the rules where those are of this kind.
    void check(DefinitionKind changed) {
        roles();
        grounds();
        linkModel();
        recipients();
        retention();
        List<Pack> all = packs().packs();
        Faults needed = new Faults();
        minimumList().check(needed);
        needed.throwFirst();
        if (changed == DefinitionKind.RULES) {
            Faults faults = new Faults();
            all.forEach(pack -> new ExampleCheck(facts()).run(pack, faults));
            faults.throwFirst();
        }
    }

    Roles roles() {
        return read(faults -> Roles.of(of(DefinitionKind.ROLES), faults));
    }

    GroundTable grounds() {
        return read(faults -> GroundTable.of(of(DefinitionKind.PURPOSES), faults));
    }

    LinkModel linkModel() {
        return read(faults -> LinkModel.of(of(DefinitionKind.LINKS), faults));
    }

    Recipients recipients() {
        return read(faults -> Recipients.of(of(DefinitionKind.PARTNERS), faults));
    }

    Retention retention() {
        return read(faults -> Retention.of(of(DefinitionKind.RETENTION), sources(), faults));
    }

    SourceCatalogue sources() {
        return sources.get();
    }

    FactCatalogue facts() {
        return facts.get();
    }

    ServiceCatalogue services() {
        return services.get();
    }

    PackCatalogue packs() {
        return packs.get();
    }

    MinimumList minimumList() {
        return MinimumList.of(sources(), facts(), services(), packs());
    }

    private List<DefinitionText> of(DefinitionKind kind) {
        return texts.apply(kind);
    }

    private static <T> Once<T> once(Function<Faults, T> reader) {
        return new Once<>(() -> read(reader));
    }

    private static <T> T read(Function<Faults, T> reader) {
        Faults faults = new Faults();
        T read = reader.apply(faults);
        faults.throwFirst();
        return read;
    }
}
