package jp.yorisoi.base.expression;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One grade of a handbook as 手帳のいずれか names it: `身体 3級以上`, `精神 2級`, `療育 B1以上`. The weight is the rank among
/// the kind's grades, heavier is more.
record Grade(Kind kind, String level, boolean andHeavier) {
    static final ItemName PLACE = ItemName.of("身体障害者手帳.部位");
    private static final Pattern TEXT = Pattern.compile("([1-7]|A|B1|B2|B)級?(以上)?");
    private static final int LIGHTEST = 8;

    /// The handbooks.
    enum Kind {
        BODY("身体", "身体障害者手帳.等級"),
        MIND("精神", "精神障害者保健福祉手帳.等級"),
        INTELLECT("療育", "療育手帳.程度");

        private final String word;
        private final ItemName item;

        Kind(String word, String item) {
            this.word = word;
            this.item = ItemName.of(item);
        }

        String word() {
            return word;
        }

        ItemName item() {
            return item;
        }

        static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /// Reads the grade of a kind; nothing where the kind has no such grade.
    static Optional<Grade> of(Kind kind, String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String level = matcher.group(1);
        boolean fits = Character.isDigit(level.charAt(0))
                ? kind != Kind.INTELLECT && (kind != Kind.MIND || level.charAt(0) <= '3')
                : kind == Kind.INTELLECT;
        return fits ? Optional.of(new Grade(kind, level, matcher.group(2) != null)) : Optional.empty();
    }

    /// How heavy the grade of this name is; 0 where there is no such grade.
    static int weight(Kind kind, String level) {
        if (kind != Kind.INTELLECT) {
            return level.length() == 1 && level.charAt(0) >= '1' && level.charAt(0) <= '7'
                    ? LIGHTEST - (level.charAt(0) - '0')
                    : 0;
        }
        if (level.startsWith("A")) {
            return 3;
        }
        return switch (level) {
            case "B1", "B" -> 2;
            case "B2" -> 1;
            default -> 0;
        };
    }

    /// Whether a handbook of this weight is of this grade.
    boolean covers(int weight) {
        int own = weight(kind, level);
        return andHeavier ? weight >= own : weight == own;
    }

    /// As a condition writes it.
    String text() {
        return kind.word() + " " + level + (kind == Kind.INTELLECT ? "" : "級") + (andHeavier ? "以上" : "");
    }
}
