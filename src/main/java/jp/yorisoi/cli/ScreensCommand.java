package jp.yorisoi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `screens`: every screen of the window as a picture, without a display; of the invented city where no store is named.
@Command(name = "screens", mixinStandardHelpOptions = true)
final class ScreensCommand implements Callable<Integer> {
    private static final int NORMAL = 100;
    private static final int LARGEST = 200;
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    private final Surroundings surroundings;

    @Mixin
    private Console console;

    @ArgGroup(exclusive = false)
    private @Nullable StoreOptions options;

    @Option(names = "--out", required = true)
    private @Nullable Path out;

    @Option(names = "--size", defaultValue = "1366x768")
    private String size = "1366x768";

    @Option(names = "--text", defaultValue = "100")
    private int text = NORMAL;

    ScreensCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        console = new Console(surroundings);
    }

    @Override
    public Integer call() {
        Windows.Size pixels = pixels();
        Path folder = java.util.Objects.requireNonNull(out);
        StoreOptions given = options;
        List<Path> files = given == null ? ofTheSample(folder, pixels) : pictures(given.open(console), folder, pixels);
        List<String> names = files.stream().map(Path::toString).toList();
        console.document(Map.of("files", names), String.join(System.lineSeparator(), names));
        return 0;
    }

    private List<Path> pictures(Workbench opened, Path folder, Windows.Size pixels) {
        try (Workbench workbench = opened) {
            return surroundings
                    .windows()
                    .pictures(workbench, folder, console.texts().locale(), pixels);
        }
    }

    private List<Path> ofTheSample(Path folder, Windows.Size pixels) {
        try (DemoFolder.Passing passing = DemoFolder.passing()) {
            Stages stages = new Stages(surroundings.clock());
            DemoRun run = new DemoRun(surroundings, console, passing.folder(), stages);
            run.all(new DemoExtracts(surroundings, console, stages)
                    .of(DemoExtracts.SHIPPED_POPULATION, passing.folder()));
            return pictures(run.forSupervisor(), folder, pixels);
        }
    }

    private Windows.Size pixels() {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw new ProblemException(ProblemException.Kind.USAGE, Problem.error("cli.size-unreadable", Map.of()));
        }
        if (text < NORMAL || text > LARGEST) {
            throw new ProblemException(ProblemException.Kind.USAGE, Problem.error("cli.text-size-odd", Map.of()));
        }
        return new Windows.Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), text);
    }
}
