package jp.yorisoi.base.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Problem.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Turns YAML into our nodes; a key that stands twice is a fault, since the first would be lost in silence.
final class NodeReader {
    private static final int DEEPEST = 40;

    /// Names for parts (`&a`, `*a`) that name each other would else multiply without end.
    private static final int MOST = 100_000;

    private final String file;
    private final Faults faults;
    private int nodes;

    private NodeReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    static DefinitionNode read(DefinitionText text, Faults faults) {
        NodeReader reader = new NodeReader(text.name(), faults);
        LoadSettings settings = LoadSettings.builder().setLabel(text.name()).build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text.text());
            return root.map(node -> reader.node(node, 0)).orElseGet(reader::empty);
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().orElse(null);
            reader.notYaml(mark == null ? 0 : mark.getLine() + 1, mark == null ? 0 : mark.getColumn() + 1);
            return reader.empty();
        } catch (YamlEngineException | IllegalArgumentException e) {
            // The library tells a wrong tag (!%E) as a wrong argument of its own.
            reader.notYaml(0, 0);
            return reader.empty();
        }
    }

    private void notYaml(int line, int column) {
        faults.add(Problem.error("definition.no-yaml", Map.of()), new Place(file, null, line, column));
    }

    private DefinitionNode empty() {
        return new DefinitionNode(new DefinitionNode.Where(file, 1, 1), new DefinitionNode.Mapping(Map.of()), faults);
    }

    private DefinitionNode node(Node node, int depth) {
        Mark mark = node.getStartMark().orElse(null);
        DefinitionNode.Where where = new DefinitionNode.Where(
                file, mark == null ? 0 : mark.getLine() + 1, mark == null ? 0 : mark.getColumn() + 1);
        nodes++;
        if (nodes > MOST) {
            if (nodes == MOST + 1) {
                faults.add(Problem.error("definition.too-large", Map.of("most", MOST)), new Place(file, null, 0, 0));
            }
            return new DefinitionNode(where, new DefinitionNode.Scalar(""), faults);
        }
        if (depth > DEEPEST) {
            faults.add(
                    Problem.error("definition.too-deep", Map.of()),
                    new Place(file, null, where.line(), where.column()));
            return new DefinitionNode(where, new DefinitionNode.Scalar(""), faults);
        }
        return switch (node) {
            case MappingNode mapping -> new DefinitionNode(where, mapping(mapping, depth), faults);
            case SequenceNode sequence -> new DefinitionNode(where, sequence(sequence, depth), faults);
            case ScalarNode scalar -> new DefinitionNode(where, scalar(scalar), faults);
            default -> new DefinitionNode(where, new DefinitionNode.Scalar(""), faults);
        };
    }

    private static DefinitionNode.Scalar scalar(ScalarNode node) {
        ScalarStyle style = node.getScalarStyle();
        boolean quoted = style == ScalarStyle.SINGLE_QUOTED || style == ScalarStyle.DOUBLE_QUOTED;
        return new DefinitionNode.Scalar(node.getValue(), quoted ? 1 : 0);
    }

    private DefinitionNode.Mapping mapping(MappingNode node, int depth) {
        Map<String, DefinitionNode> children = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            DefinitionNode key = node(tuple.getKeyNode(), depth + 1);
            if (children.put(key.text(), node(tuple.getValueNode(), depth + 1)) != null) {
                key.fault("definition.key-twice", Map.of("key", key.text()));
            }
        }
        return new DefinitionNode.Mapping(children);
    }

    private DefinitionNode.Sequence sequence(SequenceNode node, int depth) {
        List<DefinitionNode> items = new ArrayList<>();
        node.getValue().forEach(item -> items.add(node(item, depth + 1)));
        return new DefinitionNode.Sequence(items);
    }
}
