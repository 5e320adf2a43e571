package jp.yorisoi.flow.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.definition.DefinitionNode;

/// Reads the tables of a service's YAML.
final class TableText {
    private final DefinitionNode root;

    TableText(DefinitionNode root) {
        this.root = root;
    }

    Map<String, LimitTable> tables() {
        Map<String, LimitTable> tables = new LinkedHashMap<>();
        for (DefinitionNode node :
                root.find("tables").map(DefinitionNode::items).orElse(List.of())) {
            node.allow("id", "label", "rows", "surcharges");
            LimitTable table = new LimitTable(
                    node.needText("id"), node.needText("label"), rows(node.need("rows")), surcharges(node));
            if (tables.put(table.id(), table) != null) {
                node.fault("eligibility.table-twice", Map.of("table", table.id()));
            }
        }
        return tables;
    }

    private static List<LimitTable.Dated> rows(DefinitionNode node) {
        List<LimitTable.Dated> rows = new ArrayList<>();
        for (DefinitionNode row : node.items()) {
            row.allow("from", "values", "step", "source", "verified");
            List<BigDecimal> values =
                    row.need("values").items().stream().map(TableText::number).toList();
            if (values.isEmpty()) {
                row.fault("eligibility.values-needed", Map.of());
            }
            rows.add(new LimitTable.Dated(
                    from(row),
                    values.isEmpty() ? List.of(BigDecimal.ZERO) : values,
                    row.find("step").map(TableText::number),
                    row.needText("source"),
                    !row.has("verified") || row.says("verified")));
        }
        return rows;
    }

    private static LocalDate from(DefinitionNode row) {
        String written = row.needText("from");
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            row.fault("eligibility.date-needed", Map.of("text", written));
            return LocalDate.EPOCH;
        }
    }

    private static List<LimitTable.Surcharge> surcharges(DefinitionNode table) {
        List<LimitTable.Surcharge> surcharges = new ArrayList<>();
        Optional<DefinitionNode> list = table.find("surcharges");
        for (DefinitionNode node : list.map(DefinitionNode::items).orElse(List.of())) {
            node.allow("item", "each", "free");
            surcharges.add(new LimitTable.Surcharge(
                    node.needText("item"),
                    number(node.need("each")),
                    node.findNumber("free").orElse(0)));
        }
        return surcharges;
    }

    static BigDecimal number(DefinitionNode node) {
        try {
            return new BigDecimal(node.text().replace(",", ""));
        } catch (NumberFormatException e) {
            node.fault("eligibility.number-needed", Map.of("text", node.text()));
            return BigDecimal.ZERO;
        }
    }
}
