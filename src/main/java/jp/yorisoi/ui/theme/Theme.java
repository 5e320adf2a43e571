package jp.yorisoi.ui.theme;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Dresses scenes: AtlantaFX underneath, our colours and parts above it, the bundled faces.
public final class Theme {
    private static final List<String> SHEETS = List.of("/theme/tokens.css", "/theme/app.css");

    private Theme() {}

    /// Makes faces and base theme known to the toolkit; once, before the first scene.
    public static void prepare() {
        Faces.load();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    /// Dresses a scene in this text size; may be called again with another.
    public static void dress(Scene scene, TextSize size) {
        List<String> sheets = SHEETS.stream()
                .map(sheet -> Objects.requireNonNull(Theme.class.getResource(sheet), sheet)
                        .toExternalForm())
                .toList();
        scene.getStylesheets().setAll(sheets);
        Parent root = scene.getRoot();
        root.getStyleClass().removeIf(name -> name.startsWith("text-"));
        root.getStyleClass().add("text-" + size.percent());
        root.setStyle(size.style());
    }
}
