package jp.yorisoi.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Where a command speaks: one JSON document on standard output with `--json`, sentences otherwise; messages and
/// progress on standard error.
@Command
public final class Console {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Surroundings surroundings;
    private @Nullable Texts texts;

    @Option(names = "--json", fallbackValue = "true") // also where the default is true already
    private boolean json;

    @Option(names = "--lang")
    private @Nullable Language language;

    /// The languages that the bundles have.
    private enum Language {
        JA,
        EN
    }

    Console(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// A console whose options were read already.
    Console(Surroundings surroundings, Texts texts, boolean json) {
        this.surroundings = surroundings;
        this.texts = texts;
        this.json = json;
    }

    /// Whether one machine-readable document is wanted.
    boolean json() {
        return json;
    }

    Texts texts() {
        Texts known = texts;
        if (known == null) {
            known = new Texts(chosenLocale());
            texts = known;
        }
        return known;
    }

    private Locale chosenLocale() {
        if (language != null) {
            return Locale.of(language.name().toLowerCase(Locale.ROOT));
        }
        return Locale.getDefault();
    }

    /// Prints the command's document: as JSON, or its text for people.
    void document(Object document, String forPeople) {
        if (json) {
            print(document);
        } else {
            surroundings.streams().out().println(forPeople);
        }
    }

    /// Says a sentence of the bundles on standard error.
    void say(String key, Map<String, ?> arguments) {
        surroundings.streams().err().println(texts().get(key, arguments));
    }

    /// Tells a problem: as the `error` document, or as its sentence, place and advice on standard error.
    void tell(Problem problem) {
        if (json) {
            print(Map.of("error", describe(problem)));
        } else {
            surroundings.streams().err().println(inWords(problem));
        }
    }

    /// Tells something beside the document, on standard error, whatever the document is.
    void mention(Problem note) {
        surroundings.streams().err().println(inWords(note));
    }

    /// A problem in one line for a person.
    String inWords(Problem problem) {
        StringBuilder line = new StringBuilder();
        Problem.Place place = problem.place();
        Optional.ofNullable(place.file()).ifPresent(file -> line.append(file).append(": "));
        Optional.ofNullable(place.sheet()).ifPresent(sheet -> line.append(sheet).append(": "));
        if (place.row() > 0) {
            line.append(texts().get("cli.place.row", Map.of("row", place.row())))
                    .append(' ');
        }
        line.append(texts().sentence(problem));
        String advice = texts().advice(problem);
        return advice.isEmpty()
                ? line.toString()
                : line.append(' ').append(advice).toString();
    }

    Map<String, Object> describe(Problem problem) {
        Problem.Place place = problem.place();
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("code", problem.code());
        error.put("message", texts().sentence(problem));
        error.put("file", place.file());
        error.put("sheet", place.sheet());
        error.put("row", place.row() == 0 ? null : place.row());
        error.put("column", place.column() == 0 ? null : place.column());
        error.put("advice", texts().advice(problem));
        return nullable(error);
    }

    @SuppressWarnings("NullAway") // a JSON null is wanted where a place does not apply
    static Map<String, Object> nullable(Map<String, @Nullable Object> map) {
        return (Map<String, Object>) (Map<String, ?>) map;
    }

    private void print(Object document) {
        try {
            surroundings.streams().out().println(JSON.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A progress bar on standard error, when a person is watching; otherwise a line per step.
    Progress progress() {
        boolean watched = System.console() != null && !json;
        return new ProgressBar(surroundings.streams().err(), watched, surroundings.clock());
    }
}
