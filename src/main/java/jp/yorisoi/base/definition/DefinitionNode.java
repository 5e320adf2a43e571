package jp.yorisoi.base.definition;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One node of a definition: a map, a list or a text, with its line. Reading a child that is missing or of another form
/// adds a fault and gives an
/// empty value, so that one pass finds every mistake. Texts are as written: `yes`, `007` and `2026-04-01` stay what
/// they are.
public final class DefinitionNode {
    private final Where where;
    private final Content content;
    private final Faults faults;

    /// Where a node stands; line and column count from 1.
    record Where(String file, int line, int column) {}

    /// What a node is.
    sealed interface Content {}

    record Mapping(Map<String, DefinitionNode> children) implements Content {
        Mapping {
            children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
        }
    }

    record Sequence(List<DefinitionNode> items) implements Content {
        Sequence {
            items = List.copyOf(items);
        }
    }

    /// `ahead` = how many columns the text begins behind the node's own start: 1 in quotation marks.
    record Scalar(String text, int ahead) implements Content {
        Scalar(String text) {
            this(text, 0);
        }
    }

    DefinitionNode(Where where, Content content, Faults faults) {
        this.where = where;
        this.content = content;
        this.faults = faults;
    }

    /// The name of the file.
    public String file() {
        return where.file();
    }

    /// The line, from 1.
    public int line() {
        return where.line();
    }

    /// The column, from 1.
    public int column() {
        return where.column();
    }

    /// The column in which a plain node's text itself begins: behind the quotation mark, if there is one.
    public int textColumn() {
        return where.column() + (content instanceof Scalar scalar ? scalar.ahead() : 0);
    }

    /// Whether it is a map.
    public boolean isMap() {
        return content instanceof Mapping;
    }

    /// Whether it is a list.
    public boolean isList() {
        return content instanceof Sequence;
    }

    /// Whether it is a text (a number, a date, anything plain).
    public boolean isText() {
        return content instanceof Scalar;
    }

    /// The text of a plain node; empty for a map or list.
    public String text() {
        return content instanceof Scalar scalar ? scalar.text() : "";
    }

    /// The children of a map in their order; empty for anything else.
    public Map<String, DefinitionNode> children() {
        return content instanceof Mapping mapping ? mapping.children() : Map.of();
    }

    /// The items of a list; empty for anything else.
    public List<DefinitionNode> items() {
        return content instanceof Sequence sequence ? sequence.items() : List.of();
    }

    /// The child under a key, if there is one.
    public Optional<DefinitionNode> find(String key) {
        return Optional.ofNullable(children().get(key));
    }

    /// Whether there is a child under this key.
    public boolean has(String key) {
        return children().containsKey(key);
    }

    /// The child under a key; a fault and an empty text where it is missing.
    public DefinitionNode need(String key) {
        return find(key).orElseGet(() -> {
            fault("definition.key-missing", Map.of("key", key));
            return new DefinitionNode(where, new Scalar(""), faults);
        });
    }

    /// The text under a key; a fault where it is missing, empty or no text.
    public String needText(String key) {
        DefinitionNode child = need(key);
        if (has(key) && (!child.isText() || child.text().isBlank())) {
            child.fault("definition.text-needed", Map.of("key", key));
        }
        return child.text();
    }

    /// The text under a key, if there is one; a fault where it is no text.
    public Optional<String> findText(String key) {
        return find(key).map(child -> {
            if (!child.isText()) {
                child.fault("definition.text-needed", Map.of("key", key));
            }
            return child.text();
        });
    }

    /// The texts of the list under a key, or the one text that stands there; empty where there is nothing.
    public List<String> texts(String key) {
        return find(key).map(child -> child.texts(key, child)).orElse(List.of());
    }

    private List<String> texts(String key, DefinitionNode child) {
        if (child.isText()) {
            return List.of(child.text());
        }
        for (DefinitionNode item : child.items()) {
            if (!item.isText()) {
                item.fault("definition.text-needed", Map.of("key", key));
            }
        }
        if (child.isMap()) {
            child.fault("definition.list-needed", Map.of("key", key));
        }
        return child.items().stream().map(DefinitionNode::text).toList();
    }

    /// The whole number under a key; nothing where it is missing, a fault where it is no number.
    public Optional<Integer> findNumber(String key) {
        return find(key).flatMap(child -> {
            try {
                return Optional.of(Integer.parseInt(child.text()));
            } catch (NumberFormatException e) {
                child.fault("definition.number-needed", Map.of("key", key));
                return Optional.empty();
            }
        });
    }

    /// Whether a key says `true` or `yes`; false where it is missing, a fault where it says anything else than yes or
    /// no.
    public boolean says(String key) {
        return find(key)
                .map(child -> switch (child.text().toLowerCase(Locale.ROOT)) {
                    case "true", "yes" -> true;
                    case "false", "no" -> false;
                    default -> {
                        child.fault("definition.flag-needed", Map.of("key", key));
                        yield false;
                    }
                })
                .orElse(false);
    }

    /// The constant that a key names (`fiscal-year` → `FISCAL_YEAR`); a fault with a suggestion where there is none of
    /// that name, nothing where the key is missing.
    public <E extends Enum<E>> Optional<E> findOne(String key, Class<E> type) {
        return find(key).flatMap(child -> {
            E[] constants = type.getEnumConstants();
            for (E constant : constants) {
                if (id(constant).equals(child.text())) {
                    return Optional.of(constant);
                }
            }
            List<String> ids = Arrays.stream(constants).map(DefinitionNode::id).toList();
            child.fault(
                    "definition.word-unknown",
                    Map.of(
                            "word",
                            child.text(),
                            "nearest",
                            Nearest.of(child.text(), ids).orElse("none"),
                            "words",
                            String.join(", ", ids)));
            return Optional.empty();
        });
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Adds a fault for every key of this map that is none of these, with the nearest of them.
    public void allow(String... keys) {
        List<String> known = List.of(keys);
        children().forEach((key, child) -> {
            if (!known.contains(key)) {
                child.fault(
                        "definition.key-unknown",
                        Map.of("key", key, "nearest", Nearest.of(key, known).orElse("none")));
            }
        });
    }

    /// Adds a mistake at this node.
    public void fault(String code, Map<String, Object> arguments) {
        faults.add(this, code, arguments);
    }

    @Override
    public String toString() {
        return "DefinitionNode[" + where.file() + ":" + where.line() + "]";
    }
}
