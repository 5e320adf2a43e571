package jp.yorisoi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command `yorisoi`: alone it tells that a subcommand is needed.
@Command(
        name = "yorisoi",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            GuiCommand.class,
            SampleCommand.class,
            ScoreCommand.class,
            InspectCommand.class,
            InitCommand.class,
            UserCommand.class,
            PurposeCommand.class,
            ImportCommand.class,
            LinkCommand.class,
            RulesCommand.class,
            EvaluateCommand.class,
            ScreenCommand.class,
            HouseholdCommand.class,
            ScreensCommand.class,
            ApproveCommand.class,
            ReturnCommand.class,
            ExportCommand.class,
            StoreCommand.class,
            AuditCommand.class,
            BenchCommand.class,
            NormaliseCommand.class,
            DefineCommand.class,
            LaterCommands.Watch.class,
            LaterCommands.LinkFiles.class,
            LaterCommands.Receive.class
        })
final class YorisoiCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    YorisoiCommand(Surroundings surroundings) {
        spec = CommandSpec.create();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), new CommandLine(spec).getCommandName() + " [COMMAND]");
    }
}
