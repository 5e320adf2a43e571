package jp.yorisoi.flow.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.yorisoi.flow.matching.LookupModel;

/// By what the records of a source are weighed: the shares of the levels, and what of the candidates' keys is used.
/// Immutable.
final class Weights {
    private final LookupModel model;
    private final double[] u;
    private final Settings settings;
    private final Figures figures;

    /// The keys by which candidates are found (a bit each), and the share of records of people who came before.
    record Settings(int keys, double returning) {}

    /// What training found: the number of records it learned from and how many of them people had decided, candidates
    /// per record, the share of matches that the
    /// keys find (estimated), the steps, what other limits would come to, and what there is to say about it.
    record Figures(
            int records,
            int labels,
            double pairs,
            double recall,
            int steps,
            List<LinkReport.Expected> expected,
            List<String> notes) {
        static final Figures SHIPPED = new Figures(0, 0, 0, 0, 0, List.of(), List.of());

        Figures {
            expected = List.copyOf(expected);
            notes = List.copyOf(notes);
        }
    }

    private static final String EXPECTED = "from";
    /// Where the number of labels stands; older texts end before it.
    private static final int LABELS = 9;
    /// Where the last number of an expectation stands; older programs did not write it.
    private static final int FOUND = 5;

    /// `u` is NaN where it is the frequency of a value.
    Weights(LookupModel model, double[] u, Settings settings, Figures figures) {
        this.model = model;
        this.u = u.clone();
        this.settings = settings;
        this.figures = figures;
    }

    LookupModel model() {
        return model;
    }

    Settings settings() {
        return settings;
    }

    Figures figures() {
        return figures;
    }

    Weights with(Settings other, Figures found) {
        return new Weights(model, u, other, found);
    }

    /// The share of a level among records and anybody else; NaN where it is the frequency of the value.
    double u(Level level) {
        return u[level.ordinal()];
    }

    double[] u() {
        return u.clone();
    }

    /// As it is kept in the store; no value of anybody is in it.
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.join(
                        " ",
                        "1",
                        number(model.inRegister()),
                        number(model.kin()),
                        Integer.toString(settings.keys),
                        number(settings.returning),
                        Integer.toString(figures.records),
                        number(figures.pairs),
                        number(figures.recall),
                        Integer.toString(figures.steps),
                        Integer.toString(figures.labels)))
                .append('\n')
                .append(String.join(" ", figures.notes))
                .append('\n');
        for (LinkReport.Expected one : figures.expected) {
            text.append(String.join(
                            " ",
                            EXPECTED,
                            number(one.from()),
                            Integer.toString(one.linked()),
                            number(one.precision()),
                            number(one.recall()),
                            Integer.toString(one.found())))
                    .append('\n');
        }
        for (Level level : Level.values()) {
            text.append(level.id())
                    .append(' ')
                    .append(number(model.share(level.ordinal())))
                    .append(' ')
                    .append(number(u(level)))
                    .append('\n');
        }
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    /// Reads what [#text] wrote; levels that it does not know are as shipped.
    static Weights of(String text, Weights shipped) {
        List<String> lines = text.lines().toList();
        String[] first = lines.getFirst().split(" ", -1);
        double[] m = shipped.model.shares();
        double[] u = shipped.u();
        List<LinkReport.Expected> expected = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] parts = line.split(" ", -1);
            if (parts[0].equals(EXPECTED)) {
                expected.add(new LinkReport.Expected(
                        Double.parseDouble(parts[1]),
                        Integer.parseInt(parts[2]),
                        Double.parseDouble(parts[3]),
                        Double.parseDouble(parts[4]),
                        Integer.parseInt(parts[parts.length > FOUND ? FOUND : 2])));
            }
            Level.of(parts[0]).ifPresent(level -> {
                m[level.ordinal()] = Double.parseDouble(parts[1]);
                u[level.ordinal()] = Double.parseDouble(parts[2]);
            });
        }
        List<String> notes = new ArrayList<>(Arrays.asList(lines.get(1).split(" ")));
        notes.removeIf(String::isEmpty);
        return new Weights(
                new LookupModel(m, Double.parseDouble(first[1]), Double.parseDouble(first[2])),
                u,
                new Settings(Integer.parseInt(first[3]), Double.parseDouble(first[4])),
                new Figures(
                        Integer.parseInt(first[5]),
                        first.length > LABELS ? Integer.parseInt(first[LABELS]) : 0,
                        Double.parseDouble(first[6]),
                        Double.parseDouble(first[7]),
                        Integer.parseInt(first[8]),
                        expected,
                        notes));
    }

    @Override
    public String toString() {
        return "Weights[" + figures.records + " records]";
    }
}
