package jp.yorisoi.flow.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.JFreeChart;

/// A chart with the table that says the same: who cannot see the picture reads the rows. One object for screen, paper
/// and file.
public record Chart(JFreeChart picture, List<String> header, List<List<String>> rows, String summary) {

    /// Copies the table.
    public Chart {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Draws it into an area of a page or screen.
    public void draw(Graphics2D target, Rectangle2D area) {
        picture.draw(target, area);
    }

    /// Draws it as a picture of that many pixels, twice as dense when `scale` is 2.
    public BufferedImage image(int width, int height, double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        graphics.dispose();
        return image;
    }
}
