package jp.yorisoi.cli;

import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.approval.Approval;
import picocli.CommandLine.Command;

/// `approve`: somebody else's proposal.
@Command(name = "approve", mixinStandardHelpOptions = true)
final class ApproveCommand extends DecideCommands {
    ApproveCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Approval decide(Workbench workbench, long number) {
        return workbench.approvals().approve(workbench.operator(), number);
    }
}
