package jp.yorisoi.ui.shell;

/// Where somebody can be in the window: a screen and what it shows (a 世帯番号, a filter); empty = the screen's own start.
/// Never shown or logged, since it may name a household.
public record Place(String screen, String argument) {
    /// The start of a screen.
    public static Place of(String screen) {
        return new Place(screen, "");
    }

    @Override
    public String toString() {
        return "Place[" + screen + "]";
    }
}
