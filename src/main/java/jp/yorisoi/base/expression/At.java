package jp.yorisoi.base.expression;

import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.text.Problem.Place;

/// Where the text of an expression begins: the file, and line and column from 1 (0 where there is none).
public record At(String file, int line, int column) {
    /// The text of a definition's node.
    public static At of(DefinitionNode node) {
        return new At(node.file(), node.line(), node.textColumn());
    }

    /// A text that stands in no file: typed into a field.
    public static At typed() {
        return new At("", 1, 1);
    }

    /// The place of the character with this number (from 0, in code points) in the text that begins here.
    Place place(String text, int character) {
        int[] points = text.codePoints().limit(character).toArray();
        int lines = 0;
        int since = 0;
        for (int i = 0; i < points.length; i++) {
            if (points[i] == '\n') {
                lines++;
                since = i + 1;
            }
        }
        int column = lines == 0 ? column() + points.length : points.length - since + 1;
        return new Place(file.isEmpty() ? null : file, null, line + lines, column);
    }

    /// Where a part of the text begins that starts with this character.
    At after(String text, int character) {
        Place place = place(text, character);
        return new At(file, place.row(), place.column());
    }
}
