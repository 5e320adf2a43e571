package jp.yorisoi.flow.page;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/// Writes a page as a picture or as a PDF: beside the target first, then renamed, so that a file is there whole or not
/// at all.
public final class PageFiles {
    private static final int DENSITY = 2;

    private interface Content {
        void into(OutputStream out) throws IOException;
    }

    /// Writes a page of this size as PNG, twice as dense as its units.
    public void png(Path target, int width, int height, Consumer<Graphics2D> page) {
        BufferedImage image = new BufferedImage(width * DENSITY, height * DENSITY, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(DENSITY, DENSITY);
        page.accept(graphics);
        graphics.dispose();
        whole(target, out -> ImageIO.write(image, "png", out));
    }

    /// Writes a page of this size as a PDF of one A4 page across; texts are drawn as outlines of the bundled faces, so
    /// that it prints the same everywhere.
    public void pdf(Path target, int width, int height, Consumer<Graphics2D> page) {
        whole(target, out -> {
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

    private static void whole(Path target, Content content) {
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                content.into(out);
            }
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(beside, e);
            throw new ProblemException(
                    ProblemException.Kind.INPUT,
                    Problem.error("page.unwritable", Map.of())
                            .at(Problem.Place.file(String.valueOf(target.getFileName()))),
                    e);
        }
    }

    private static void discard(Path beside, IOException why) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException also) {
            why.addSuppressed(also);
        }
    }
}
