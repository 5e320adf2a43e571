package jp.yorisoi.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `demo`: the main job from end to end on an invented city, on the real parts; then the window, where there is a
/// display.
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private Console console;

    @Option(names = "--population", defaultValue = "3000")
    private long population = DemoExtracts.SHIPPED_POPULATION;

    @Option(names = "--out", defaultValue = "target/demo")
    private Path out = Path.of("target", "demo");

    @Option(names = "--no-window")
    private boolean noWindow;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        console = new Console(surroundings);
    }

    @Override
    public Integer call() {
        Path folder = DemoFolder.prepare(out);
        Stages stages = new Stages(surroundings.clock());
        DemoRun run = new DemoRun(surroundings, console, folder, stages);
        run.all(new DemoExtracts(surroundings, console, stages).of(population, folder));
        tell(run, stages);
        if (!noWindow && !console.json() && surroundings.windows().displayPresent()) {
            surroundings
                    .windows()
                    .show(Optional.of(run.store()), console.texts().locale());
        }
        return 0;
    }

    private void tell(DemoRun run, Stages stages) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("store", run.store().toString());
        document.put("outputs", run.outputs().stream().map(Path::toString).toList());
        document.put(
                "stages",
                stages.done().stream()
                        .map(stage -> Map.of("stage", stage.stage(), "seconds", stage.seconds()))
                        .toList());
        document.put("accounts", DemoRun.ACCOUNTS);
        console.document(document, inWords(run, stages));
    }

    private String inWords(DemoRun run, Stages stages) {
        String times = stages.done().stream()
                .map(stage -> console.texts()
                        .get("cli.demo.stage", Map.of("stage", stage.stage(), "seconds", stage.seconds())))
                .collect(Collectors.joining(System.lineSeparator()));
        String files =
                run.outputs().stream().map(file -> "  " + file).collect(Collectors.joining(System.lineSeparator()));
        String accounts = DemoRun.ACCOUNTS.stream()
                .map(account -> "  " + account.user() + "\t" + account.role() + "\t" + account.password())
                .collect(Collectors.joining(System.lineSeparator()));
        return String.join(
                System.lineSeparator(),
                List.of(
                        times,
                        run.summary(),
                        console.texts().get("cli.demo.outputs"),
                        files,
                        console.texts().get("cli.demo.accounts"),
                        accounts,
                        console.texts()
                                .get(
                                        "cli.demo.open",
                                        Map.of("store", run.store().toString()))));
    }
}
