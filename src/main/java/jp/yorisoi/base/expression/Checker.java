package jp.yorisoi.base.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.expression.grammar.RuleParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/// Makes the tree out of what was parsed, and checks names and types on the way. A part with a mistake becomes one that
/// fits everywhere, so that one mistake is told once and the others too.
final class Checker {
    private final Checking checking;
    private final String source;
    private final Comparisons comparisons;

    /// Checks parts about a person, or (with a source) about one of its records.
    Checker(Checking checking, String source) {
        this.checking = checking;
        this.source = source;
        this.comparisons = new Comparisons(checking, this, source);
    }

    String source() {
        return source;
    }

    /// The same for what stands inside 件数(source, …).
    Checker inside(Over over) {
        return new Checker(checking, over instanceof Over.Records ? over.name() : "");
    }

    Node node(RuleParser.EitherContext context) {
        if (context.both().size() == 1) {
            return node(context.both(0));
        }
        List<Clause> parts = new ArrayList<>();
        for (RuleParser.BothContext part : context.both()) {
            Clause clause = clause(node(part), part);
            if (clause instanceof Clause.Either either) {
                parts.addAll(either.parts());
            } else {
                parts.add(clause);
            }
        }
        return new Clause.Either(parts);
    }

    private Node node(RuleParser.BothContext context) {
        if (context.negation().size() == 1) {
            return node(context.negation(0));
        }
        List<Clause> parts = new ArrayList<>();
        for (RuleParser.NegationContext part : context.negation()) {
            Clause clause = clause(node(part), part);
            if (clause instanceof Clause.Both both) {
                parts.addAll(both.parts());
            } else {
                parts.add(clause);
            }
        }
        return new Clause.Both(parts);
    }

    private Node node(RuleParser.NegationContext context) {
        if (context.negation() != null) {
            return new Clause.Not(clause(node(context.negation()), context.negation()));
        }
        Node node = comparisons.node(context.comparison());
        for (int i = 0; i < context.NAI().size(); i++) {
            node = new Clause.Not(clause(node, context.comparison()));
        }
        return node;
    }

    Node node(RuleParser.SumContext context) {
        List<RuleParser.ProductContext> parts = context.product();
        Node node = node(parts.getFirst());
        for (int i = 1; i < parts.size(); i++) {
            Term.Sign sign = sign(context.getChild(2 * i - 1), RuleParser.PLUS, Term.Sign.PLUS, Term.Sign.MINUS);
            node = new Term.Arithmetic(number(node, parts.get(i - 1)), sign, number(node(parts.get(i)), parts.get(i)));
        }
        return node;
    }

    private Node node(RuleParser.ProductContext context) {
        List<RuleParser.SignContext> parts = context.sign();
        Node node = node(parts.getFirst());
        for (int i = 1; i < parts.size(); i++) {
            Term.Sign sign = sign(context.getChild(2 * i - 1), RuleParser.TIMES, Term.Sign.TIMES, Term.Sign.OVER);
            node = new Term.Arithmetic(number(node, parts.get(i - 1)), sign, number(node(parts.get(i)), parts.get(i)));
        }
        return node;
    }

    private static Term.Sign sign(Object child, int type, Term.Sign one, Term.Sign other) {
        return child instanceof TerminalNode leaf && leaf.getSymbol().getType() == type ? one : other;
    }

    private Node node(RuleParser.SignContext context) {
        return context.sign() == null
                ? node(context.primary())
                : new Term.Negative(number(node(context.sign()), context.sign()));
    }

    private Node node(RuleParser.PrimaryContext context) {
        return switch (context) {
            case RuleParser.BracketContext bracket -> node(bracket.either());
            case RuleParser.PapersContext papers -> handbooks(papers.handbooks());
            case RuleParser.NamedContext named -> named(named.name());
            default -> Written.literal(context, checking);
        };
    }

    private Node named(RuleParser.NameContext context) {
        ItemName name = Written.name(context);
        Node function = context.OPEN() == null
                ? Functions.constant(name.path())
                : new Functions(checking, this).call(name.path(), context);
        if (function != null) {
            return function;
        }
        Term found = comparisons.item(context);
        return found == null ? checking.unknownName(context, name, source) : found;
    }

    private Node handbooks(RuleParser.HandbooksContext context) {
        List<Grade> enough = new ArrayList<>();
        List<Grade> certificate = new ArrayList<>();
        for (RuleParser.HandbookPartContext part : context.handbookPart()) {
            String word = part.WORD().getText();
            if (!word.equals(Printer.ENOUGH) && !word.equals(Handbooks.CERTIFICATE)) {
                return checking.fault(
                        part,
                        "expression.arguments",
                        Map.of("function", "手帳のいずれか", "usage", "手帳のいずれか(該当: 身体 3級以上; 診断書: 身体 4級)"));
            }
            for (RuleParser.GradeContext grade : part.grade()) {
                Grade read = grade(grade);
                if (read == null) {
                    return checking.fault(
                            grade,
                            "expression.grade-unknown",
                            Map.of("grade", Written.between(grade, checking.text())));
                }
                (word.equals(Printer.ENOUGH) ? enough : certificate).add(read);
            }
        }
        if (!certificate.isEmpty()) {
            need(context, Grade.PLACE);
        }
        return new Clause.Handbooks(enough, certificate);
    }

    private @org.jspecify.annotations.Nullable Grade grade(RuleParser.GradeContext context) {
        Token kind = context.WORD(0).getSymbol();
        Token level = context.getStop();
        return Grade.Kind.of(kind.getText())
                .flatMap(found -> {
                    need(context, found.item());
                    return Grade.of(found, level.getText());
                })
                .orElse(null);
    }

    /// An item that a function reads by itself.
    void need(ParserRuleContext context, ItemName name) {
        if (checking.item(name, source).isEmpty()) {
            checking.unknownName(context, name, source);
        }
    }

    /// The node as a condition; a fault where it is a value.
    Clause clause(Node node, ParserRuleContext where) {
        return switch (node) {
            case Clause clause -> clause;
            case Term.Mistaken mistaken -> new Clause.Said(Truth.UNKNOWN);
            case Term.OfTest test -> test.test();
            case Term term -> {
                if (term instanceof Term.Literal literal && literal.value() instanceof Value.Flag flag) {
                    yield new Clause.Said(Truth.of(flag.value()));
                }
                if (!(term.type() instanceof Type.Flag)) {
                    checking.fault(
                            where,
                            "expression.condition-needed",
                            Map.of(
                                    "part",
                                    Written.between(where, checking.text()),
                                    "type",
                                    Checking.word(term.type())));
                }
                yield new Clause.Is(term);
            }
        };
    }

    /// The node as a value.
    static Term term(Node node) {
        return switch (node) {
            case Clause.Is is -> is.flag();
            case Clause.Said said ->
                said.truth() == Truth.UNKNOWN
                        ? new Term.Mistaken()
                        : new Term.Literal(new Value.Flag(said.truth() == Truth.YES), Type.FLAG, false);
            case Clause clause -> new Term.OfTest(clause);
            case Term term -> term;
        };
    }

    /// The node as a number; a fault where it is none.
    Term number(Node node, ParserRuleContext where) {
        return typed(node, where, Type.NUMBER, "expression.number-needed");
    }

    /// The node as a day; a fault where it is none.
    Term date(Node node, ParserRuleContext where) {
        return typed(node, where, Type.DATE, "expression.date-needed");
    }

    private Term typed(Node node, ParserRuleContext where, Type type, String code) {
        Term term = term(node);
        if (term instanceof Term.Mistaken || term.type().equals(type)) {
            return term;
        }
        return checking.fault(
                where,
                code,
                Map.of("part", Written.between(where, checking.text()), "type", Checking.word(term.type())));
    }
}
