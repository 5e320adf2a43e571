package jp.yorisoi.flow.screening;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.flow.intake.Coverage;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;

/// What rules ask about sources by their short names.
final class SourceWords {
    private final Map<String, SourceDefinition> sources = new HashMap<>();

    SourceWords(SourceCatalogue catalogue) {
        catalogue.sources().forEach(source -> sources.put(source.shortName(), source));
    }

    /// Whether any file of a source is in force.
    boolean carried(String source, FactTable facts) {
        SourceDefinition known = sources.get(source);
        return known != null
                && known.items().stream()
                        .filter(item -> !item.name().contains("("))
                        .anyMatch(item -> facts.carried(ItemName.of(source + "." + item.name())));
    }

    /// Whether a rule rests on sources alone of which no row means no sign.
    boolean areReported(RuleDefinition rule) {
        Set<String> used = new TreeSet<>(rule.sources());
        for (RuleDefinition.Level level : rule.levels()) {
            for (ItemName item : level.when().items()) {
                int dot = item.path().indexOf('.');
                if (dot > 0) {
                    used.add(item.path().substring(0, dot));
                }
            }
        }
        return !used.isEmpty()
                && used.stream().allMatch(name -> {
                    SourceDefinition source = sources.get(name);
                    return source != null && source.covers() == Coverage.REPORTED;
                });
    }
}
