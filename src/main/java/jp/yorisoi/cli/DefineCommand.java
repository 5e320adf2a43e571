package jp.yorisoi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.yorisoi.flow.workbench.DefinitionFile;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.approval.Approval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `define`: proposes definitions; each is in force once a supervisor approved its item.
@Command(name = "define", mixinStandardHelpOptions = true)
final class DefineCommand implements Callable<Integer> {
    @Mixin
    private Console console;

    @Mixin
    private StoreOptions options;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    DefineCommand(Surroundings surroundings) {
        console = new Console(surroundings);
        options = new StoreOptions(surroundings);
    }

    @Override
    public Integer call() {
        List<Map<String, Object>> proposed = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        try (Workbench workbench = options.open(console)) {
            List<DefinitionFile> read =
                    files.stream().map(workbench::definitionFile).toList();
            workbench.store().change(session -> {
                for (DefinitionFile one : read) {
                    Approval item =
                            workbench.definitionProposals().propose(workbench.operator(), one.kind(), one.text());
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("kind", one.kind().folder());
                    line.put("id", one.text().id());
                    line.put("item", item.number());
                    line.put("state", item.state().id());
                    proposed.add(line);
                    lines.add(console.texts().get("cli.item.proposed", line));
                }
            });
        }
        console.document(Map.of("proposed", proposed), String.join(System.lineSeparator(), lines));
        return 0;
    }
}
