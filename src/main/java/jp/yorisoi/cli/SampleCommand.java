package jp.yorisoi.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.mess.SampleFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sample`: an invented city as the files that departments send, with its truth.
@Command(name = "sample", mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
    /// The day of the sample city that ships.
    static final String DAY = "2026-11-20";

    private final Surroundings surroundings;

    @Mixin
    private Console console;

    @Option(names = "--population", required = true)
    private long population;

    @Option(names = "--seed", defaultValue = "1")
    private long seed;

    @Option(names = "--as-of", defaultValue = DAY)
    private LocalDate asOf = LocalDate.parse(DAY);

    @Option(names = "--out", required = true)
    private @Nullable Path out;

    SampleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        console = new Console(surroundings);
    }

    @Override
    public Integer call() {
        Path folder = Objects.requireNonNull(out);
        City city = City.of(population, seed, asOf);
        SampleFiles.Written written = new SampleFiles(SourceCatalogue.shipped(), surroundings.executor())
                .write(city, folder, console.progress());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("out", folder.toString());
        document.put("population", population);
        document.put("seed", seed);
        document.put("asOf", asOf.toString());
        document.put("files", written.files());
        document.put("rows", written.rows());
        document.put("cells", written.cells());
        console.document(document, console.texts().get("cli.sample.written", document));
        return 0;
    }
}
