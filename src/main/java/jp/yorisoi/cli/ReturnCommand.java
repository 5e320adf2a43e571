package jp.yorisoi.cli;

import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.approval.Approval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `return`: gives a proposal back, saying why.
@Command(name = "return", mixinStandardHelpOptions = true)
final class ReturnCommand extends DecideCommands {
    @Option(names = "--comment", required = true)
    private String comment = "";

    ReturnCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Approval decide(Workbench workbench, long number) {
        return workbench.approvals().giveBack(workbench.operator(), number, comment);
    }
}
