package jp.yorisoi.base.expression;

import jp.yorisoi.base.notation.Era;

/// Values as texts: as conditions write them, and as people read them.
final class Literals {
    static final String NONE = "なし";
    static final String UNKNOWN = "不明";
    private static final String YES = "はい";
    private static final String NO = "いいえ";

    private Literals() {}

    /// As a condition writes it.
    static String text(Term.Literal literal) {
        return switch (literal.value()) {
            case Value.Number number -> number.value().toPlainString();
            case Value.Date date -> date.value().toString();
            case Value.Flag flag -> flag.value() ? YES : NO;
            case Value.Text text -> literal.quoted() ? quoted(text.value()) : text.value();
            case Value.None none -> NONE;
            case Value.Unknown unknown -> UNKNOWN;
        };
    }

    private static String quoted(String text) {
        return text.indexOf('」') < 0 ? "「" + text + "」" : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /// As people read it: numbers plain, days as 令和8年4月1日.
    static String plain(Value value) {
        return switch (value) {
            case Value.Number number -> number(number);
            case Value.Date date -> Era.write(date.value());
            case Value.Flag flag -> flag.value() ? YES : NO;
            case Value.Text text -> text.value();
            case Value.None none -> NONE;
            case Value.Unknown unknown -> UNKNOWN;
        };
    }

    private static String number(Value.Number number) {
        return number.value().signum() == 0
                ? "0"
                : number.value().stripTrailingZeros().toPlainString();
    }
}
