package jp.yorisoi.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.Desks;
import jp.yorisoi.ui.ScreenedCity;
import jp.yorisoi.ui.Toolkit;
import jp.yorisoi.ui.theme.TextSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opens every screen in both languages and fails on what a person or a screen reader could not read;
/// with large texts too, on what overlaps, is cut or leaves its place.
class ScreensTest {
    private static final Pattern RAW_KEY = Pattern.compile("[a-z]+(\\.[a-z0-9_-]+)+");
    private static final List<String> FACES =
            List.of("BIZUDPGothic-Regular.ttf", "BIZUDGothic-Regular.ttf", "NotoSansJP-Regular.ttf");

    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();
    private final List<Font> faces = faces();

    @Test
    void everyScreenCanBeReadAndNamesItsControls() {
        Desks.makeStore(folder);
        WindowTools tools = Toolkit.begin();
        try (Workbench workbench = Desks.open(folder, "tanto")) {
            ScreenedCity.screenInto(workbench, folder);
            for (Locale locale : List.of(Locale.JAPAN, Locale.ENGLISH)) {
                List<Path> drawn = new Pictures(tools, locale)
                        .watchedBy((name, root) -> {
                            look(name, root);
                            faults.addAll(LayoutFaults.of(name, root));
                        })
                        .draw(workbench, folder.resolve(locale.getLanguage()), new Pictures.Size(1366, 768));
                assertThat(drawn).hasSizeGreaterThanOrEqualTo(7).allMatch(Files::exists);
            }
            new Pictures(tools, Locale.JAPAN)
                    .inTextSize(new TextSize(150))
                    .watchedBy((name, root) -> faults.addAll(LayoutFaults.of("150 % " + name, root)))
                    .draw(workbench, folder.resolve("large"), new Pictures.Size(1366, 768));
        }
        assertThat(faults).isEmpty();
    }

    private void look(String name, Parent root) {
        for (Control control : WindowWords.nodes(root, Control.class)) {
            lookAt(name, root, control);
        }
        for (String text : WindowWords.of(root)) {
            if (RAW_KEY.matcher(text).matches() && !text.contains(".yorisoi")) {
                faults.add(name + ": a key is shown raw: " + text);
            }
            text.codePoints()
                    .filter(point -> !Character.isWhitespace(point))
                    .filter(point -> Character.getType(point) != Character.PRIVATE_USE)
                    .filter(point -> faces.stream().noneMatch(face -> face.canDisplay(point)))
                    .forEach(point -> faults.add(name + ": no face has " + Character.toString(point)));
        }
    }

    private void lookAt(String name, Parent root, Control control) {
        boolean spoken = control.getAccessibleText() != null
                && !control.getAccessibleText().isBlank();
        boolean written = control instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        boolean act = control instanceof ButtonBase && inApplication(control);
        boolean large = control instanceof ListView<?> || control instanceof TableView<?>;
        boolean field = control instanceof TextInputControl || control instanceof ComboBoxBase<?>;
        if (act && !spoken && !written) {
            faults.add(name + ": a button without a name: " + control);
        }
        if (large && !spoken) {
            faults.add(name + ": a list without a name: " + control);
        }
        if (field && !spoken && !labelled(root, control)) {
            faults.add(name + ": a field without a name: " + control);
        }
    }

    private static boolean labelled(Parent root, Control field) {
        return WindowWords.nodes(root, Label.class).stream()
                .map(Label::getLabelFor)
                .filter(Objects::nonNull)
                .anyMatch(field::equals);
    }

    /// Parts that controls make for themselves (arrows of scroll bars) are not ours to name.
    private static boolean inApplication(Node node) {
        return node.isFocusTraversable();
    }

    private static List<Font> faces() {
        return FACES.stream()
                .map(face -> {
                    try (InputStream in = ScreensTest.class.getResourceAsStream("/theme/fonts/" + face)) {
                        return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
