package jp.yorisoi.sample.mess;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.yorisoi.base.file.FullDisk;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.department.Department;
import jp.yorisoi.sample.department.Departments;
import org.jspecify.annotations.Nullable;

/// Writes the invented city as departments send it: every source as files in a folder, the ids that the office itself
/// issued in its subfolder `ids`, and the truth in `truth`. The same city gives the same bytes.
public final class SampleFiles {
    private static final String TRUTH = "truth";

    private final SourceCatalogue catalogue;
    private final Executor executor;
    private final Map<String, Layout> layouts = LayoutText.shipped();

    /// Sources are written side by side on the executor; it must not be the single thread that asks for it.
    public SampleFiles(SourceCatalogue catalogue, Executor executor) {
        this.catalogue = catalogue;
        this.executor = executor;
    }

    /// What was written.
    public record Written(long rows, long cells, int files) {
        Written plus(Written other) {
            return new Written(rows + other.rows, cells + other.cells, files + other.files);
        }
    }

    /// Writes everything. The folder is made; one that holds anything already is refused (kind INPUT). Whatever ends it
    /// leaves the folder as it was: half a city would pass for a whole one.
    public Written write(City city, Path folder, Progress progress) {
        return write(city, null, folder, progress);
    }

    /// Writes what the departments send at the end of a month of the city's last year (on the city's own day in its
    /// own month): everything as of then, of events those of the month. Otherwise as [#write].
    public Written writeMonth(City city, YearMonth month, Path folder, Progress progress) {
        LocalDate last = month.atEndOfMonth();
        LocalDate day = last.isAfter(city.asOf()) ? city.asOf() : last;
        return write(city.on(day), month.atDay(1), folder, progress);
    }

    private Written write(City city, @Nullable LocalDate since, Path folder, Progress progress) {
        boolean made = !Files.exists(folder);
        Path truth = prepare(folder);
        boolean done = false;
        try {
            Work work = new Work(city, since, folder, truth, progress);
            CompletableFuture<Void> told = CompletableFuture.runAsync(work::tellTruth, executor);
            Written written;
            try {
                written = work.all();
                work.issued.write(folder);
            } finally {
                ended(told);
            }
            joined(told);
            done = true;
            return written;
        } catch (IOException | RuntimeException e) {
            throw FullDisk.isTold(e) || !(e instanceof RuntimeException own) ? FullDisk.writing(folder, e) : own;
        } finally {
            if (!done) {
                empty(folder, made);
            }
        }
    }

    /// Waits until it has ended, however: nothing is deleted under the hands of one that still writes.
    private static void ended(CompletableFuture<?> future) {
        future.handle((value, failure) -> true).join();
    }

    /// Deletes what was begun, and the folder too where it was made for it.
    private static void empty(Path folder, boolean too) {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                if (too || !path.equals(folder)) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            // The failure before is the one to tell.
            return;
        }
    }

    private static Path prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new ProblemException(
                            ProblemException.Kind.INPUT,
                            Problem.error("sample.folder-filled", Map.of()).at(Problem.Place.file(folder.toString())));
                }
            }
            return Files.createDirectories(folder.resolve(TRUTH));
        } catch (IOException e) {
            throw FullDisk.writing(folder, e);
        }
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw e;
        }
    }

    /// One city on its way to the disk.
    private final class Work {
        private final City city;
        private final @Nullable LocalDate since;
        private final Path folder;
        private final Path truth;
        private final Townsfolk people;
        private final JoinedPeople joined;
        private final Progress progress;
        private final IssuedIdsFile issued = new IssuedIdsFile();
        private final AtomicInteger done = new AtomicInteger();

        Work(City city, @Nullable LocalDate since, Path folder, Path truth, Progress progress) {
            this.city = city;
            this.since = since;
            this.folder = folder;
            this.truth = truth;
            this.people = new Townsfolk(city);
            this.joined = new JoinedPeople();
            this.progress = progress;
        }

        /// First the sources that find their people by themselves, then those that ask them.
        Written all() throws IOException {
            List<Department> departments = Departments.all(catalogue);
            List<Department> first = new ArrayList<>();
            List<Department> then = new ArrayList<>();
            for (Department department : departments) {
                (JoinedPeople.isJoined(definition(department)) ? then : first).add(department);
            }
            Written written = together(first, departments.size()).plus(together(then, departments.size()));
            gatherTruth(departments);
            return written;
        }

        private void tellTruth() {
            try {
                new TruthFiles(city).write(truth);
            } catch (IOException e) {
                throw FullDisk.writing(truth, e);
            }
        }

        private Written together(List<Department> departments, int all) {
            List<CompletableFuture<Written>> under = new ArrayList<>();
            for (Department department : departments) {
                under.add(CompletableFuture.supplyAsync(() -> one(department, all), executor));
            }
            under.forEach(SampleFiles::ended);
            Written sum = new Written(0, 0, 0);
            for (CompletableFuture<Written> one : under) {
                sum = sum.plus(joined(one));
            }
            return sum;
        }

        private Written one(Department department, int all) {
            SourceDefinition source = definition(department);
            Layout layout = layouts.get(source.id());
            if (layout == null) {
                throw new IllegalStateException("no layout for " + source.id());
            }
            progress.checkCancelled();
            JoinedPeople.Part part = joined.part(source, catalogue);
            try (LinkTruth links = new LinkTruth(aside(source.id()), source.id());
                    SourceFiles files = new SourceFiles(
                            layout,
                            source,
                            catalogue,
                            new SourceFiles.Place(folder, city.asOf(), city.seed(), links, since),
                            new SourceFiles.Folk(people, part, issued))) {
                department.records(city, files);
                files.end();
                progress.done(done.incrementAndGet(), all);
                return new Written(files.rows(), files.rows() * source.items().size(), files.files());
            } catch (IOException e) {
                throw FullDisk.writing(folder, e);
            }
        }

        private SourceDefinition definition(Department department) {
            return catalogue.find(department.source()).orElseThrow();
        }

        private Path aside(String source) {
            return truth.resolve(".links-" + source);
        }

        private void gatherTruth(List<Department> departments) throws IOException {
            Path links = truth.resolve("links.csv");
            Files.writeString(links, LinkTruth.HEADER + "\n", StandardCharsets.UTF_8);
            for (Department department : departments) {
                Path aside = aside(department.source());
                try (var out = Files.newOutputStream(links, StandardOpenOption.APPEND)) {
                    Files.copy(aside, out);
                }
                Files.delete(aside);
            }
        }
    }
}
