package jp.yorisoi;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;

/// What every way in must keep whatever comes: it ends, soon, with what it read or with a [ProblemException], and
/// nothing of what it was given stands in the message of an exception.
public final class Fuzzed {
    /// The files of the sample city, from which fuzzing sets out.
    public static final Path CITY = Path.of("sample-data", "city");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// Of the processor, since a busy machine takes its time.
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(10);
    private static final Pattern CODE = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)+");
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9_.$]*");
    private static final Pattern PLAIN = Pattern.compile("[ -~]*");

    private Fuzzed() {}

    /// What is tried with an input.
    @FunctionalInterface
    public interface Act {
        /// Tries it.
        void run() throws Exception;
    }

    /// Tries it and judges how it ended.
    public static void holds(Act act) throws Exception {
        long begun = THREADS.getCurrentThreadCpuTime();
        try {
            act.run();
        } catch (ProblemException told) {
            told(told);
        }
        long took = THREADS.getCurrentThreadCpuTime() - begun;
        if (took > LONGEST) {
            throw new AssertionError("took " + TimeUnit.NANOSECONDS.toMillis(took) + " ms");
        }
    }

    private static void told(ProblemException told) {
        told(told.problem());
        for (Throwable one = told; one != null; one = one.getCause()) {
            String message = one.getMessage();
            boolean quiet = message == null
                    || CODE.matcher(message).matches()
                    || TYPE.matcher(message).matches();
            if (!quiet) {
                throw new AssertionError("says more than a code: " + one.getClass(), told);
            }
        }
    }

    /// A problem of a file: its arguments are ours, not the file's.
    public static void told(Problem problem) {
        code(problem.code());
        for (Object argument : problem.arguments().values()) {
            if (!PLAIN.matcher(String.valueOf(argument)).matches()) {
                throw new AssertionError("an argument of " + problem.code() + " is no word of ours");
            }
        }
    }

    /// Something by which messages are found.
    public static void code(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new AssertionError("no code");
        }
    }

    /// The faults of a definition may quote it, but each has a code of ours.
    public static void codes(Faults faults) {
        faults.problems().forEach(problem -> code(problem.code()));
    }

    /// The first bytes of each sample file with this ending, up to its last whole line where it is a text.
    public static List<byte[]> heads(String ending, int most) throws Exception {
        try (Stream<Path> files = Files.list(CITY)) {
            List<byte[]> heads = new java.util.ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                byte[] all = Files.readAllBytes(file);
                heads.add(all.length <= most ? all : Arrays.copyOf(all, wholeLines(all, most)));
            }
            return heads;
        }
    }

    private static int wholeLines(byte[] all, int most) {
        int end = most;
        while (end > 0 && all[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /// The different cells that are not blank of the sample's CSV files, a few of each file.
    public static List<String> cells(int ofEach) throws Exception {
        List<String> cells = new java.util.ArrayList<>();
        for (byte[] head : heads(".csv", 6000)) {
            boolean utf8 = head.length > 2 && (head[0] & 0xFF) == 0xEF;
            Charset charset = utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-31j");
            Arrays.stream(new String(head, charset).split("[,\"\r\n]+"))
                    .distinct()
                    .limit(ofEach)
                    .forEach(cells::add);
        }
        return cells.stream().filter(cell -> !cell.isBlank()).distinct().toList();
    }
}
