package jp.yorisoi.flow.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.yorisoi.flow.casefile.CaseFile;
import jp.yorisoi.flow.casefile.Member;
import jp.yorisoi.flow.people.Sex;

/// The family diagram (家族の図): squares for men, circles for women, diamonds where the sex is not known, the age in it, a
/// double edge around the children looked at; 世帯 in a solid box, other 同居 in a dashed one. Lines join only what the
/// register says.
public final class Genogram {
    private static final double RADIUS = 15;
    private static final double NAME_ROOM = 34;

    private final CaseFile file;
    private final Faces faces;

    /// The diagram of a household.
    public Genogram(CaseFile file, Faces faces) {
        this.file = file;
        this.faces = faces;
    }

    private record Spot(Member member, double x, double y) {}

    /// Draws it into an area; nobody is left out: symbols move closer where there are many.
    public void draw(Graphics2D graphics, Rectangle2D area, String householdWord, String coResidentWord) {
        Ink ink = new Ink(graphics, faces);
        List<Spot> own = new ArrayList<>();
        List<Spot> others = new ArrayList<>();
        place(area, own, others);
        if (!others.isEmpty()) {
            Rectangle2D all = around(concat(own, others), 12);
            ink.dashedBox(all.getX(), all.getY(), all.getWidth(), all.getHeight(), Ink.MUTED);
            ink.text(coResidentWord, all.getX() + 6, all.getY() + 13, 150, ink.words(11), Ink.MUTED);
        }
        Rectangle2D household = around(own, 4);
        ink.box(household.getX(), household.getY(), household.getWidth(), household.getHeight(), Ink.LIGHT, Ink.TEXT);
        ink.text(householdWord, household.getX() + 6, household.getY() + 13, 60, ink.words(11), Ink.MUTED);
        lines(ink, own);
        concat(own, others).forEach(spot -> symbol(ink, spot));
    }

    private void place(Rectangle2D area, List<Spot> own, List<Spot> others) {
        int headAge = file.members().stream()
                .filter(member -> Generation.of(member.who().relation()) == 0)
                .mapToInt(member -> member.who().age())
                .max()
                .orElse(-1);
        Map<Integer, List<Member>> rows = new TreeMap<>();
        file.members()
                .forEach(member -> rows.computeIfAbsent(
                                Generation.of(member.who().relation()), any -> new ArrayList<>())
                        .add(member));
        Map<Integer, List<Member>> otherRows = new TreeMap<>();
        file.coResidents()
                .forEach(member -> otherRows
                        .computeIfAbsent(Generation.ofCoResident(member, headAge), any -> new ArrayList<>())
                        .add(member));
        TreeMap<Integer, Integer> all = new TreeMap<>();
        rows.keySet().forEach(row -> all.put(row, 0));
        otherRows.keySet().forEach(row -> all.put(row, 0));
        double ownShare = others(otherRows) == 0 ? 1.0 : 0.68;
        double rowHeight = area.getHeight() / Math.max(1, all.size());
        int at = 0;
        for (int row : all.keySet()) {
            double y = area.getY() + rowHeight * at + Math.min(rowHeight / 2, 40);
            spread(rows.getOrDefault(row, List.of()), area.getX(), area.getWidth() * ownShare, y, own);
            spread(
                    otherRows.getOrDefault(row, List.of()),
                    area.getX() + area.getWidth() * ownShare,
                    area.getWidth() * (1 - ownShare),
                    y,
                    others);
            at++;
        }
    }

    private static int others(Map<Integer, List<Member>> rows) {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    private static void spread(List<Member> members, double x, double width, double y, List<Spot> into) {
        double step = Math.min(92, width / Math.max(1, members.size()));
        double left = x + width / 2 - step * (members.size() - 1) / 2;
        for (int i = 0; i < members.size(); i++) {
            into.add(new Spot(members.get(i), left + step * i, y));
        }
    }

    private static <T> List<T> concat(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static Rectangle2D around(List<Spot> spots, double margin) {
        double left = spots.stream().mapToDouble(Spot::x).min().orElse(0) - RADIUS - 26 - margin;
        double right = spots.stream().mapToDouble(Spot::x).max().orElse(0) + RADIUS + 26 + margin;
        double top = spots.stream().mapToDouble(Spot::y).min().orElse(0) - RADIUS - 18 - margin;
        double bottom = spots.stream().mapToDouble(Spot::y).max().orElse(0) + RADIUS + NAME_ROOM + margin + 3;
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }

    /// Joins head and spouse, and their children, by what 続柄 says; whoever else is there stands without a line.
    private void lines(Ink ink, List<Spot> own) {
        List<Spot> couple = own.stream()
                .filter(spot -> spot.member().who().relation().equals("世帯主")
                        || Generation.isSpouse(spot.member().who().relation()))
                .toList();
        List<Spot> children = own.stream()
                .filter(spot -> Generation.of(spot.member().who().relation()) == 1
                        && !spot.member().who().relation().contains("の"))
                .toList();
        if (couple.isEmpty()) {
            return;
        }
        double x = couple.stream().mapToDouble(Spot::x).average().orElse(0);
        double y = couple.getFirst().y();
        if (couple.size() > 1) {
            ink.line(couple.getFirst().x() + RADIUS, y, couple.getLast().x() - RADIUS, y, Ink.TEXT);
        }
        if (!children.isEmpty()) {
            double bar = children.getFirst().y() - RADIUS - 12;
            ink.line(x, couple.size() > 1 ? y : y + RADIUS + NAME_ROOM - 6, x, bar, Ink.TEXT);
            double left = Math.min(x, children.getFirst().x());
            double right = Math.max(x, children.getLast().x());
            ink.line(left, bar, right, bar, Ink.TEXT);
            children.forEach(child -> ink.line(child.x(), bar, child.x(), child.y() - RADIUS, Ink.TEXT));
        }
    }

    private void symbol(Ink ink, Spot spot) {
        Graphics2D graphics = ink.graphics();
        Shape shape = shape(spot.member().who().sex(), spot.x(), spot.y(), RADIUS);
        graphics.setColor(Color.WHITE);
        graphics.fill(shape);
        graphics.setColor(Ink.TEXT);
        graphics.setStroke(new BasicStroke(1.4f));
        graphics.draw(shape);
        if (spot.member().isChild()) {
            graphics.draw(shape(spot.member().who().sex(), spot.x(), spot.y(), RADIUS + 3));
        }
        int age = spot.member().who().age();
        ink.centred(age < 0 ? "？" : String.valueOf(age), spot.x(), spot.y() + 5, 40, ink.words(12), Ink.TEXT);
        ink.centred(
                spot.member().shortName(),
                spot.x(),
                spot.y() + RADIUS + 16,
                84,
                spot.member().isChild() ? ink.bold(12) : ink.words(12),
                Ink.TEXT);
        ink.centred(spot.member().who().relation(), spot.x(), spot.y() + RADIUS + 29, 84, ink.words(10), Ink.MUTED);
    }

    private static Shape shape(Sex sex, double x, double y, double r) {
        return switch (sex) {
            case MALE -> new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r);
            case FEMALE -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
            case UNKNOWN -> diamond(x, y, r);
        };
    }

    private static Shape diamond(double x, double y, double r) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - r);
        path.lineTo(x + r, y);
        path.lineTo(x, y + r);
        path.lineTo(x - r, y);
        path.closePath();
        return path;
    }
}
