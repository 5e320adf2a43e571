package jp.yorisoi.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.approval.Approval;
import jp.yorisoi.vault.approval.PurposeGrounds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `purpose`: on which ground each source may be used for what.
@Command(
        name = "purpose",
        mixinStandardHelpOptions = true,
        subcommands = {PurposeCommand.ListGrounds.class, PurposeCommand.Propose.class})
final class PurposeCommand {

    private record Line(long item, String source, String purpose, String ground, String state) {
        static Line of(PurposeGrounds.Recorded recorded) {
            return new Line(
                    recorded.item().number(),
                    recorded.source(),
                    recorded.purpose().id(),
                    recorded.ground(),
                    recorded.item().state().id());
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class ListGrounds implements Callable<Integer> {
        @Mixin
        private Console console;

        @Mixin
        private StoreOptions options;

        ListGrounds(Surroundings surroundings) {
            console = new Console(surroundings);
            options = new StoreOptions(surroundings);
        }

        @Override
        public Integer call() {
            try (Workbench workbench = options.open(console)) {
                workbench.gate().grant(workbench.operator(), Permission.VIEW_COUNTS, Purpose.ADMINISTRATION, "");
                List<Line> lines =
                        workbench.grounds().recorded().stream().map(Line::of).toList();
                console.document(
                        Map.of("grounds", lines),
                        String.join(
                                System.lineSeparator(),
                                lines.stream()
                                        .map(l -> String.join(
                                                "\t",
                                                String.valueOf(l.item()),
                                                l.source(),
                                                l.purpose(),
                                                l.state(),
                                                l.ground()))
                                        .toList()));
            }
            return 0;
        }
    }

    @Command(name = "propose", mixinStandardHelpOptions = true)
    static final class Propose implements Callable<Integer> {
        @Mixin
        private Console console;

        @Mixin
        private StoreOptions options;

        @Option(names = "--source", required = true)
        private String source = "";

        @Option(names = "--for", required = true)
        private Purpose use = Purpose.SCREENING;

        @Option(names = "--ground", required = true)
        private String ground = "";

        Propose(Surroundings surroundings) {
            console = new Console(surroundings);
            options = new StoreOptions(surroundings);
        }

        @Override
        public Integer call() {
            try (Workbench workbench = options.open(console)) {
                Approval item = workbench.grounds().propose(workbench.operator(), source, use, ground);
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("item", item.number());
                document.put("state", item.state().id());
                console.document(document, console.texts().get("cli.item.proposed", document));
            }
            return 0;
        }
    }
}
