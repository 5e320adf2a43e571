package jp.yorisoi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The two options that hold wherever they stand in the line, before the command or after it: `--lang` and `--json`.
/// They are read before anything else, since also a line that is not understood is answered in them.
record Leading(Locale locale, boolean json) implements IDefaultValueProvider {
    private static final String LANGUAGE = "--lang";
    private static final String JSON = "--json";
    private static final Set<String> LANGUAGES = Set.of("ja", "en");

    static Leading of(String... line) {
        List<String> words = List.of(line);
        int end = words.indexOf("--") < 0 ? words.size() : words.indexOf("--");
        return new Leading(locale(words.subList(0, end)), words.subList(0, end).contains(JSON));
    }

    private static Locale locale(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String language = word.startsWith(LANGUAGE + "=")
                    ? word.substring(LANGUAGE.length() + 1)
                    : word.equals(LANGUAGE) && i + 1 < words.size() ? words.get(i + 1) : "";
            if (LANGUAGES.contains(language)) {
                return Locale.of(language);
            }
        }
        return Locale.getDefault();
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        return switch (option.longestName()) {
            case LANGUAGE -> locale.getLanguage().equals("en") ? "en" : "ja";
            case JSON -> String.valueOf(json);
            default -> null;
        };
    }
}
