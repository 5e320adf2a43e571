package jp.yorisoi.flow.page;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import jp.yorisoi.base.file.WholeFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/// Writes a page as a picture or as a PDF, whole or not at all.
public final class PageFiles {
    private static final int DENSITY = 2;

    /// Writes a page of this size as PNG, twice as dense as its units.
    public void png(Path target, int width, int height, Consumer<Graphics2D> page) {
        BufferedImage image = new BufferedImage(width * DENSITY, height * DENSITY, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(DENSITY, DENSITY);
        page.accept(graphics);
        graphics.dispose();
        WholeFile.write(target, out -> {
            // Any other way to a stream leads over a temporary file that anybody can read.
            try (ImageOutputStream kept = new MemoryCacheImageOutputStream(out)) {
                ImageIO.write(image, "png", kept);
            }
        });
    }

    /// Writes a page of this size as a PDF of one A4 page across; texts are drawn as outlines of the bundled faces, so
    /// that it prints the same everywhere.
    public void pdf(Path target, int width, int height, Consumer<Graphics2D> page) {
        WholeFile.write(target, out -> {
            try (PDDocument document = new PDDocument()) {
                PDPage paper = new PDPage(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
                document.addPage(paper);
                PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
                page.accept(graphics);
                graphics.dispose();
                float scale = Math.min(
                        paper.getMediaBox().getWidth() / width,
                        paper.getMediaBox().getHeight() / height);
                try (PDPageContentStream content = new PDPageContentStream(document, paper)) {
                    content.transform(Matrix.getScaleInstance(scale, scale));
                    content.drawForm(graphics.getXFormObject());
                }
                document.save(out);
            }
        });
    }
}
