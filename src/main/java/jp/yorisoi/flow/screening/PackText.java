package jp.yorisoi.flow.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.expression.Expressions;
import jp.yorisoi.base.expression.ItemName;

/// Reads a pack: a folder's `pack.yaml` and one file per rule, or one file with `pack:` and `rules:`; every mistake
/// becomes a fault with its place.
final class PackText {
    private static final String PACK_FILE = "pack.yaml";

    private final Faults faults;
    private final RuleText rules;

    PackText(Expressions expressions, Faults faults) {
        this.faults = faults;
        this.rules = new RuleText(expressions, faults);
    }

    /// The pack of these texts.
    Pack read(List<DefinitionText> texts) {
        List<DefinitionText> sorted = texts.stream()
                .sorted(Comparator.comparing(DefinitionText::name))
                .toList();
        String hash = new DefinitionText(
                        "", sorted.stream().map(DefinitionText::hash).collect(Collectors.joining("\n")))
                .hash();
        List<RuleDefinition> read = new ArrayList<>();
        Parts parts = new Parts();
        parts.named(texts);
        for (DefinitionText text : sorted) {
            DefinitionNode root = text.read(faults);
            if (text.name().endsWith("/" + PACK_FILE) || text.name().equals(PACK_FILE)) {
                root.allow("id", "label", "label.en", "version", "once", "watchers", "school");
                parts.take(root);
            } else if (root.has("rules")) {
                root.allow("pack", "rules");
                head(root, parts);
                root.need("rules").items().forEach(node -> read.add(rules.read(node, text.hash())));
            } else {
                read.add(rules.read(root, text.hash()));
            }
        }
        idsOnce(texts, read);
        return parts.pack(hash, read);
    }

    private static void head(DefinitionNode root, Parts parts) {
        DefinitionNode pack = root.need("pack");
        if (pack.isText()) {
            parts.id = pack.text();
            parts.label = pack.text();
            parts.labelEn = pack.text();
        } else {
            pack.allow("id", "label", "label.en", "version", "once", "watchers", "school");
            parts.take(pack);
        }
    }

    private void idsOnce(List<DefinitionText> texts, List<RuleDefinition> read) {
        Set<String> ids = new HashSet<>();
        for (RuleDefinition rule : read) {
            if (!ids.add(rule.id())) {
                faults.add(
                        jp.yorisoi.base.text.Problem.error("screening.rule-twice", Map.of("rule", rule.id())),
                        jp.yorisoi.base.text.Problem.Place.file(texts.getFirst().name()));
            }
        }
    }

    /// What stands in a pack beside its rules.
    private final class Parts {
        private String id = "";
        private String version = "1";
        private String label = "";
        private String labelEn = "";
        private final List<Set<String>> once = new ArrayList<>();
        private final List<Pack.Watcher> watchers = new ArrayList<>();
        private final List<ItemName> school = new ArrayList<>();

        /// Rules without a pack around them are called after their file or folder.
        void named(List<DefinitionText> texts) {
            String name = texts.isEmpty() ? "" : texts.getFirst().name();
            int slash = name.indexOf('/');
            id = slash > 0 ? name.substring(0, slash) : name.replaceFirst("\\.ya?ml$", "");
            label = id;
            labelEn = id;
        }

        void take(DefinitionNode root) {
            id = root.needText("id");
            label = root.needText("label");
            labelEn = root.findText("label.en").orElse(label);
            version = root.findText("version").orElse("1");
            root.find("once")
                    .ifPresent(node -> node.items()
                            .forEach(group -> once.add(group.items().stream()
                                    .map(DefinitionNode::text)
                                    .collect(Collectors.toSet()))));
            root.find("watchers").ifPresent(node -> node.items().forEach(this::watcher));
            root.texts("school").forEach(item -> school.add(ItemName.of(item)));
        }

        private void watcher(DefinitionNode node) {
            node.allow("id", "label", "label.en", "when");
            watchers.add(new Pack.Watcher(
                    node.needText("id"),
                    node.needText("label"),
                    node.findText("label.en").orElse(node.needText("label")),
                    rules.condition(node)));
        }

        Pack pack(String hash, List<RuleDefinition> read) {
            return new Pack(new Pack.Head(id, version, label, labelEn, hash), read, once, watchers, school);
        }
    }
}
