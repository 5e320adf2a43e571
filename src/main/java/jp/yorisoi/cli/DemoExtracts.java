package jp.yorisoi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.mess.SampleFiles;

/// The extracts of the invented city: those that are shipped, or ones made for another population.
final class DemoExtracts {
    /// The population of the shipped city.
    static final long SHIPPED_POPULATION = 3000;

    private static final Path SHIPPED = Path.of("sample-data", "city");

    private final Surroundings surroundings;
    private final Console console;
    private final Stages stages;

    DemoExtracts(Surroundings surroundings, Console console, Stages stages) {
        this.surroundings = surroundings;
        this.console = console;
        this.stages = stages;
    }

    /// The folder of the extracts; those that are not shipped are written into a folder beside the store.
    Path of(long population, Path folder) {
        Path shipped = surroundings.home().resolve(SHIPPED);
        if (population == SHIPPED_POPULATION && Files.isDirectory(shipped)) {
            return shipped;
        }
        Path made = folder.resolve("city");
        stages.run(
                "sample",
                () -> new SampleFiles(SourceCatalogue.shipped(), surroundings.executor())
                        .write(City.of(population, 1, LocalDate.parse(SampleCommand.DAY)), made, console.progress()));
        return made;
    }
}
