package jp.yorisoi.base.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.expression.grammar.RuleLexer;
import jp.yorisoi.base.notation.Width;
import jp.yorisoi.base.text.Problem;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/// Cuts a text into words and signs; each keeps the number of its first character, so that faults point at it.
final class Tokens {
    static final int LONGEST = 5_000;
    private static final int DEEPEST = 40;
    private static final int MOST = 1_000;

    private final Words words;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(Words words) {
        this.words = words;
    }

    /// The words and signs of a text, the last one its end; nothing where it is empty, too long or too deep, which is a
    /// fault.
    static List<Token> of(String text, Words words, At at, Faults faults) {
        if (text.isBlank()) {
            faults.add(Problem.error("expression.empty", Map.of()), at.place(text, 0));
            return List.of();
        }
        if (text.length() > LONGEST) {
            faults.add(Problem.error("expression.too-long", Map.of("most", LONGEST)), at.place(text, 0));
            return List.of();
        }
        Tokens tokens = new Tokens(words);
        for (Token token : new RuleLexer(CharStreams.fromString(halfWidth(text))).getAllTokens()) {
            tokens.add(token);
        }
        int end = points(text);
        tokens.add(token(Token.EOF, "", end, end));
        int deep = tooDeep(tokens.tokens);
        if (deep >= 0) {
            faults.add(Problem.error("expression.too-deep", Map.of("most", DEEPEST)), at.place(text, deep));
            return List.of();
        }
        return tokens.tokens;
    }

    /// Full-width letters, digits and signs half-width, character by character: places stay what they are.
    private static String halfWidth(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);
        }
        return out.toString();
    }

    private void add(Token token) {
        if (token.getType() == RuleLexer.WORD) {
            word(Width.fold(token.getText()), token.getStartIndex(), token.getStopIndex());
        } else {
            tokens.add(token);
        }
    }

    /// A word of normal characters; it may have more of them than stand in the text (½), whose last place is `end`.
    private void word(String word, int start, int end) {
        Words.Cut cut = words.cut(word, operandBefore()).orElse(null);
        if (cut == null) {
            tokens.add(token(RuleLexer.WORD, word, start, end));
            return;
        }
        int middle = start + points(cut.left());
        again(cut.left(), start, end);
        again(cut.middle(), middle, end);
        again(cut.right(), middle + points(cut.middle()), end);
    }

    /// What a cut left over may be a number or a word of the language.
    private void again(String part, int start, int end) {
        if (part.isEmpty()) {
            return;
        }
        for (Token token : new RuleLexer(CharStreams.fromString(part)).getAllTokens()) {
            Token moved = token(token.getType(), token.getText(), start + token.getStartIndex(), end);
            if (moved.getType() == RuleLexer.WORD) {
                word(moved.getText(), moved.getStartIndex(), end);
            } else {
                tokens.add(moved);
            }
        }
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    private boolean operandBefore() {
        return !tokens.isEmpty()
                && switch (tokens.getLast().getType()) {
                    case RuleLexer.WORD, RuleLexer.CLOSE, RuleLexer.NUMBER, RuleLexer.DATE, RuleLexer.TEXT -> true;
                    default -> false;
                };
    }

    private static Token token(int type, String text, int start, int end) {
        CommonToken token = new CommonToken(type, text);
        token.setStartIndex(Math.min(start, end));
        token.setStopIndex(Math.min(start + Math.max(0, points(text) - 1), end));
        return token;
    }

    /// Where brackets, denials or signs nest too deeply to be read, or there are too many words; -1 = nowhere.
    private static int tooDeep(List<Token> tokens) {
        int open = 0;
        int prefixes = 0;
        for (Token token : tokens) {
            switch (token.getType()) {
                case RuleLexer.OPEN -> open++;
                case RuleLexer.CLOSE -> open--;
                case RuleLexer.NOT, RuleLexer.NAI -> prefixes++;
                default -> {}
            }
            prefixes = token.getType() == RuleLexer.MINUS ? prefixes + 1 : prefixes;
            if (open > DEEPEST) {
                return token.getStartIndex();
            }
        }
        return prefixes > MOST / 10 || tokens.size() > MOST ? 0 : -1;
    }
}
