package jp.yorisoi.flow.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;

/// A definition that somebody wrote into a file: its kind, and its text under the id that it takes in the store.
public record DefinitionFile(DefinitionKind kind, DefinitionText text) {

    /// Reads a file; its kind is told by its entries. A rule alone takes the place of the rule of its id in force, in
    /// whichever pack that is. Ends with kind INPUT where it cannot be read or is of no kind.
    static DefinitionFile read(Path file, List<DefinitionText> rulesInForce) {
        DefinitionText given = new DefinitionText(String.valueOf(file.getFileName()), content(file));
        Faults faults = new Faults();
        DefinitionNode root = given.read(faults);
        faults.throwFirst();
        DefinitionKind kind = DefinitionKind.of(root).orElse(null);
        if (kind == null) {
            root.fault("definition.kind-unknown", Map.of());
            faults.throwFirst();
            throw new IllegalStateException("a fault that is none");
        }
        String id = kind == DefinitionKind.RULES ? ruleId(root, rulesInForce) : root.needText("id");
        faults.throwFirst();
        return new DefinitionFile(kind, DefinitionText.of(kind, id, given.text()));
    }

    private static String ruleId(DefinitionNode root, List<DefinitionText> inForce) {
        if (root.has("rules")) {
            DefinitionNode pack = root.need("pack");
            String id = pack.isText() ? pack.text() : pack.needText("id");
            return id + "/" + id;
        }
        String id = root.needText("id");
        if (root.has("watchers")) {
            return id + "/pack";
        }
        return inForce.stream()
                .map(DefinitionText::id)
                .filter(known -> known.endsWith("/" + id))
                .findFirst()
                .orElseGet(() -> {
                    root.fault("definition.rule-without-pack", Map.of("rule", id));
                    return id;
                });
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemException.Kind.INPUT,
                    Problem.error("definition.file-unreadable", Map.of()).at(Problem.Place.file(file.toString())),
                    e);
        }
    }
}
