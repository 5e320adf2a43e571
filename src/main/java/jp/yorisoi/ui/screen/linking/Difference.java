package jp.yorisoi.ui.screen.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.yorisoi.base.notation.Kanji;

/// Two texts side by side, marked to the character: what is the same, what is another form of the same character, what
/// is another character. A run of digits counts as one character.
record Difference(List<Piece> left, List<Piece> right) {
    private static final Pattern TOKEN = Pattern.compile("[0-9]+|[^0-9]");

    /// How a piece stands to the other side.
    enum Kind {
        /// The same character.
        SAME,
        /// Another form of it: 髙 beside 高.
        VARIANT,
        /// Another character, or none.
        OTHER
    }

    /// Some characters of the same kind.
    record Piece(String text, Kind kind) {
        @Override
        public String toString() {
            return "Piece[" + kind + "]";
        }
    }

    static Difference of(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return new Difference(whole(left), whole(right));
        }
        List<String> first = tokens(left);
        List<String> second = tokens(right);
        Kind[] firstKinds = new Kind[first.size()];
        Kind[] secondKinds = new Kind[second.size()];
        if (first.size() == second.size()) {
            for (int i = 0; i < firstKinds.length; i++) {
                firstKinds[i] = kind(first.get(i), second.get(i));
                secondKinds[i] = firstKinds[i];
            }
        } else {
            align(first, second, firstKinds, secondKinds);
        }
        return new Difference(pieces(first, firstKinds), pieces(second, secondKinds));
    }

    private static List<Piece> whole(String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece(text, Kind.SAME));
    }

    private static List<String> tokens(String text) {
        Matcher matcher = TOKEN.matcher(text);
        List<String> tokens = new ArrayList<>();
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static Kind kind(String left, String right) {
        if (left.equals(right)) {
            return Kind.SAME;
        }
        return Kanji.fold(left).equals(Kanji.fold(right)) ? Kind.VARIANT : Kind.OTHER;
    }

    /// The longest common sequence of both; what is not in it is other.
    private static void align(List<String> first, List<String> second, Kind[] firstKinds, Kind[] secondKinds) {
        java.util.Arrays.fill(firstKinds, Kind.OTHER);
        java.util.Arrays.fill(secondKinds, Kind.OTHER);
        int[][] common = new int[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                common[i][j] = kind(first.get(i), second.get(j)) == Kind.OTHER
                        ? Math.max(common[i + 1][j], common[i][j + 1])
                        : common[i + 1][j + 1] + 1;
            }
        }
        int i = 0;
        int j = 0;
        while (i < first.size() && j < second.size()) {
            Kind kind = kind(first.get(i), second.get(j));
            if (kind != Kind.OTHER) {
                firstKinds[i++] = kind;
                secondKinds[j++] = kind;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static List<Piece> pieces(List<String> tokens, Kind[] kinds) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < kinds.length; i++) {
            Kind kind = Objects.requireNonNull(kinds[i]);
            run.append(tokens.get(i));
            if (i + 1 == kinds.length || kinds[i + 1] != kind) {
                pieces.add(new Piece(run.toString(), kind));
                run.setLength(0);
            }
        }
        return pieces;
    }

    /// Whether nothing is another character.
    boolean isOnlyForms() {
        return left.stream().allMatch(piece -> piece.kind() != Kind.OTHER)
                && right.stream().allMatch(piece -> piece.kind() != Kind.OTHER);
    }

    /// Whether some character stands in another form.
    boolean hasForms() {
        return left.stream().anyMatch(piece -> piece.kind() == Kind.VARIANT);
    }
}
