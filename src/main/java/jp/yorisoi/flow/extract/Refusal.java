package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Problem.Place;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.base.text.ProblemException.Kind;

/// Makes the one sentence with which a file is refused.
final class Refusal {
    private Refusal() {}

    /// The whole file is refused.
    static ProblemException of(String thing, Path path) {
        return of(thing, path, Map.of());
    }

    /// The whole file is refused, with arguments for the sentence.
    static ProblemException of(String thing, Path path, Map<String, Object> arguments) {
        return new ProblemException(
                Kind.INPUT, Problem.error("extract." + thing, arguments).at(Place.file(name(path))));
    }

    /// The whole file is refused because of another failure, of which the type and the place in the program are kept:
    /// libraries quote the file in their messages.
    static ProblemException of(String thing, Path path, Throwable cause) {
        return new ProblemException(
                Kind.INPUT, Problem.error("extract." + thing, Map.of()).at(Place.file(name(path))), quiet(cause));
    }

    private static Throwable quiet(Throwable cause) {
        Throwable quiet = new IOException(cause.getClass().getName());
        quiet.setStackTrace(cause.getStackTrace());
        return quiet;
    }

    /// The file is refused at a row.
    static ProblemException atRow(String thing, Path path, int row) {
        return new ProblemException(
                Kind.INPUT,
                Problem.error("extract." + thing, Map.of("row", row)).at(new Place(name(path), null, row, 0)));
    }

    /// The base name of a path.
    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
