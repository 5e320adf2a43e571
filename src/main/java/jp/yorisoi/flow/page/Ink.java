package jp.yorisoi.flow.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.flow.screening.Tier;

/// What every page draws with: texts that never run out of their room, boxes, lines and tier marks. The colours are
/// those of the window's theme.
final class Ink {
    static final Color TEXT = new Color(0x1a1a1a);
    static final Color MUTED = new Color(0x595959);
    static final Color EDGE = new Color(0xb3b3b3);
    static final Color LIGHT = new Color(0xf2f2f2);
    static final Color SELECTED = new Color(0xe8f1fe);
    static final Color ACCENT = new Color(0x0017c1);
    static final Color GOOD = new Color(0x197a4b);

    private static final float[] DASH = {4f, 3f};

    private final Graphics2D graphics;
    private final Faces faces;

    Ink(Graphics2D graphics, Faces faces) {
        this.graphics = graphics;
        this.faces = faces;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    Graphics2D graphics() {
        return graphics;
    }

    Font words(float size) {
        return faces.words().deriveFont(size);
    }

    Font bold(float size) {
        return faces.bold().deriveFont(size);
    }

    double width(String text, Font font) {
        FontMetrics metrics = graphics.getFontMetrics(font);
        return metrics.stringWidth(text);
    }

    /// Draws a text whose baseline is at `y`, cut with … where it is wider than `most`.
    void text(String text, double x, double y, double most, Font font, Color colour) {
        String shown = fitted(text, most, font);
        if (shown.isEmpty()) {
            return;
        }
        graphics.setColor(colour);
        if (font.canDisplayUpTo(shown) < 0) {
            graphics.setFont(font);
            graphics.drawString(shown, (float) x, (float) y);
        } else {
            graphics.drawString(withFallback(shown, font).getIterator(), (float) x, (float) y);
        }
    }

    private AttributedString withFallback(String text, Font font) {
        AttributedString mixed = new AttributedString(text);
        mixed.addAttribute(TextAttribute.FONT, font);
        Font other = faces.fallback().deriveFont(font.getSize2D());
        for (int i = 0; i < text.length(); ) {
            int length = Character.charCount(text.codePointAt(i));
            if (!font.canDisplay(text.codePointAt(i))) {
                mixed.addAttribute(TextAttribute.FONT, other, i, i + length);
            }
            i += length;
        }
        return mixed;
    }

    /// The text, or as much of it as fits with … behind it.
    String fitted(String text, double most, Font font) {
        if (width(text, font) <= most) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", font) > most) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end == 0 ? "" : text.substring(0, end) + "…";
    }

    /// The text on at most `lines` lines of this width.
    List<String> wrapped(String text, double most, int lines, Font font) {
        List<String> wrapped = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty() && wrapped.size() < lines - 1 && width(rest, font) > most) {
            int end = rest.length();
            while (end > 1 && width(rest.substring(0, end), font) > most) {
                end = rest.offsetByCodePoints(end, -1);
            }
            wrapped.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        if (!rest.isEmpty()) {
            wrapped.add(fitted(rest, most, font));
        }
        return wrapped;
    }

    void centred(String text, double x, double y, double most, Font font, Color colour) {
        String shown = fitted(text, most, font);
        text(shown, x - width(shown, font) / 2, y, most, font, colour);
    }

    void box(double x, double y, double w, double h, Color fill, Color edge) {
        RoundRectangle2D shape = new RoundRectangle2D.Double(x, y, w, h, 10, 10);
        graphics.setColor(fill);
        graphics.fill(shape);
        graphics.setColor(edge);
        graphics.setStroke(new BasicStroke(1f));
        graphics.draw(shape);
    }

    void dashedBox(double x, double y, double w, double h, Color edge) {
        graphics.setColor(edge);
        graphics.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, DASH, 0f));
        graphics.draw(new RoundRectangle2D.Double(x, y, w, h, 8, 8));
        graphics.setStroke(new BasicStroke(1f));
    }

    void fill(double x, double y, double w, double h, Color fill) {
        graphics.setColor(fill);
        graphics.fill(new Rectangle2D.Double(x, y, w, h));
    }

    void line(double x1, double y1, double x2, double y2, Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(1f));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /// A tier's mark: shape and word, never colour alone. Returns its width.
    double tier(Tier tier, String word, double x, double y) {
        Look look = Look.of(tier);
        double w = 84;
        if (tier == Tier.UNKNOWN) {
            fill(x, y, w, 22, look.fill);
            dashedBox(x, y, w, 22, look.edge);
        } else {
            box(x, y, w, 22, look.fill, look.edge);
        }
        centred(look.shape + " " + word, x + w / 2, y + 16, w - 8, bold(13), look.text);
        return w;
    }

    private record Look(Color fill, Color edge, Color text, String shape) {
        static Look of(Tier tier) {
            return switch (tier) {
                case FOCUS -> new Look(new Color(0x850000), new Color(0x850000), Color.WHITE, "▲");
                case PREVENTION -> new Look(new Color(0xe25100), new Color(0xe25100), Color.BLACK, "◆");
                case WATCH -> new Look(new Color(0xffd43d), new Color(0x927200), Color.BLACK, "●");
                case NONE -> new Look(Color.WHITE, new Color(0x767676), new Color(0x333333), "―");
                case UNKNOWN -> new Look(new Color(0xe6e6e6), TEXT, TEXT, "？");
            };
        }
    }
}
