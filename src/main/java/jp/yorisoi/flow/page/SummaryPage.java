package jp.yorisoi.flow.page;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.casefile.CaseFile;
import jp.yorisoi.flow.casefile.MatrixCell;
import jp.yorisoi.flow.casefile.MatrixRow;
import jp.yorisoi.flow.casefile.Member;
import jp.yorisoi.flow.casefile.TimelineEvent;
import jp.yorisoi.flow.casefile.TimelineLine;
import jp.yorisoi.flow.eligibility.Verdict;
import jp.yorisoi.flow.screening.Axis;
import jp.yorisoi.vault.setting.Office;

/// One household on one page (A4 across): who is who, what is known of whom, what was found and from where, what is
/// offered, what happened, what is unknown. Drawn at [#WIDTH] × [#HEIGHT] units; whoever draws scales.
public final class SummaryPage {
    /// Width in units.
    public static final int WIDTH = 1188;

    /// Height in units: A4's proportion.
    public static final int HEIGHT = 840;

    private static final double EDGE = 20;
    private static final double GAP = 10;
    private static final double TOP = 84;
    private static final double BOTTOM = HEIGHT - 34;
    private static final double MIDDLE = 420;
    private static final double ROW = 36;
    private static final int MOST_ROWS = 8;

    private final CaseFile file;
    private final Faces faces;
    private final Office office;
    private final Texts texts;

    /// The page of a household, which an office answers for.
    public SummaryPage(CaseFile file, Office office, Faces faces, Texts texts) {
        this.file = file;
        this.faces = faces;
        this.office = office;
        this.texts = texts;
    }

    /// Draws the whole page.
    public void draw(Graphics2D graphics) {
        Ink ink = new Ink(graphics, faces);
        ink.fill(0, 0, WIDTH, HEIGHT, Color.WHITE);
        header(ink);
        double left = MIDDLE - EDGE - GAP;
        panel(ink, EDGE, TOP, left, 330, "page.family");
        new Genogram(file, faces)
                .draw(
                        graphics,
                        new Rectangle2D.Double(EDGE + 30, TOP + 46, left - 60, 270),
                        texts.get("page.household"),
                        texts.get("page.co-resident"));
        double timelineTop = TOP + 330 + GAP;
        timeline(ink, EDGE, timelineTop, left, BOTTOM - timelineTop);
        double width = WIDTH - EDGE - MIDDLE;
        double matrixHeight = 64 + ROW * Math.min(MOST_ROWS, file.matrix().size());
        matrix(ink, MIDDLE, TOP, width, matrixHeight);
        double lower = TOP + matrixHeight + GAP;
        findings(ink, MIDDLE, lower, width * 0.54 - GAP / 2, BOTTOM - lower);
        services(ink, MIDDLE + width * 0.54 + GAP / 2, lower, width * 0.46 - GAP / 2, BOTTOM - lower);
        footer(ink);
    }

    private void header(Ink ink) {
        List<Member> children = file.members().stream().filter(Member::isChild).toList();
        String first = children.isEmpty()
                ? file.members().getFirst().who().name()
                : children.getFirst().who().name();
        ink.text(texts.get("page.title", Map.of("name", first)), EDGE, 34, 420, ink.bold(20), Ink.TEXT);
        double x = 460;
        for (Member child : children) {
            if (x > WIDTH - 180) {
                break;
            }
            ink.text(child.shortName(), x, 33, 70, ink.words(14), Ink.TEXT);
            x += Math.min(70, ink.width(child.shortName(), ink.words(14))) + 8;
            x += ink.tier(
                            child.tier().orElseThrow(),
                            texts.get("page.tier." + child.tier().orElseThrow().id()),
                            x,
                            17)
                    + 18;
        }
        String line = texts.get(
                "page.line",
                Map.of(
                        "number", file.header().number(),
                        "count", file.members().size(),
                        "others", file.coResidents().size(),
                        "day", file.header().day().toString(),
                        "fresh", file.header().fresh(),
                        "sources", file.header().sources()));
        ink.text(line, EDGE, 64, WIDTH - 2 * EDGE, ink.words(13), Ink.MUTED);
    }

    private void panel(Ink ink, double x, double y, double w, double h, String title) {
        ink.box(x, y, w, h, Color.WHITE, Ink.EDGE);
        ink.text(texts.get(title), x + 12, y + 24, w - 24, ink.bold(15), Ink.TEXT);
    }

    private void timeline(Ink ink, double x, double y, double w, double h) {
        panel(ink, x, y, w, h, "page.timeline");
        double at = y + 48;
        for (TimelineLine line : file.timelineLines()) {
            if (at > y + h - 10) {
                return;
            }
            TimelineEvent event = line.event();
            ink.text(event.day().toString(), x + 12, at, 92, ink.words(12), Ink.MUTED);
            ink.text(nameOf(event.person()), x + 106, at, 58, ink.words(12), Ink.TEXT);
            String what = line.older().isEmpty()
                    ? event.what()
                    : texts.get(
                            "page.timeline.more",
                            Map.of("what", event.what(), "count", line.older().size()));
            ink.text(what, x + 168, at, w - 180, ink.words(12), Ink.TEXT);
            at += 21;
        }
    }

    private String nameOf(long person) {
        return file.member(person).map(Member::shortName).orElse("");
    }

    private void matrix(Ink ink, double x, double y, double w, double h) {
        panel(ink, x, y, w, h, "page.matrix");
        double nameWidth = 120;
        double cell = (w - nameWidth - 16) / (Axis.values().length * 2);
        double head = y + 46;
        int column = 0;
        for (Axis axis : Axis.values()) {
            double left = x + 8 + nameWidth + cell * 2 * column;
            ink.text(axis.word(), left + 4, head - 8, cell * 2 - 8, ink.bold(11), Ink.TEXT);
            ink.text(texts.get("page.event"), left + 4, head + 6, cell - 8, ink.words(10), Ink.MUTED);
            ink.text(texts.get("page.cause"), left + cell + 4, head + 6, cell - 8, ink.words(10), Ink.MUTED);
            column++;
        }
        double at = head + 12;
        for (MatrixRow row : file.matrix().stream().limit(MOST_ROWS).toList()) {
            ink.line(x + 8, at, x + w - 8, at, Ink.EDGE);
            Member member = file.member(row.person()).orElseThrow();
            String label = member.shortName() + " "
                    + (member.who().age() < 0 ? "？" : member.who().age()) + " "
                    + member.who().relation();
            ink.text(label, x + 12, at + 22, nameWidth - 8, member.isChild() ? ink.bold(12) : ink.words(12), Ink.TEXT);
            column = 0;
            for (Axis axis : Axis.values()) {
                double left = x + 8 + nameWidth + cell * 2 * column;
                cell(ink, row.events().getOrDefault(axis, MatrixCell.NONE), left, at, cell);
                cell(ink, row.causes().getOrDefault(axis, MatrixCell.NONE), left + cell, at, cell);
                column++;
            }
            at += ROW;
        }
    }

    private void cell(Ink ink, MatrixCell cell, double x, double y, double w) {
        String words = String.join("、", cell.words());
        switch (cell.state()) {
            case NOT_APPLICABLE -> ink.fill(x + 1, y + 1, w - 2, ROW - 2, Ink.LIGHT);
            case NONE -> ink.text("―", x + 4, y + 22, w - 8, ink.words(11), Ink.MUTED);
            case PRESENT -> twoLines(ink, words, x + 4, y, w - 8, ink.bold(10));
            case UNKNOWN -> {
                ink.dashedBox(x + 3, y + 3, w - 6, ROW - 6, Ink.TEXT);
                twoLines(ink, "？" + words, x + 7, y, w - 14, ink.words(10));
            }
        }
    }

    private void twoLines(Ink ink, String words, double x, double y, double w, Font font) {
        List<String> lines = ink.wrapped(words, w, 2, font);
        double at = lines.size() == 1 ? y + 22 : y + 16;
        for (String line : lines) {
            ink.text(line, x, at, w, font, Ink.TEXT);
            at += 13;
        }
    }

    private void findings(Ink ink, double x, double y, double w, double h) {
        panel(ink, x, y, w, h, "page.findings");
        double at = y + 40;
        for (var found : file.findings()) {
            if (at > y + h - 34) {
                ink.text(texts.get("page.more"), x + 12, at + 12, w - 24, ink.words(11), Ink.MUTED);
                return;
            }
            ink.box(x + 12, at, 74, 20, Color.WHITE, Ink.EDGE);
            ink.centred(found.axisWord(texts.get("page.safety")), x + 49, at + 14, 70, ink.words(10), Ink.TEXT);
            ink.text(
                    nameOf(found.person()) + "：" + found.sentence(), x + 94, at + 15, w - 106, ink.words(13), Ink.TEXT);
            ink.text(found.fromWhere(), x + 94, at + 31, w - 106, ink.words(10), Ink.MUTED);
            at += 42;
        }
        if (file.findings().isEmpty()) {
            ink.text(texts.get("page.nothing"), x + 12, at + 12, w - 24, ink.words(12), Ink.MUTED);
        }
    }

    private void services(Ink ink, double x, double y, double w, double h) {
        panel(ink, x, y, w, h, "page.services");
        double at = y + 40;
        for (var offered : file.services()) {
            if (at > y + h - 34) {
                ink.text(texts.get("page.more"), x + 12, at + 12, w - 24, ink.words(11), Ink.MUTED);
                return;
            }
            pill(ink, offered.verdict(), x + 12, at);
            ink.text(offered.label(), x + 104, at + 15, w - 116, ink.words(13), Ink.TEXT);
            ink.text(offered.line(), x + 104, at + 31, w - 116, ink.words(10), Ink.MUTED);
            at += 42;
        }
    }

    private void pill(Ink ink, Verdict verdict, double x, double y) {
        Color colour = switch (verdict) {
            case RECEIVING -> Ink.GOOD;
            case ELIGIBLE -> Ink.ACCENT;
            case NOT_ELIGIBLE, UNKNOWN -> Ink.TEXT;
        };
        if (verdict == Verdict.UNKNOWN) {
            ink.dashedBox(x, y, 84, 20, colour);
        } else {
            ink.box(x, y, 84, 20, verdict == Verdict.ELIGIBLE ? Ink.SELECTED : Color.WHITE, colour);
        }
        ink.centred(texts.get("page.verdict." + verdict.id()), x + 42, y + 14, 80, ink.words(11), colour);
    }

    private void footer(Ink ink) {
        String words =
                texts.get("page.footer", Map.of("office", office.signature())).strip();
        ink.text(words, EDGE, HEIGHT - 14, WIDTH - 2 * EDGE, ink.words(10), Ink.MUTED);
    }
}
