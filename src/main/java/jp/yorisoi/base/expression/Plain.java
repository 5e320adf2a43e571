package jp.yorisoi.base.expression;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.yorisoi.base.text.Texts;
import org.jspecify.annotations.Nullable;

/// Says a tree in plain words. The names of items stay as the city calls them; what joins them is the reader's
/// language.
final class Plain {
    private static final Map<String, Texts> LANGUAGES = new ConcurrentHashMap<>();

    private final Texts texts;

    Plain(Locale locale) {
        texts = LANGUAGES.computeIfAbsent(locale.getLanguage(), language -> new Texts(locale));
    }

    String of(Node node) {
        return switch (node) {
            case Clause clause -> clause(clause);
            case Term term -> term(term);
        };
    }

    private String say(String key, Map<String, ?> arguments) {
        return texts.get("expression.plain." + key, arguments);
    }

    private String clause(Clause clause) {
        return switch (clause) {
            case Clause.Both both -> joined(both.parts(), say("and", Map.of()));
            case Clause.Either either -> joined(either.parts(), say("or", Map.of()));
            case Clause.Not not -> say("not", Map.of("part", bracketed(not.part())));
            case Clause.Said said -> say(said.truth().id(), Map.of());
            case Clause.Is is -> say("is", Map.of("item", of(is.flag())));
            case Clause.Compare compare -> compare(compare);
            case Clause.Among among -> say("among", Map.of("left", of(among.left()), "choices", list(among.choices())));
            case Clause.None none -> say(none.none() ? "none" : "some", Map.of("left", of(none.left())));
            case Clause.Quantified some -> quantified(some);
            case Clause.Missing missing -> say("missing", Map.of("part", of(missing.part())));
            case Clause.UntilYearEnd until -> say("until-year-end", Map.of("age", of(until.age())));
            case Clause.Handbooks papers ->
                say(
                        papers.certificate().isEmpty() ? "handbooks" : "handbooks-or-certificate",
                        Map.of(
                                "enough",
                                Printer.grades(papers.enough()),
                                "certificate",
                                Printer.grades(papers.certificate())));
        };
    }

    private String compare(Clause.Compare compare) {
        boolean sizes = compare.left().type() instanceof Type.Number;
        boolean dates = compare.left().type() instanceof Type.Date;
        String kind = switch (compare.relation()) {
            case EQUAL -> "equal";
            case UNEQUAL -> "unequal";
            case BELOW -> dates ? "before" : sizes ? "below" : "lighter";
            case AT_MOST -> dates ? "until" : sizes ? "at-most" : "lighter-or-same";
            case ABOVE -> dates ? "after" : sizes ? "above" : "heavier";
            case AT_LEAST -> dates ? "since" : sizes ? "at-least" : "heavier-or-same";
        };
        return say(kind, Map.of("left", of(compare.left()), "right", of(compare.right())));
    }

    private String quantified(Clause.Quantified some) {
        String kind = switch (some.quantifier()) {
            case ANY -> "any";
            case ALL -> "all";
            case NOBODY -> "nobody";
            case HAS -> "has";
        };
        return over(kind, some.over(), some.condition());
    }

    private String over(String kind, Over over, @Nullable Node condition) {
        return condition == null
                ? say(kind + "-plain", Map.of("over", over.name()))
                : say(kind, Map.of("over", over.name(), "condition", of(condition)));
    }

    private String term(Term term) {
        return switch (term) {
            case Term.Literal literal -> say("literal", Map.of("value", Literals.plain(literal.value())));
            case Term.Item item -> item(item.name());
            case Term.OfGroup member ->
                say(
                        "of-group",
                        Map.of(
                                "group",
                                member.group(),
                                "item",
                                item(member.item().name())));
            case Term.Arithmetic sum -> bracketed(sum.left()) + sum.sign().text() + bracketed(sum.right());
            case Term.Negative negative -> "-" + bracketed(negative.part());
            case Term.Count count ->
                over(count.over() instanceof Over.Group ? "count" : "records", count.over(), count.condition());
            case Term.Fold fold ->
                over(
                        switch (fold.way()) {
                            case SUM -> "sum";
                            case MOST -> "most";
                            case LEAST -> "least";
                            case NEWEST -> "newest";
                        },
                        fold.over(),
                        fold.of());
            case Term.Rank rank -> over("rank", rank.group(), rank.condition());
            case Term.Table table -> table(table);
            case Term.Day day -> say(day.point() == Term.Point.TODAY ? "today" : "year-start", Map.of());
            case Term.Before before ->
                say("ago-" + before.unit().name().toLowerCase(Locale.ROOT), Map.of("count", of(before.count())));
            case Term.Since since ->
                say("since-" + since.unit().name().toLowerCase(Locale.ROOT), Map.of("date", of(since.date())));
            case Term.Change change ->
                say("change", Map.of("item", item(change.item().name())));
            case Term.OfTest test -> bracketed(test.test());
            case Term.Mistaken mistaken -> say("unknown", Map.of());
        };
    }

    private String table(Term.Table table) {
        Term key = table.key();
        return key == null
                ? say("table-plain", Map.of("table", table.id()))
                : say("table", Map.of("table", table.id(), "key", of(key)));
    }

    private String item(ItemName name) {
        return say(
                name.qualifier().isEmpty() ? "item" : "item-qualified",
                Map.of("path", name.path().replace(".", say("path-joint", Map.of())), "qualifier", name.qualifier()));
    }

    private String joined(List<Clause> parts, String between) {
        StringBuilder out = new StringBuilder();
        for (Clause part : parts) {
            out.append(out.isEmpty() ? "" : between).append(bracketed(part));
        }
        return out.toString();
    }

    private String list(List<Term> parts) {
        StringBuilder out = new StringBuilder();
        for (Term part : parts) {
            out.append(out.isEmpty() ? "" : say("list-joint", Map.of())).append(of(part));
        }
        return out.toString();
    }

    private String bracketed(Node node) {
        boolean joint = node instanceof Clause.Both || node instanceof Clause.Either || node instanceof Term.Arithmetic;
        return joint ? say("bracket", Map.of("part", of(node))) : of(node);
    }
}
