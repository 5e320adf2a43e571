package jp.yorisoi.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yorisoi.base.text.Texts;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in our own words why a command line was not understood; picocli's messages are English whatever the reader's
/// language, and repeat what was typed. Here options, commands and choices are named, other words of the line are not:
/// they may be names of people.
final class WrongUsage {
    /// How many near spellings are worth reading.
    private static final int SUGGESTIONS = 3;

    private final Texts texts;
    private final List<String> typed;

    WrongUsage(Texts texts, String... typed) {
        this.texts = texts;
        this.typed = List.of(typed);
    }

    /// A command that was called in none of its forms; they stand in the exception's message.
    static final class UnknownForm extends ParameterException {
        private static final long serialVersionUID = 1L;

        UnknownForm(CommandSpec command, String form) {
            super(command.commandLine(), form);
        }
    }

    /// Whether only the name of a group of commands was given (`yorisoi`, `yorisoi user`), which calls for its help.
    static boolean lacksCommand(ParameterException error) {
        return error.getClass() == ParameterException.class
                && error.getArgSpec() == null
                && !error.getCommandLine().getSubcommands().isEmpty();
    }

    /// Why, as one sentence.
    String why(ParameterException error) {
        return switch (error) {
            case UnknownForm form -> say("form", Map.of("form", String.valueOf(form.getMessage())));
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            case OverwrittenOptionException twice -> say("twice", Map.of("option", name(twice.getOverwritten())));
            case MutuallyExclusiveArgsException both -> say("exclusive", Map.of());
            default -> other(error);
        };
    }

    private String unmatched(UnmatchedArgumentException error) {
        String first = error.getUnmatched().getFirst();
        if (error.isUnknownOption()) {
            return withSuggestions(error, say("no-option", Map.of("option", first.replaceFirst("=.*", ""))));
        }
        if (!error.getCommandLine().getSubcommands().isEmpty()) {
            return withSuggestions(error, say("no-command", Map.of("command", first)));
        }
        return say("too-many", Map.of("count", error.getUnmatched().size()));
    }

    private String withSuggestions(UnmatchedArgumentException error, String sentence) {
        List<String> near = error.getSuggestions().stream()
                .filter(one -> !one.isBlank())
                .limit(SUGGESTIONS)
                .toList();
        return near.isEmpty()
                ? sentence
                : sentence + texts.get("cli.usage.near", Map.of("near", String.join(", ", near)));
    }

    private String missing(MissingParameterException error) {
        List<ArgSpec> missing = error.getMissing();
        if (missing.size() == 1 && missing.getFirst() instanceof OptionSpec option && wasTyped(option)) {
            return say("no-value", Map.of("option", name(option)));
        }
        String what = missing.stream()
                .filter(argument -> argument.required() && !(argument instanceof OptionSpec option && wasTyped(option)))
                .map(WrongUsage::name)
                .collect(Collectors.joining(" "));
        return say("missing", Map.of("what", what));
    }

    private boolean wasTyped(OptionSpec option) {
        return typed.stream()
                .map(word -> word.replaceFirst("=.*", ""))
                .anyMatch(Arrays.asList(option.names())::contains);
    }

    private String other(ParameterException error) {
        ArgSpec argument = error.getArgSpec();
        if (argument == null) {
            return say(lacksCommand(error) ? "command-needed" : "other", Map.of());
        }
        String sentence = say("bad-value", Map.of("option", name(argument)));
        String choices = choices(argument.type(), argument.auxiliaryTypes());
        return choices.isEmpty() ? sentence : sentence + texts.get("cli.usage.choices", Map.of("choices", choices));
    }

    /// What may stand there, where that is a fixed list, spelt as ids are.
    private static String choices(Class<?> type, Class<?>... elements) {
        return Stream.concat(Stream.of(type), Stream.of(elements))
                .filter(Class::isEnum)
                .findFirst()
                .map(found -> Stream.of(found.getEnumConstants())
                        .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")))
                .orElse("");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private String say(String which, Map<String, ?> arguments) {
        return texts.get("cli.usage." + which, arguments);
    }
}
