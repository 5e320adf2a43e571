package jp.yorisoi.flow.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.notation.Width;

/// The values that a code can have, each with the ways in which files write it.
public final class CodeList {
    private final String id;
    private final Map<String, String> labels;
    private final List<String> names;
    private final Map<String, String> index;

    private CodeList(String id, Map<String, String> labels, List<String> names, Map<String, String> index) {
        this.id = id;
        this.labels = Map.copyOf(labels);
        this.names = List.copyOf(names);
        this.index = Map.copyOf(index);
    }

    /// Reads a code list's YAML; mistakes become faults.
    public static CodeList read(DefinitionText text, Faults faults) {
        DefinitionNode root = text.read(faults);
        root.allow("id", "label", "label.en", "values");
        List<String> names = new java.util.ArrayList<>();
        Map<String, String> index = new HashMap<>();
        for (DefinitionNode value : root.need("values").items()) {
            value.allow("name", "synonyms");
            String name = value.needText("name");
            names.add(name);
            put(index, name, name, value);
            value.texts("synonyms").forEach(synonym -> put(index, synonym, name, value));
        }
        Map<String, String> labels = Map.of("ja", root.needText("label"), "en", root.needText("label.en"));
        return new CodeList(root.needText("id"), labels, names, index);
    }

    private static void put(Map<String, String> index, String written, String name, DefinitionNode at) {
        String owner = index.putIfAbsent(key(written), name);
        if (owner != null && !owner.equals(name)) {
            at.fault("intake.code-twice", Map.of("code", written, "name", name, "other", owner));
        }
    }

    /// Half-width, without spaces, capitals.
    private static String key(String text) {
        return Width.compact(text).toUpperCase(Locale.ROOT);
    }

    /// The id that items name.
    public String id() {
        return id;
    }

    /// What people call it.
    public String label(Locale locale) {
        return labels.getOrDefault("en".equals(locale.getLanguage()) ? "en" : "ja", id);
    }

    /// The names of its values, in their order.
    public List<String> names() {
        return names;
    }

    /// The name of what is written: its name, a synonym, a number of it without or with leading zeros, or `1:男` with
    /// both.
    public Optional<String> find(String written) {
        String key = key(written);
        String found = index.get(key);
        if (found == null && key.length() > 1 && key.charAt(0) == '0') {
            found = index.get(key.replaceFirst("^0+(?=.)", ""));
        }
        if (found == null && !key.isEmpty() && key.length() < 3 && key.chars().allMatch(Character::isDigit)) {
            found = index.get("0" + key);
        }
        return found == null ? twoParts(key) : Optional.of(found);
    }

    /// `1:男`, `01 長男`, `(1)男`: the part behind the number, where the list knows it.
    private Optional<String> twoParts(String key) {
        String rest = key.replaceFirst("^[(（]?[0-9]{1,3}[)）:：.．_-]?", "");
        // two numbers (1-2, 2026) are no number with its word
        boolean word = !rest.equals(key) && !rest.chars().allMatch(Character::isDigit);
        return word ? Optional.ofNullable(index.get(rest)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "CodeList[" + id + "]";
    }
}
