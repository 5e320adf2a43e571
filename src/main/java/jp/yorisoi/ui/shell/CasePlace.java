package jp.yorisoi.ui.shell;

/// A household as a place of the window: its 世帯番号, the person to look at first (0 = none in particular), and the reason
/// that was given for opening it (empty = none yet). Never shown or logged.
public record CasePlace(String number, long person, String reason) {
    /// The screen that shows households.
    public static final String SCREEN = "household";

    private static final String BETWEEN = "|";
    private static final int PARTS = 3;

    /// A household, and whom to look at first.
    public static CasePlace of(String number, long person) {
        return new CasePlace(number, person, "");
    }

    /// Reads a place; one of a bare 世帯番号 is enough.
    public static CasePlace of(Place place) {
        String[] parts = place.argument().split("[|]", PARTS);
        return new CasePlace(
                parts[0], parts.length > 1 ? Long.parseLong(parts[1]) : 0, parts.length == PARTS ? parts[2] : "");
    }

    /// The place.
    public Place place() {
        return new Place(SCREEN, number + BETWEEN + person + BETWEEN + reason);
    }

    @Override
    public String toString() {
        return "CasePlace[…]";
    }
}
