package jp.yorisoi.cli;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Map;
import jp.yorisoi.base.file.FullDisk;
import jp.yorisoi.base.progress.Cancelled;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.base.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;

/// Runs one command line: picks the command, and turns every end into its exit code and one sentence.
public final class CommandLineRun {
    private static final int DONE = 0;
    private static final int WRONG_USAGE = 2;
    private static final int DEFECT = 70;

    private final Surroundings surroundings;

    /// Commands run with these surroundings.
    public CommandLineRun(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Runs the command and gives its exit code (see the contract of the command line).
    public int run(String... arguments) {
        Leading leading = Leading.of(arguments);
        Texts texts = new Texts(leading.locale());
        CommandLine commands = new CommandLine(new YorisoiCommand(surroundings), new Factory());
        commands.setResourceBundle(new HelpTexts(texts));
        commands.setUsageHelpLongOptionsMaxWidth(34);
        commands.setUsageHelpWidth(110);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setOut(new java.io.PrintWriter(surroundings.streams().out(), true));
        commands.setErr(new java.io.PrintWriter(surroundings.streams().err(), true));
        commands.setDefaultValueProvider(leading);
        Console ending = new Console(surroundings, texts, leading.json());
        commands.setParameterExceptionHandler((error, args) -> wrongUsage(error, ending, args));
        commands.setExecutionExceptionHandler((error, command, result) -> ended(error, ending));
        try {
            return heard(commands.execute(arguments), ending);
        } catch (Error broken) { // out of memory or stack: told like any other defect of ours
            return defect(broken, ending);
        }
    }

    /// A document that did not wholly reach its reader (a full disk behind `>`, a closed pipe) is none.
    private int heard(int code, Console ending) {
        if (!surroundings.streams().out().checkError()) {
            return code;
        }
        ending.mention(Problem.error("cli.output-lost", Map.of()));
        return Math.max(code, ProblemException.Kind.STORE.exitCode());
    }

    private int wrongUsage(ParameterException error, Console console, String... typed) {
        if (WrongUsage.lacksCommand(error) && !console.json()) {
            error.getCommandLine().usage(surroundings.streams().err());
            return WRONG_USAGE;
        }
        String command = error.getCommandLine().getCommandSpec().qualifiedName();
        String why = new WrongUsage(console.texts(), typed).why(error);
        console.tell(Problem.error("cli.wrong-usage", Map.of("why", why, "command", command)));
        return WRONG_USAGE;
    }

    private static int ended(Exception error, Console console) {
        return switch (error) {
            case ProblemException known -> {
                console.tell(known.problem());
                yield known.kind().exitCode();
            }
            case Cancelled stopped -> {
                console.tell(Problem.note("cli.stopped", Map.of()));
                yield DONE + 1;
            }
            default -> FullDisk.isTold(error) ? full(console) : defect(error, console);
        };
    }

    /// Wherever no room was left: a temporary file, most likely.
    private static int full(Console console) {
        console.tell(Problem.error("cli.no-room", Map.of("folder", System.getProperty("java.io.tmpdir"))));
        return ProblemException.Kind.STORE.exitCode();
    }

    private static int defect(Throwable error, Console console) {
        Defect defect = Defect.of(error);
        console.tell(Problem.error("cli.defect", Map.of("code", defect.code(), "where", defect.where())));
        return DEFECT;
    }

    /// Gives each command the surroundings through its constructor.
    private final class Factory implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Surroundings.class})) {
                    return type.cast(constructor.newInstance(surroundings));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
