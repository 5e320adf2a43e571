package jp.yorisoi.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.approval.Approval;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What `approve` and `return` share: the item, and how its new state is told.
abstract class DecideCommands implements Callable<Integer> {
    @Mixin
    private Console console;

    @Mixin
    private StoreOptions options;

    @Parameters(index = "0", paramLabel = "ITEM")
    private long item;

    DecideCommands(Surroundings surroundings) {
        console = new Console(surroundings);
        options = new StoreOptions(surroundings);
    }

    abstract Approval decide(Workbench workbench, long number);

    @Override
    public Integer call() {
        try (Workbench workbench = options.open(console)) {
            Approval decided = decide(workbench, item);
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("item", decided.number());
            document.put("state", decided.state().id());
            console.document(
                    document, console.texts().get("cli.item." + decided.state().id(), document));
        }
        return 0;
    }
}
