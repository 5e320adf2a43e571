package jp.yorisoi.base.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.text.Problem;

/// A sentence with values in braces: `今年度の欠席が{教育.欠席日数(今年度)}日`. Immutable; safe for several threads.
public final class Sentence {
    private final String text;
    private final List<Part> parts;

    /// A piece of the sentence: words as they are, or a value.
    private sealed interface Part {
        record Words(String words) implements Part {}

        record Filled(Formula formula) implements Part {}
    }

    private Sentence(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    /// Reads a sentence; a value that cannot be read adds a fault.
    public static Sentence parse(String text, Expressions expressions, At at, Faults faults) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int open = text.indexOf('{', from);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (open < 0) {
                break;
            }
            int start = text.codePointCount(0, open);
            if (close < 0) {
                faults.add(Problem.error("expression.brace-open", Map.of()), at.place(text, start));
                break;
            }
            parts.add(new Part.Words(text.substring(from, open)));
            parts.add(new Part.Filled(
                    expressions.formula(text.substring(open + 1, close), at.after(text, start + 1), faults)));
            from = close + 1;
        }
        parts.add(new Part.Words(text.substring(from)));
        return new Sentence(text, parts);
    }

    /// The sentence with the values of a scope: numbers plain, days as 令和8年4月1日, what is unknown as 不明.
    public String fill(Scope scope) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Words words -> out.append(words.words());
                case Part.Filled filled ->
                    out.append(Literals.plain(filled.formula().value(scope).value()));
            }
        }
        return out.toString();
    }

    /// The words before its first value.
    public String beginning() {
        int open = text.indexOf('{');
        return open < 0 ? text : text.substring(0, open);
    }

    /// All items it reads.
    public Set<ItemName> items() {
        Set<ItemName> items = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part instanceof Part.Filled filled) {
                items.addAll(filled.formula().items());
            }
        }
        return items;
    }

    /// As it was written.
    public String text() {
        return text;
    }
}
