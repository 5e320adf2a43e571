package jp.yorisoi.ui.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.casefile.CaseFile;
import jp.yorisoi.flow.page.Faces;
import jp.yorisoi.flow.page.Genogram;

/// The family diagram as a picture; the very drawing that stands on the printed page.
public final class FamilyPicture {
    /// Width in units of the screen at 100 %.
    public static final int WIDTH = 332;

    /// Height in units of the screen at 100 %.
    public static final int HEIGHT = 290;

    private static final double SIDE = 40;
    private static final double TOP = 24;
    private static final double BOTTOM = 26;

    private FamilyPicture() {}

    /// Draws a household, with so many pixels for each unit (as the screen has). May be called off the window's thread.
    public static Image of(CaseFile file, Texts texts, double density) {
        BufferedImage drawn = new BufferedImage(
                (int) Math.ceil(WIDTH * density), (int) Math.ceil(HEIGHT * density), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.scale(density, density);
        new Genogram(file, Faces.bundled())
                .draw(
                        graphics,
                        new Rectangle2D.Double(SIDE, TOP, WIDTH - 2 * SIDE, HEIGHT - TOP - BOTTOM),
                        texts.get("page.household"),
                        texts.get("page.co-resident"));
        graphics.dispose();
        return SwingFXUtils.toFXImage(drawn, null);
    }
}
