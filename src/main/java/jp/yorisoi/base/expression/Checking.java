package jp.yorisoi.base.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.Nearest;
import jp.yorisoi.base.expression.grammar.RuleParser;
import jp.yorisoi.base.text.Problem;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/// One text while it is checked: where its faults go, and what it turns out to read.
final class Checking {
    private static final int MOST_NAMED = 12;

    private final Vocabulary vocabulary;
    private final Words words;
    private final String text;
    private final At at;
    private final Faults faults;
    private final Set<ItemName> items = new LinkedHashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private boolean sound = true;

    Checking(Vocabulary vocabulary, Words words, String text, At at, Faults faults) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.text = text;
        this.at = at;
        this.faults = faults;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Words words() {
        return words;
    }

    String text() {
        return text;
    }

    Set<ItemName> items() {
        return items;
    }

    Set<String> sources() {
        return sources;
    }

    /// Whether there was no fault so far.
    boolean sound() {
        return sound;
    }

    void fault(int character, String code, Map<String, Object> arguments) {
        sound = false;
        faults.add(Problem.error(code, arguments), at.place(text, character));
    }

    Term fault(ParserRuleContext where, String code, Map<String, Object> arguments) {
        Token start = where.getStart();
        fault(start.getStartIndex(), code, arguments);
        return new Term.Mistaken();
    }

    /// The item of a name, about a person or a record of a source; noted as read.
    Optional<Term.Item> item(ItemName name, String source) {
        Optional<Type> type = vocabulary.item(name, source);
        type.ifPresent(found -> items.add(noted(name, source)));
        return type.map(found -> new Term.Item(name, found));
    }

    /// The name of a record's item with its source in front, where the vocabulary has it so.
    private ItemName noted(ItemName name, String source) {
        if (source.isEmpty() || name.path().startsWith(source + ".")) {
            return name;
        }
        ItemName whole = new ItemName(source + "." + name.path(), name.qualifier());
        return vocabulary.item(whole, "").isPresent() ? whole : name;
    }

    void reads(String source) {
        sources.add(source);
    }

    /// A fault about a name that there is not.
    Term unknownName(ParserRuleContext where, ItemName name, String source) {
        if (vocabulary.item(ItemName.of(name.path()), source).isPresent()) {
            return fault(
                    where, "expression.qualifier-unknown", Map.of("name", name.path(), "qualifier", name.qualifier()));
        }
        String word = name.path();
        if (!word.isEmpty()
                && Character.isDigit(word.charAt(0))
                && name.qualifier().isEmpty()) {
            return fault(where, "expression.unit-written", Map.of("word", word));
        }
        if (vocabulary.isGroup(word) || vocabulary.isSource(word)) {
            return fault(where, "expression.group-alone", Map.of("name", word));
        }
        boolean called = where instanceof RuleParser.NameContext call && call.OPEN() != null;
        Collection<String> known = called ? Functions.NAMES : known(source);
        Map<String, Object> arguments = Map.of("name", word, "source", source, "nearest", nearest(word, known));
        return fault(where, source.isEmpty() ? "expression.name-unknown" : "expression.name-not-of-source", arguments);
    }

    private Collection<String> known(String source) {
        List<String> names = new ArrayList<>();
        for (String name : vocabulary.names()) {
            if (source.isEmpty()) {
                names.add(name);
            } else if (name.startsWith(source + ".")) {
                names.add(name.substring(source.length() + 1));
            }
        }
        return names;
    }

    /// The name that somebody may have meant; `none` where there is none near.
    static String nearest(String word, Collection<String> known) {
        return word.length() > MOST_NAMED * 5 ? "none" : Nearest.of(word, known).orElse("none");
    }

    /// The first of several names, for a sentence.
    static String some(Collection<String> names) {
        List<String> first = names.stream().limit(MOST_NAMED).toList();
        return String.join("、", first) + (names.size() > MOST_NAMED ? " …" : "");
    }

    /// What a sentence calls a type.
    static String word(Type type) {
        return switch (type) {
            case Type.Number number -> "number";
            case Type.Date date -> "date";
            case Type.Flag flag -> "flag";
            case Type.Text text -> "text";
            case Type.Code code -> "code";
        };
    }
}
