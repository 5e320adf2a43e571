package jp.yorisoi.flow.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yorisoi.base.expression.Condition;
import jp.yorisoi.base.expression.Formula;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.flow.eligibility.IncomeRule;
import jp.yorisoi.flow.eligibility.ServiceCatalogue;
import jp.yorisoi.flow.eligibility.ServiceDefinition;
import jp.yorisoi.flow.facts.FactCatalogue;
import jp.yorisoi.flow.facts.FactRoots;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.screening.Pack;
import jp.yorisoi.flow.screening.PackCatalogue;
import jp.yorisoi.flow.screening.RuleDefinition;

/// What needs which item of which source: rules and services through the derived items, and what is built into the
/// program. Keys are `短い名.項目`.
final class Uses {
    /// What every service reads of a person, beside its own conditions.
    private static final Set<ItemName> OF_SERVICES = Stream.of("所得", "総所得金額", "所得年", "市民税.総所得金額", "年齢", "生年月日", "申請者の子")
            .map(ItemName::of)
            .collect(Collectors.toSet());

    private static final Set<ItemName> OF_SUBJECTS =
            Stream.of("年齢", "生年月日", "妊娠届出日", "健診.妊娠届出日").map(ItemName::of).collect(Collectors.toSet());

    private final Map<String, Set<Use>> uses = new TreeMap<>();
    private final FactRoots roots;

    private Uses(FactCatalogue facts) {
        this.roots = new FactRoots(facts);
    }

    static Map<String, Set<Use>> of(
            SourceCatalogue sources, FactCatalogue facts, ServiceCatalogue services, PackCatalogue packs) {
        Uses found = new Uses(facts);
        services.services().forEach(found::service);
        packs.packs().forEach(found::pack);
        sources.sources().forEach(source -> BuiltIn.uses(source, found::add));
        found.addAll(OF_SUBJECTS, Set.of(), new Use(Use.Kind.RULE, "subject", "だれに当てるか", "whom rules are asked of"));
        return found.uses;
    }

    private void add(String item, Use use) {
        uses.computeIfAbsent(item, any -> new TreeSet<>()).add(use);
    }

    private void addAll(Set<ItemName> items, Set<String> counted, Use use) {
        roots.of(items, counted).forEach(item -> add(item, use));
    }

    private void add(Condition condition, Use use) {
        addAll(condition.items(), condition.sources(), use);
    }

    private void add(Formula formula, Use use) {
        addAll(formula.items(), formula.sources(), use);
    }

    private void pack(Pack pack) {
        for (RuleDefinition rule : pack.rules()) {
            Use use = new Use(
                    Use.Kind.RULE,
                    rule.id(),
                    rule.label(java.util.Locale.JAPANESE),
                    rule.label(java.util.Locale.ENGLISH));
            rule.asked().where().ifPresent(where -> add(where, use));
            for (RuleDefinition.Level level : rule.levels()) {
                add(level.when(), use);
                addAll(level.because().items(), level.when().sources(), use);
            }
        }
        for (Pack.Watcher watcher : pack.watchers()) {
            add(watcher.when(), new Use(Use.Kind.VIEW, watcher.id(), watcher.label(), watcher.labelEn()));
        }
        addAll(new HashSet<>(pack.school()), Set.of(), new Use(Use.Kind.VIEW, "school", "通う先", "place by day"));
    }

    private void service(ServiceDefinition service) {
        ServiceDefinition.Head head = service.head();
        Use use = new Use(Use.Kind.SERVICE, head.id(), head.label(), head.labelEn());
        service.claim().subject().ifPresent(subject -> add(subject, use));
        add(service.claim().receiving(), use);
        ServiceDefinition.Conditions conditions = service.conditions();
        conditions.persons().values().forEach(group -> add(group.when(), use));
        Stream.of(conditions.require(), conditions.exclude(), conditions.confirm())
                .flatMap(List::stream)
                .forEach(clause -> add(clause.when(), use));
        conditions.bands().forEach(band -> add(band.when(), use));
        for (ServiceDefinition.Part part : service.amount().parts()) {
            for (ServiceDefinition.Choice choice : part.choices()) {
                choice.when().ifPresent(when -> add(when, use));
                add(choice.value(), use);
            }
        }
        Set<ItemName> further = new HashSet<>(OF_SERVICES);
        service.income()
                .map(IncomeRule::steps)
                .orElse(List.of())
                .forEach(step -> further.add(ItemName.of(step.item())));
        service.tables()
                .values()
                .forEach(table -> table.surcharges().forEach(surcharge -> further.add(ItemName.of(surcharge.item()))));
        addAll(further, Set.of(), use);
    }
}
