package jp.yorisoi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.extract.TextEncoding;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.mess.SampleFiles;

/// Prints P1 to P5 for an invented city: ours, the peer's, and the ratio. `Bench [population] [times] [P1,P2,…]`.
public final class Bench {
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final long SEED = 1;

    private final Path folder;
    private final int times;
    private final ExecutorService executor;
    private int stores;

    private Bench(Path folder, int times, ExecutorService executor) {
        this.folder = folder;
        this.times = times;
        this.executor = executor;
    }

    /// Runs what was asked for.
    public static void main(String[] arguments) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().name("work-", 1).daemon(true).factory());
        if (arguments.length == 4 && "--alone".equals(arguments[0])) {
            Alone.load(arguments[1], Path.of(arguments[2]), Path.of(arguments[3]), executor);
            return;
        }
        long population = arguments.length > 0 ? Long.parseLong(arguments[0]) : 185_000;
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Set<String> asked = Set.of((arguments.length > 2 ? arguments[2] : "P1,P2,P3,P4,P5").split(","));
        Path folder = Files.createTempDirectory("yorisoi-bench");
        try {
            new Bench(folder, times, executor).run(population, asked);
        } finally {
            delete(folder);
        }
    }

    private void run(long population, Set<String> asked) throws Exception {
        Path city = city(population);
        List<Path> csv = filesIn(city.resolve("csv"));
        List<Path> copies = filesIn(city.resolve("utf8"));
        System.out.println(population + " people, " + csv.size() + " CSV files, median of " + times + " runs in turns");
        if (asked.contains("P1") || asked.contains("P4")) {
            stores(csv, copies);
        }
        if (asked.contains("P2")) {
            parsing(csv);
        }
        if (asked.contains("P3")) {
            workbooks(filesIn(city.resolve("xlsx")));
        }
        if (asked.contains("P5")) {
            memory(city, city(population / 4));
        }
    }

    private void stores(List<Path> csv, List<Path> copies) throws Exception {
        double[] ours = new double[times];
        double[] theirs = new double[times];
        int[] turn = new int[2];
        Race race = Race.of(
                "P1 CSV into an encrypted store",
                "s",
                times,
                () -> {
                    Path store = store("yorisoi");
                    double seconds = OurStore.load(csv, store, executor);
                    ours[turn[0]++] = mebibytes(store);
                    return seconds;
                },
                () -> {
                    Path store = store("duckdb");
                    double seconds = DuckDbStore.load(copies, store);
                    theirs[turn[1]++] = mebibytes(store);
                    return seconds;
                });
        System.out.println(race.line(0.7));
        System.out.println(new Race("P4 size of that store", "MiB", ours, theirs).line(0.9));
    }

    private void parsing(List<Path> csv) throws Exception {
        List<TextEncoding> encodings = Reading.encodings(csv);
        System.out.println("P2 filled cells: ours " + Reading.ours(csv) + ", typed " + Reading.oursTyped(csv)
                + ", FastCSV " + Reading.fastCsv(csv, encodings));
        System.out.println(Race.of(
                        "P2 CSV records",
                        "s",
                        times,
                        () -> Race.seconds(() -> Reading.ours(csv)),
                        () -> Race.seconds(() -> Reading.fastCsv(csv, encodings)))
                .line(1.0));
        System.out.println(Race.of(
                        "P2 CSV records and their columns' types",
                        "s",
                        times,
                        () -> Race.seconds(() -> Reading.oursTyped(csv)),
                        () -> Race.seconds(() -> Reading.fastCsv(csv, encodings)))
                .line(1.0));
    }

    private void workbooks(List<Path> xlsx) throws Exception {
        System.out.println("P3 filled cells: ours " + Reading.ours(xlsx) + ", POI " + Reading.poi(xlsx));
        System.out.println(Race.of(
                        "P3 XLSX into an encrypted store",
                        "s",
                        times,
                        () -> OurStore.load(xlsx, store("yorisoi"), executor),
                        () -> Race.seconds(() -> Reading.poi(xlsx)))
                .line(0.35));
        System.out.println(Race.of(
                        "   XLSX read only",
                        "s",
                        times,
                        () -> Race.seconds(() -> Reading.ours(xlsx)),
                        () -> Race.seconds(() -> Reading.poi(xlsx)))
                .line(0.35));
    }

    private void memory(Path city, Path quarter) throws Exception {
        for (String heap : List.of("2g", "512m")) {
            for (Path one : List.of(quarter, city)) {
                String size = one.equals(city) ? "whole" : "quarter";
                Race race = Race.of(
                        "P5 peak memory, " + size + " city, our heap " + heap,
                        "MiB",
                        Math.min(3, times),
                        () -> Alone.run("ours", heap, one.resolve("csv"), store("yorisoi"))
                                .mebibytes(),
                        () -> Alone.run("duckdb", "256m", one.resolve("utf8"), store("duckdb"))
                                .mebibytes());
                System.out.println(race.line(1.5));
            }
        }
    }

    /// Files of a city: CSV, copies of them in UTF-8, and XLSX, each in a folder.
    private Path city(long population) throws Exception {
        Path made = folder.resolve("made-" + population);
        new SampleFiles(SourceCatalogue.shipped(), executor).write(City.of(population, SEED, DAY), made, Progress.NONE);
        Path city = folder.resolve("city-" + population);
        for (String name : List.of("csv", "utf8", "xlsx")) {
            Files.createDirectories(city.resolve(name));
        }
        for (Path file : filesIn(made)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".csv")) {
                Path csv = Files.move(file, city.resolve("csv").resolve(name));
                Reading.copyAsUtf8(
                        csv,
                        Reading.encodings(List.of(csv)).getFirst(),
                        city.resolve("utf8").resolve(name));
            } else if (name.endsWith(".xlsx")) {
                Files.move(file, city.resolve("xlsx").resolve(name));
            }
        }
        return city;
    }

    private Path store(String ending) throws IOException {
        Path place = Files.createDirectories(folder.resolve("store-" + ++stores));
        return place.resolve("bench." + ending);
    }

    private static double mebibytes(Path store) throws IOException {
        return Files.size(store) / (double) (1 << 20);
    }

    /// The files that lie directly in a folder, by name.
    static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
