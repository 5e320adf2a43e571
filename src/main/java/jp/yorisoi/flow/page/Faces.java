package jp.yorisoi.flow.page;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The bundled faces for drawing: words, bold words, and numbers under each other. A machine may have no Japanese font.
public record Faces(Font words, Font bold, Font numbers, Font fallback) {

    /// The bundled faces.
    public static Faces bundled() {
        return new Faces(
                load("BIZUDPGothic-Regular.ttf"),
                load("BIZUDPGothic-Bold.ttf"),
                load("BIZUDGothic-Regular.ttf"),
                load("NotoSansJP-Regular.ttf"));
    }

    private static Font load(String file) {
        try (InputStream in = Faces.class.getResourceAsStream("/theme/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("a bundled font is missing: " + file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("a bundled font is damaged: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
