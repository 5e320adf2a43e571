package jp.yorisoi.ui.screen.linking;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jp.yorisoi.ui.control.Segments;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Place;

/// What the screen shows; each is a place of its own, so that the way back leads to where somebody was.
enum Side {
    /// Records that wait for a decision.
    REVIEW,
    /// People who are in no register.
    UNLINKED,
    /// People who may stand in the register under two numbers.
    DOUBLES,
    /// From which probability on records are linked and reviewed.
    LIMITS;

    /// The argument of its place.
    String argument() {
        return this == REVIEW ? "" : name().toLowerCase(Locale.ROOT);
    }

    Place place() {
        return new Place(LinkingScreen.ID, argument());
    }

    static Side of(Place place) {
        for (Side side : values()) {
            if (side.argument().equals(place.argument())) {
                return side;
            }
        }
        return REVIEW;
    }

    /// The choice of sides for the head of a page that shows this one.
    Segments<Side> segments(Desk desk) {
        Map<Side, String> words = new LinkedHashMap<>();
        for (Side side : values()) {
            words.put(side, desk.say("reviewing.side." + side.name().toLowerCase(Locale.ROOT)));
        }
        Segments<Side> segments = new Segments<>(desk.say("reviewing.sides"), words, chosen -> {
            if (chosen != this) {
                desk.navigator().open(chosen.place());
            }
        });
        segments.select(this);
        return segments;
    }
}
