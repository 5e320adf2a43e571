package jp.yorisoi.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import org.kordamp.ikonli.feather.Feather;

/// Buttons that carry the verb of their act.
public final class Buttons {
    private Buttons() {}

    /// An ordinary one.
    public static Button plain(String verb, Runnable act) {
        Button button = new Button(verb);
        button.setOnAction(event -> act.run());
        return button;
    }

    /// An ordinary one with an icon before its verb.
    public static Button plain(Feather icon, String verb, Runnable act) {
        Button button = plain(verb, act);
        button.setGraphic(Icons.small(icon));
        return button;
    }

    /// The one primary act of a page.
    public static Button primary(String verb, Runnable act) {
        return classed(verb, act, "primary");
    }

    /// One that proposes an act without being the page's primary one.
    public static Button outlined(String verb, Runnable act) {
        return classed(verb, act, "outlined");
    }

    /// One that looks like a link, for acts that take away or are of little weight.
    public static Button quiet(String verb, Runnable act) {
        return classed(verb, act, "quiet");
    }

    /// A link that opens something.
    public static Hyperlink link(String words, Runnable act) {
        Hyperlink link = new Hyperlink(words);
        link.setOnAction(event -> {
            link.setVisited(false);
            act.run();
        });
        return link;
    }

    private static Button classed(String verb, Runnable act, String style) {
        Button button = plain(verb, act);
        button.getStyleClass().add(style);
        return button;
    }
}
