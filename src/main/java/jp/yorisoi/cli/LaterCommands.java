package jp.yorisoi.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// Commands of the contract that later work brings: each says plainly that it is not there yet.
final class LaterCommands {
    private LaterCommands() {}

    abstract static class Later implements Callable<Integer> {
        @Spec
        private @org.jspecify.annotations.Nullable CommandSpec spec;

        @Unmatched
        private @org.jspecify.annotations.Nullable List<String> anything;

        @Override
        public Integer call() {
            String name = spec == null ? "" : spec.name();
            throw new ProblemException(
                    ProblemException.Kind.USAGE, Problem.error("cli.not-there-yet", Map.of("command", name)));
        }
    }

    @Command(name = "receive")
    static final class Receive extends Later {}

    @Command(name = "report")
    static final class Report extends Later {}
}
