package jp.yorisoi.flow.workbook;

import java.util.List;

/// One sheet to be written: a list with a header row, or a form laid out on a grid.
public sealed interface Sheet {

    /// The sheet's name as its tab shows it.
    String name();

    /// What is printed at the foot of every page, beside the page numbers.
    Footer footer();

    /// The foot of a printed page: a text at the left, one at the right.
    record Footer(String left, String right) {}

    /// Where a text stands in its cell.
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /// A column of a list: its header, its width in half-width characters, where its texts stand.
    record Column(String header, int width, Align align) {}

    /// A list: a title, lines below it, a header row that is repeated on every page and stays in view, and the rows
    /// (all cells are texts).
    record Listing(String name, Heading heading, List<Column> columns, List<List<String>> rows, Footer footer)
            implements Sheet {
        /// Copies the rows.
        public Listing {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /// Says how many rows, never which.
        @Override
        public String toString() {
            return "Listing[" + rows.size() + " rows]";
        }
    }

    /// What stands above a list.
    record Heading(String title, List<String> lines) {
        /// Copies the lines.
        public Heading {
            lines = List.copyOf(lines);
        }
    }

    /// A form on a grid of columns (widths in half-width characters), to be printed on one page.
    record Form(String name, List<Integer> widths, List<Line> lines, Footer footer) implements Sheet {
        /// Copies the lines.
        public Form {
            widths = List.copyOf(widths);
            lines = List.copyOf(lines);
        }

        /// Says how many lines, never what they say.
        @Override
        public String toString() {
            return "Form[" + lines.size() + " lines]";
        }
    }

    /// One line of a form; `lines` is how many lines of text it has room for at least.
    record Line(int lines, List<Box> boxes) {
        /// Copies the boxes.
        public Line {
            boxes = List.copyOf(boxes);
        }

        /// A line as high as its texts need.
        public static Line of(Box... boxes) {
            return new Line(1, List.of(boxes));
        }

        /// An empty line.
        public static Line blank() {
            return new Line(1, List.of());
        }

        /// Nothing of its texts.
        @Override
        public String toString() {
            return "Line[" + boxes.size() + " boxes]";
        }
    }

    /// A text over `span` columns from `column` (from 0).
    record Box(int column, int span, String text, Tone tone) {
        /// Nothing of its text.
        @Override
        public String toString() {
            return "Box[" + tone + "]";
        }
    }

    /// What a box of a form is.
    enum Tone {
        /// The form's title.
        TITLE,
        /// A heading above some boxes.
        HEADING,
        /// The name of what stands at its right; edged and tinted.
        LABEL,
        /// A value or room for one; edged.
        VALUE,
        /// Plain text at the left.
        PLAIN,
        /// Plain text at the right.
        PLAIN_RIGHT,
        /// Small print.
        SMALL
    }
}
