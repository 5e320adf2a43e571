package jp.yorisoi.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The bundled faces, since a machine may have no Japanese font: BIZ UDPGothic for words, BIZ UDGothic for numbers that
/// stand under each other, Noto Sans JP for what these lack.
final class Faces {
    private static final List<String> FILES = List.of(
            "BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf", "BIZUDGothic-Regular.ttf", "NotoSansJP-Regular.ttf");
    private static final double ANY_SIZE = 14;

    private Faces() {}

    /// Makes the faces known; a second call does no harm.
    static void load() {
        for (String file : FILES) {
            try (InputStream in = Faces.class.getResourceAsStream("/theme/fonts/" + file)) {
                Objects.requireNonNull(Font.loadFont(Objects.requireNonNull(in, file), ANY_SIZE), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
