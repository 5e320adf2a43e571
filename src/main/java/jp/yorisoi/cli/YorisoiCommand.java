package jp.yorisoi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The command `yorisoi`: alone it shows its help.
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
            WatchCommand.class,
            QualityCommand.class,
            LinkFilesCommand.class,
            LaterCommands.Receive.class
        })
final class YorisoiCommand {
    /// May stand before the command as well as after it.
    @Mixin
    private Console console;

    YorisoiCommand(Surroundings surroundings) {
        console = new Console(surroundings);
    }
}
