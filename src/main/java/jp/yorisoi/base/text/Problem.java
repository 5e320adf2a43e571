package jp.yorisoi.base.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that a person can mend: a code, its named arguments and where it is. The sentence and the advice stand in
/// the message
/// bundles under `code.sentence` and `code.advice`, where `code` is `room.thing` (`intake.date-unreadable`). Arguments
/// never hold a personal value.
public record Problem(Severity severity, String code, Map<String, Object> arguments, Place place) {

    /// How bad it is: an error keeps the row or file out, a warning needs a look, a note only tells.
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    /// Where it is: any part may be unknown (`null`, or 0 for row and column, which count from 1).
    public record Place(@Nullable String file, @Nullable String sheet, int row, int column) {
        /// Nowhere in particular.
        public static final Place NOWHERE = new Place(null, null, 0, 0);

        /// A whole file.
        public static Place file(String file) {
            return new Place(file, null, 0, 0);
        }
    }

    /// Copies the arguments.
    public Problem {
        arguments = Map.copyOf(arguments);
    }

    /// An error that belongs to no place.
    public static Problem error(String code, Map<String, Object> arguments) {
        return new Problem(Severity.ERROR, code, arguments, Place.NOWHERE);
    }

    /// A warning that belongs to no place.
    public static Problem warning(String code, Map<String, Object> arguments) {
        return new Problem(Severity.WARNING, code, arguments, Place.NOWHERE);
    }

    /// A note that belongs to no place.
    public static Problem note(String code, Map<String, Object> arguments) {
        return new Problem(Severity.NOTE, code, arguments, Place.NOWHERE);
    }

    /// The same problem at a place.
    public Problem at(Place where) {
        return new Problem(severity, code, arguments, where);
    }
}
