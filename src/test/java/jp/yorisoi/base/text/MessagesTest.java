package jp.yorisoi.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bundles: both languages have the same keys with the same arguments, every key stands in its room, and every code
/// in the program has its sentence.
class MessagesTest {
    private static final Path BUNDLES = Path.of("resources/messages");
    private static final Pattern PROBLEM_MADE =
            Pattern.compile("Problem\\s*\\.\\s*(?:error|warning|note)\\s*\\(\\s*\"([a-z]+\\.[a-z0-9.-]+)\"");

    static Stream<String> rooms() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_ja.properties"))
                    .map(name -> name.substring(0, name.indexOf('_')))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void bothLanguagesHaveTheSameKeysWithTheSameArguments(String room) throws IOException {
        Properties japanese = bundle(room, "ja");
        Properties english = bundle(room, "en");
        assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames());
        for (String key : japanese.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key), Locale.ENGLISH))
                    .as(key)
                    .isEqualTo(arguments(japanese.getProperty(key), Locale.JAPAN));
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyKeyStandsInItsRoom(String room) throws IOException {
        assertThat(bundle(room, "ja").stringPropertyNames()).allMatch(key -> key.startsWith(room + "."));
    }

    @Test
    void everyProblemThatTheProgramNamesHasItsSentence() throws IOException {
        Texts texts = new Texts(Locale.JAPAN);
        List<String> missing = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher matcher = PROBLEM_MADE.matcher(Files.readString(source));
                while (matcher.find()) {
                    if (!texts.has(matcher.group(1) + ".sentence")) {
                        missing.add(matcher.group(1) + " in " + source.getFileName());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aSentenceIsFilledWithItsArguments() {
        Problem problem = Problem.error("cli.not-there-yet", Map.of("command", "watch"));
        assertThat(new Texts(Locale.JAPAN).sentence(problem)).isEqualTo("「watch」はまだ作られていません。");
        assertThat(new Texts(Locale.ENGLISH).sentence(problem)).isEqualTo("\"watch\" is not there yet.");
    }

    @Test
    void anUnknownLanguageIsJapanese() {
        assertThat(new Texts(Locale.FRENCH).locale()).isEqualTo(Locale.JAPAN);
    }

    private static Properties bundle(String room, String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(room + "_" + language + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> arguments(String pattern, Locale locale) {
        return new TreeSet<>(new MessageFormat(pattern, locale).getArgumentNames());
    }
}
