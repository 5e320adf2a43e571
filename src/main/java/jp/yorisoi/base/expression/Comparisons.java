package jp.yorisoi.base.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.expression.grammar.RuleParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// Checks comparisons: here a bare word that is no item may be a code of the other side's list.
final class Comparisons {
    private final Checking checking;
    private final Checker checker;
    private final String source;

    Comparisons(Checking checking, Checker checker, String source) {
        this.checking = checking;
        this.checker = checker;
        this.source = source;
    }

    /// One side: its value, if it has one by itself, and the bare word that it is, if it is one.
    private record Side(
            ParserRuleContext where,
            @Nullable Term term,
            @Nullable String word) {}

    Node node(RuleParser.ComparisonContext context) {
        List<RuleParser.SumContext> sums = context.sum();
        if (context.among() != null) {
            return among(sums.getFirst(), context.among());
        }
        if (context.relation() == null) {
            return checker.node(sums.getFirst());
        }
        return compared(side(sums.get(0)), relation(context.relation()), side(sums.get(1)));
    }

    private static Relation relation(RuleParser.RelationContext context) {
        int type = context.getChild(0) instanceof TerminalNode leaf
                ? leaf.getSymbol().getType()
                : 0;
        return switch (type) {
            case RuleParser.UNEQUAL -> Relation.UNEQUAL;
            case RuleParser.BELOW -> Relation.BELOW;
            case RuleParser.AT_MOST -> Relation.AT_MOST;
            case RuleParser.ABOVE -> Relation.ABOVE;
            case RuleParser.AT_LEAST -> Relation.AT_LEAST;
            default -> Relation.EQUAL;
        };
    }

    private Side side(RuleParser.SumContext context) {
        RuleParser.PrimaryContext only = Written.only(context);
        if (only instanceof RuleParser.NamedContext named) {
            ItemName name = Written.name(named.name());
            boolean bare = named.name().OPEN() == null || !name.qualifier().isEmpty();
            boolean function = named.name().OPEN() == null
                    ? Functions.constant(name.path()) != null
                    : Functions.NAMES.contains(name.path());
            if (bare && !function) {
                return new Side(context, item(named.name()), name.toString());
            }
        }
        boolean word = only instanceof RuleParser.FlagContext || only instanceof RuleParser.NoneContext;
        return new Side(context, Checker.term(checker.node(context)), word ? Written.word(context) : null);
    }

    /// The item that a name stands for: one of the person or record, or with a group in brackets one of its member.
    @Nullable
    Term item(RuleParser.NameContext context) {
        ItemName name = Written.name(context);
        if (!name.qualifier().isEmpty() && checking.vocabulary().isGroup(name.qualifier()) && source.isEmpty()) {
            Term.Item own = checking.item(ItemName.of(name.path()), source).orElse(null);
            if (own != null) {
                return new Term.OfGroup(own, name.qualifier());
            }
        }
        boolean plain = context.OPEN() == null || !name.qualifier().isEmpty();
        return plain ? checking.item(name, source).orElse(null) : null;
    }

    private Node compared(Side left, Relation relation, Side right) {
        if (isNone(right) && !takes(left.term(), Literals.NONE)) {
            return none(left, relation);
        }
        Term one = settled(left, right);
        Term other = settled(right, left);
        if (one instanceof Term.Mistaken || other instanceof Term.Mistaken) {
            return new Clause.Said(Truth.UNKNOWN);
        }
        if (!fits(one, other)) {
            return checking.fault(
                    left.where(),
                    "expression.types-differ",
                    Map.of(
                            "left",
                            Written.between(left.where(), checking.text()),
                            "right",
                            Written.between(right.where(), checking.text()),
                            "leftType",
                            Checking.word(one.type()),
                            "rightType",
                            Checking.word(other.type())));
        }
        if (relation.ordered() && !hasOrder(one, other)) {
            return checking.fault(
                    left.where(),
                    "expression.no-order",
                    Map.of("part", Written.between(left.where(), checking.text()), "sign", relation.sign()));
        }
        return new Clause.Compare(one, relation, other);
    }

    private static boolean isNone(Side side) {
        return side.term() instanceof Term.Literal literal && literal.value() instanceof Value.None;
    }

    private Node none(Side left, Relation relation) {
        Term term = left.term();
        if (term == null) {
            return unknown(left);
        }
        if (relation.ordered()) {
            return checking.fault(
                    left.where(), "expression.no-order", Map.of("part", Literals.NONE, "sign", relation.sign()));
        }
        return new Clause.None(term, relation == Relation.EQUAL);
    }

    /// A side's value, seen together with the other side: a word may be a code of its list.
    private Term settled(Side side, Side other) {
        Term term = side.term();
        Term across = other.term();
        if (across == null || across instanceof Term.Mistaken) {
            return term == null ? (across == null ? unknown(side) : new Term.Mistaken()) : term;
        }
        String word = side.word();
        boolean item = term != null && (term.type() instanceof Type.Code) && fits(term, across);
        if (word != null && !item && across.type() instanceof Type.Code code && takes(across, word)) {
            return code(word, code);
        }
        if (term == null) {
            return unresolved(side, across);
        }
        if (term instanceof Term.Literal literal
                && literal.value() instanceof Value.Text text
                && across.type() instanceof Type.Code code
                && !(across instanceof Term.Literal)) {
            return takes(across, text.value()) ? code(text.value(), code) : unknownCode(side, text.value(), code);
        }
        return term;
    }

    private static boolean takes(@Nullable Term term, String word) {
        return term != null
                && !(term instanceof Term.Literal)
                && term.type() instanceof Type.Code code
                && (code.names().isEmpty()
                        ? !word.equals(Literals.NONE)
                        : code.names().contains(word));
    }

    private Term code(String word, Type.Code code) {
        boolean quoted = !checking.words().standsAlone(word)
                || checking.vocabulary().item(ItemName.of(word), source).isPresent()
                || Functions.constant(word) != null;
        return new Term.Literal(new Value.Text(word), code, quoted);
    }

    private Term unresolved(Side side, Term across) {
        String word = side.word();
        if (word != null && across.type() instanceof Type.Code code && !(across instanceof Term.Literal)) {
            return unknownCode(side, word, code);
        }
        if (word != null && across.type() instanceof Type.Text && !(across instanceof Term.Literal)) {
            return checking.fault(side.where(), "expression.text-unquoted", Map.of("word", word));
        }
        return unknown(side);
    }

    private Term unknownCode(Side side, String word, Type.Code code) {
        return checking.fault(
                side.where(),
                "expression.code-unknown",
                Map.of(
                        "word",
                        word,
                        "list",
                        code.list(),
                        "nearest",
                        Checking.nearest(word, code.names()),
                        "words",
                        Checking.some(code.names())));
    }

    private Term unknown(Side side) {
        RuleParser.PrimaryContext only = Written.only(side.where());
        ItemName name = only instanceof RuleParser.NamedContext named
                ? Written.name(named.name())
                : ItemName.of(side.where().getText());
        return checking.unknownName(side.where(), name, source);
    }

    private static boolean fits(Term left, Term right) {
        return left instanceof Term.Mistaken || right instanceof Term.Mistaken || fits(left.type(), right.type());
    }

    private static boolean fits(Type left, Type right) {
        if (left instanceof Type.Code one && right instanceof Type.Code other) {
            return one.list().equals(other.list())
                    || one.names().isEmpty()
                    || other.names().isEmpty();
        }
        boolean words = (left instanceof Type.Code || left instanceof Type.Text)
                && (right instanceof Type.Code || right instanceof Type.Text);
        return words || left.equals(right);
    }

    private static boolean hasOrder(Term left, Term right) {
        Type type = Values.ordering(left.type(), right.type());
        return switch (type) {
            case Type.Number number -> true;
            case Type.Date date -> true;
            case Type.Code code -> !code.names().isEmpty();
            case Type.Flag flag -> false;
            case Type.Text text -> false;
        };
    }

    private Node among(RuleParser.SumContext sum, RuleParser.AmongContext context) {
        Side left = side(sum);
        if (left.term() == null) {
            return unknown(left);
        }
        List<Term> choices = new ArrayList<>();
        boolean none = false;
        for (RuleParser.SumContext choice : context.sum()) {
            Side right = side(choice);
            if (isNone(right) && !takes(left.term(), Literals.NONE)) {
                none = true;
            } else if (compared(left, Relation.EQUAL, right) instanceof Clause.Compare compare) {
                choices.add(compare.right());
            } else {
                return new Clause.Said(Truth.UNKNOWN);
            }
        }
        Clause among = choices.size() == 1
                ? new Clause.Compare(left.term(), Relation.EQUAL, choices.getFirst())
                : new Clause.Among(left.term(), choices);
        if (choices.isEmpty()) {
            return new Clause.None(left.term(), true);
        }
        return none ? new Clause.Either(List.of(new Clause.None(left.term(), true), among)) : among;
    }
}
