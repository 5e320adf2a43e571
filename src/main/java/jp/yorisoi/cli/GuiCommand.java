package jp.yorisoi.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `gui`: the window.
@Command(name = "gui", mixinStandardHelpOptions = true)
final class GuiCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private Console console;

    @Option(names = "--store")
    private @Nullable Path store;

    GuiCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.console = new Console(surroundings);
    }

    @Override
    public Integer call() {
        if (!surroundings.windows().displayPresent()) {
            throw new ProblemException(ProblemException.Kind.USAGE, Problem.error("cli.no-display", Map.of()));
        }
        surroundings.windows().show(Optional.ofNullable(store), console.texts().locale());
        return 0;
    }
}
