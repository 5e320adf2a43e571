package jp.yorisoi.ui.control;

import java.util.function.Function;
import javafx.scene.Node;

/// A column of a [PagedTable]: its title, its width in em of the normal text (0 = takes what is left), how it stands,
/// and
/// what a row shows in it. What is spoken is the column's title and the text.
public record Column<T>(
        String title, double em, Kind kind, Function<T, String> text, Function<T, ? extends Node> node, boolean spare) {
    /// How a column's values stand.
    public enum Kind {
        /// Words at the left.
        WORDS,
        /// Numbers at the right, in the face of fixed width.
        NUMBERS,
        /// Any node at the left; its text is spoken.
        NODES
    }

    /// Words.
    public static <T> Column<T> words(String title, double em, Function<T, String> text) {
        return new Column<>(title, em, Kind.WORDS, text, row -> Labels.plain(text.apply(row)), false);
    }

    /// Numbers under each other.
    public static <T> Column<T> numbers(String title, double em, Function<T, String> text) {
        return new Column<>(title, em, Kind.NUMBERS, text, row -> Labels.number(text.apply(row)), false);
    }

    /// Nodes, with the text that is spoken for them.
    public static <T> Column<T> nodes(
            String title, double em, Function<T, String> spoken, Function<T, ? extends Node> node) {
        return new Column<>(title, em, Kind.NODES, spoken, node, false);
    }

    /// The same, left out where there is no room for it; the row then tells its text when it is pointed at.
    public Column<T> ifRoom() {
        return new Column<>(title, em, kind, text, node, true);
    }
}
