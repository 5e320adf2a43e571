package jp.yorisoi.base.expression;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import jp.yorisoi.base.expression.grammar.RuleParser;
import jp.yorisoi.base.notation.Width;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/// Reads single words of what was parsed: literals, names, bare words.
final class Written {
    private static final int LONGEST_QUOTE = 60;

    private Written() {}

    /// A number, day, text, flag or none.
    static Term literal(RuleParser.PrimaryContext context, Checking checking) {
        String text = context.getText();
        return switch (context) {
            case RuleParser.NumberContext number ->
                new Term.Literal(new Value.Number(new BigDecimal(text.replace(",", ""))), Type.NUMBER, false);
            case RuleParser.DateContext date -> date(context, text, checking);
            case RuleParser.FlagContext flag -> new Term.Literal(new Value.Flag(flag.YES() != null), Type.FLAG, false);
            case RuleParser.TextContext quoted -> new Term.Literal(new Value.Text(unquoted(text)), Type.TEXT, true);
            default -> new Term.Literal(Value.NONE, Type.TEXT, false);
        };
    }

    private static Term date(RuleParser.PrimaryContext context, String text, Checking checking) {
        try {
            return new Term.Literal(new Value.Date(LocalDate.parse(text)), Type.DATE, false);
        } catch (DateTimeException e) {
            return checking.fault(context, "expression.date-impossible", Map.of("date", text));
        }
    }

    private static String unquoted(String text) {
        String inside = text.substring(1, text.length() - 1);
        return Width.fold(text.charAt(0) == '"' ? inside.replace("\"\"", "\"") : inside);
    }

    /// The name of an item: its path, and what stands in brackets if that is one plain word.
    static ItemName name(RuleParser.NameContext context) {
        String path = context.path().getText();
        String qualifier = context.either().size() == 1 ? word(context.either(0)) : null;
        return new ItemName(path, qualifier == null ? "" : qualifier);
    }

    /// The word, number or day that this part is and nothing else; nothing where it is more.
    static @Nullable String word(ParserRuleContext context) {
        RuleParser.PrimaryContext only = only(context);
        boolean word = only instanceof RuleParser.NamedContext named
                ? named.name().OPEN() == null
                : only instanceof RuleParser.NumberContext
                        || only instanceof RuleParser.DateContext
                        || only instanceof RuleParser.FlagContext
                        || only instanceof RuleParser.NoneContext;
        return word && only != null ? only.getText() : null;
    }

    /// The single leaf that this part is; nothing where it is more.
    static RuleParser.@Nullable PrimaryContext only(ParserRuleContext context) {
        ParserRuleContext at = context;
        while (!(at instanceof RuleParser.PrimaryContext primary)) {
            if (at.getChildCount() != 1 || !(at.getChild(0) instanceof ParserRuleContext child)) {
                return null;
            }
            at = child;
        }
        return primary;
    }

    /// The part as it stands in the text, shortened for a sentence.
    static String between(ParserRuleContext context, String text) {
        int from = text.offsetByCodePoints(0, context.getStart().getStartIndex());
        int to = text.offsetByCodePoints(0, context.getStop().getStopIndex() + 1);
        String part = text.substring(Math.min(from, to), to);
        return part.length() > LONGEST_QUOTE ? part.substring(0, LONGEST_QUOTE) + "…" : part;
    }
}
