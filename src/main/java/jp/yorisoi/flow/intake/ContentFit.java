package jp.yorisoi.flow.intake;

import java.util.EnumSet;
import java.util.Set;

/// How well what a column holds goes with an item: the share of values that can be read as the item's, the share that
/// are plainly something else, and whether the values alone would tell.
record ContentFit(int filled, int distinct, double readable, double other, double telling) {
    private static final double NEARLY_ALL = 0.8;
    private static final double CLEAR = 0.9;
    private static final int FEW = 20;
    private static final int MANY_KINDS = 5;
    private static final int LONG_CODE = 5;
    private static final Set<ValueLook> WORDS = EnumSet.of(ValueLook.WORDS, ValueLook.KANA);
    private static final Set<ValueLook> DIGITS = EnumSet.of(ValueLook.NUMBER, ValueLook.CODED_DATE);

    /// Whether the column holds something else than the item. One or two values that stand everywhere (未定, 不詳) fill a
    /// column for want of a value and say nothing about it.
    boolean contradicts() {
        int kinds = filled >= FEW ? MANY_KINDS : Math.max(2, filled / 4);
        return other >= NEARLY_ALL && distinct >= kinds;
    }

    /// Whether the values alone would tell that it is this item's type.
    boolean isClear() {
        return filled > 2 && distinct > 1 && readable >= CLEAR && telling >= CLEAR;
    }

    /// Whether a column that nothing else is known of may be offered for the item.
    boolean isPossible() {
        return !contradicts() && (filled == 0 || readable >= NEARLY_ALL);
    }

    static ContentFit of(ColumnContent content, ItemDefinition item, Normaliser normaliser) {
        double readable = 0;
        double other = 0;
        double telling = 0;
        double said = 0;
        for (int i = 0; i < content.distinct(); i++) {
            var entry = normaliser.read(content.value(i));
            boolean read = entry.value() != null;
            ValueLook look = content.look(i);
            int times = content.times(i);
            boolean none = !read && ProblemTally.isQuiet(entry.problem());
            said += none ? 0 : times;
            readable += read ? times : 0;
            other += !none && isOther(item.type(), look, read, content.value(i)) ? times : 0;
            telling += read && tells(item.type(), look) ? times : 0;
        }
        int filled = content.filled();
        if (said == 0) {
            return new ContentFit(filled, content.distinct(), 1, 0, 0);
        }
        double unknown = isListed(item.type()) && readable == 0 && content.distinct() * 2 > filled ? said : 0;
        boolean enough = filled >= LONG_CODE;
        return new ContentFit(
                filled,
                content.distinct(),
                readable / said,
                Math.max(other, enough ? unknown : 0) / said,
                telling / said);
    }

    /// Codes, flags and grades have few values: nothing readable, and nearly every value another, is another column.
    private static boolean isListed(ItemType type) {
        return type == ItemType.CODE || type == ItemType.FLAG || type == ItemType.GRADE;
    }

    /// Whether a value is plainly none of a type.
    private static boolean isOther(ItemType type, ValueLook look, boolean read, String value) {
        return switch (type) {
            case DATE, MONTH, FISCAL_YEAR ->
                !read && (WORDS.contains(look) || (look == ValueLook.NUMBER && isAmount(value)));
            case INTEGER, NUMBER, YEN, PHONE, POSTCODE -> !read && (WORDS.contains(look) || look == ValueLook.DATE);
            case GRADE, FLAG -> !read && look == ValueLook.DATE && type == ItemType.GRADE;
            case CODE ->
                !read
                        && (look == ValueLook.DATE
                                || (DIGITS.contains(look) && value.strip().length() >= LONG_CODE));
            case NAME -> look == ValueLook.DATE || DIGITS.contains(look);
            case KANA -> look == ValueLook.DATE || DIGITS.contains(look) || (!read && look == ValueLook.WORDS);
            case IDENTIFIER -> look == ValueLook.DATE || WORDS.contains(look);
            case ADDRESS -> DIGITS.contains(look) && value.strip().length() >= LONG_CODE;
            case TEXT -> false;
        };
    }

    private static boolean isAmount(String value) {
        String clean = value.strip();
        return clean.indexOf(',') > 0 || clean.endsWith("円") || clean.length() > 8;
    }

    /// Whether a readable value of this look says by itself of which type it is.
    private static boolean tells(ItemType type, ValueLook look) {
        return switch (type) {
            case DATE -> look == ValueLook.DATE || look == ValueLook.CODED_DATE;
            case KANA -> look == ValueLook.KANA;
            case PHONE, POSTCODE -> look == ValueLook.OTHER;
            case ADDRESS -> look == ValueLook.OTHER;
            case NAME -> look == ValueLook.WORDS;
            case CODE -> WORDS.contains(look);
            default -> false;
        };
    }
}
