package jp.yorisoi.flow.matching;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;

/// Reads the specification of a match; every mistake becomes a fault with its place.
final class SpecText {
    /// Patterns of pairs are kept in 4 bits a column.
    static final int MOST_COLUMNS = 16;

    private static final String AUTO = "auto";

    private SpecText() {}

    static MatchSpec read(DefinitionText text, Faults faults) {
        DefinitionNode root = text.read(faults);
        root.allow("columns", "block", "oneToOne", "minProbability", "seed");
        List<MatchSpec.Column> columns = new ArrayList<>();
        for (DefinitionNode node : root.need("columns").items()) {
            columns.add(column(node));
        }
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            root.fault("matching.columns-count", Map.of("most", MOST_COLUMNS));
        }
        return new MatchSpec(
                columns,
                blocks(root, columns),
                root.says("oneToOne"),
                number(root, "minProbability", 0.05, 0, 1),
                (long) number(root, "seed", 1, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static MatchSpec.Column column(DefinitionNode node) {
        node.allow("kind", "left", "right", "format", "weight");
        ColumnKind kind = node.findOne("kind", ColumnKind.class).orElse(null);
        if (kind == null) {
            node.need("kind");
            kind = ColumnKind.TEXT;
        }
        String left = node.needText("left");
        String format = node.findText("format").orElse("");
        if (!isPattern(format)) {
            node.fault("matching.format-unknown", Map.of("format", format));
            format = "";
        }
        return new MatchSpec.Column(
                kind, left, node.findText("right").orElse(left), format, number(node, "weight", 1, 0, 10));
    }

    private static boolean isPattern(String format) {
        try {
            return DateTimeFormatter.ofPattern(format) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<List<String>> blocks(DefinitionNode root, List<MatchSpec.Column> columns) {
        DefinitionNode block = root.find("block").orElse(null);
        if (block == null || block.isText() && block.text().equals(AUTO)) {
            return List.of();
        }
        List<List<String>> blocks = new ArrayList<>();
        for (DefinitionNode node : block.items()) {
            List<String> names = node.isText()
                    ? List.of(node.text())
                    : node.items().stream().map(DefinitionNode::text).toList();
            for (String name : names) {
                if (columns.stream().noneMatch(column -> column.left().equals(name))) {
                    node.fault(
                            "matching.block-unknown",
                            Map.of(
                                    "column",
                                    name,
                                    "known",
                                    String.join(
                                            ", ",
                                            columns.stream()
                                                    .map(MatchSpec.Column::left)
                                                    .toList())));
                }
            }
            blocks.add(names);
        }
        if (blocks.isEmpty()) {
            block.fault("definition.list-needed", Map.of("key", "block"));
        }
        return blocks;
    }

    private static double number(DefinitionNode node, String key, double otherwise, double least, double most) {
        String text = node.findText(key).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            node.fault("matching.number-needed", Map.of("key", key, "range", range(least, most)));
            return otherwise;
        }
        node.fault("matching.number-needed", Map.of("key", key, "range", range(least, most)));
        return otherwise;
    }

    private static String range(double least, double most) {
        return Arrays.asList(least, most).stream()
                .map(value -> value == Math.rint(value) ? Long.toString((long) (double) value) : value.toString())
                .reduce((a, b) -> a + "–" + b)
                .orElseThrow();
    }
}
