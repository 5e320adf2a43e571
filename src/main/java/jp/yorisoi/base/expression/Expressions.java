package jp.yorisoi.base.expression;

import java.util.List;
import java.util.Map;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.expression.grammar.RuleParser;
import jp.yorisoi.base.text.Problem;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/// Reads conditions and formulas and checks them against a vocabulary. Every mistake becomes a fault with its place, a
/// sentence and the nearest name; no text whatever makes it fail otherwise. Safe for several threads as far as the
/// vocabulary is.
public final class Expressions {
    private final Vocabulary vocabulary;
    private final Words words;

    /// Over the names that may be used.
    public Expressions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = new Words(vocabulary);
    }

    /// The condition that a text writes. Where it adds faults, what it gives is unknown of everything.
    public Condition condition(String text, At at, Faults faults) {
        return compiled(text, at, faults, true);
    }

    /// The value that a text writes; a condition is a formula of yes and no. Where it adds faults, what it gives is
    /// unknown of everything.
    public Formula formula(String text, At at, Faults faults) {
        return compiled(text, at, faults, false);
    }

    private Compiled compiled(String text, At at, Faults faults, boolean condition) {
        Checking checking = new Checking(vocabulary, words, text, at, faults);
        RuleParser.WholeContext whole = parsed(text, at, faults);
        if (whole == null) {
            return mistaken(checking);
        }
        Checker checker = new Checker(checking, "");
        Node node = checker.node(whole.either());
        Clause clause = condition ? checker.clause(node, whole.either()) : new Clause.Said(Truth.UNKNOWN);
        if (!checking.sound()) {
            return mistaken(checking);
        }
        Node result = condition ? clause : node;
        return new Compiled(
                result,
                result instanceof Clause own ? own : new Clause.Is(Checker.term(result)),
                checking.items(),
                checking.sources());
    }

    private static Compiled mistaken(Checking checking) {
        Clause unknown = new Clause.Said(Truth.UNKNOWN);
        return new Compiled(unknown, unknown, checking.items(), checking.sources());
    }

    private RuleParser.@Nullable WholeContext parsed(String text, At at, Faults faults) {
        List<Token> tokens = Tokens.of(text, words, at, faults);
        if (tokens.isEmpty()) {
            return null;
        }
        RuleParser parser = new RuleParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return parser.whole();
        } catch (ParseCancellationException e) {
            Token token = e.getCause() instanceof RecognitionException cause && cause.getOffendingToken() != null
                    ? cause.getOffendingToken()
                    : tokens.getLast();
            syntax(text, token, at, faults);
            return null;
        }
    }

    private static void syntax(String text, Token token, At at, Faults faults) {
        String code = token.getType() == Token.EOF ? "expression.ends-early" : "expression.unexpected";
        boolean quote = token.getText().equals("「") || token.getText().equals("\"");
        String word = token.getText().length() > 40 ? token.getText().substring(0, 40) + "…" : token.getText();
        faults.add(
                Problem.error(quote ? "expression.quote-open" : code, Map.of("word", word)),
                at.place(text, token.getStartIndex()));
    }
}
