package jp.yorisoi.vault.approval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.Nearest;
import jp.yorisoi.vault.access.Purpose;

/// The table of source × purpose (利用目的と根拠), a definition of kind `purposes`. What it does not name waits for a
/// recorded ground. Immutable.
public final class GroundTable {
    private static final List<String> MANNERS = List.of("allowed", "consent", "unrecorded", "never");

    private record Cell(String source, Purpose purpose) {}

    private final Map<Cell, Ground> cells = new HashMap<>();

    private GroundTable() {}

    /// The table of these texts; every mistake becomes a fault.
    public static GroundTable of(List<DefinitionText> texts, Faults faults) {
        GroundTable table = new GroundTable();
        for (DefinitionText text : texts) {
            DefinitionNode root = text.read(faults);
            root.allow("id", "label", "label.en", "purposes", "grounds");
            root.need("grounds").items().forEach(table::block);
        }
        return table;
    }

    private void block(DefinitionNode node) {
        for (String source : node.texts("sources")) {
            for (Purpose purpose : Purpose.values()) {
                node.find(purpose.id()).ifPresent(cell -> cells.put(new Cell(source, purpose), ground(cell)));
            }
        }
    }

    private static Ground ground(DefinitionNode cell) {
        cell.allow("is", "ground", "consent");
        String manner = cell.needText("is");
        return switch (manner) {
            case "allowed" -> new Ground.Allowed(cell.needText("ground"));
            case "consent" -> new Ground.NeedsConsent(cell.needText("consent"));
            case "never" -> new Ground.NotAllowed(Ground.Reason.NEVER);
            case "unrecorded" -> new Ground.NotAllowed(Ground.Reason.UNRECORDED);
            default -> {
                cell.fault(
                        "definition.word-unknown",
                        Map.of(
                                "word",
                                manner,
                                "nearest",
                                Nearest.of(manner, MANNERS).orElse("none"),
                                "words",
                                String.join(", ", MANNERS)));
                yield new Ground.NotAllowed(Ground.Reason.UNRECORDED);
            }
        };
    }

    Ground of(String source, Purpose purpose) {
        return cells.getOrDefault(new Cell(source, purpose), new Ground.NotAllowed(Ground.Reason.UNRECORDED));
    }
}
