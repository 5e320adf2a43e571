package jp.yorisoi.sample.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.Holding;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.ItemType;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.linking.LinkedRows;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.store.ColumnChunk;

/// Every list that one item of one source alone could give: children by their own value, or by their household's where
/// the source is about whole families (it knows the register's numbers); the highest or the lowest first; by each code;
/// and by what is blank. Which of them is best is chosen with the truth in hand, so that the comparison is the hardest
/// there is.
final class SingleSource {
    private static final int MOST_CODES = 64;
    private static final int[] NOBODY = {};

    private final Workbench workbench;
    private final Grant grant;
    private final Children children;

    /// The children who are compared: of each person, which children (by index) are the person or live in the same
    /// household.
    record Children(int size, Map<Long, Integer> own, Map<Long, int[]> household) {
        @Override
        public String toString() {
            return "Children[" + size + "]";
        }
    }

    SingleSource(Workbench workbench, Grant grant, Children children) {
        this.workbench = workbench;
        this.grant = grant;
        this.children = children;
    }

    /// The rows of one holding that hold, with their persons.
    private record Rows(BatchReader reader, LinkedRows links, java.util.BitSet holds) {}

    /// Takes a list: the value of each child, the highest first.
    @FunctionalInterface
    interface Taker {
        /// `by` says what the list goes by: an item, which code of it, which end of it comes first.
        void list(String by, double[] values);
    }

    /// Gives every list of a source to the taker.
    void lists(SourceDefinition source, Clocks clocks, Taker taker) {
        List<Rows> rows = new ArrayList<>();
        for (Holding holding : workbench.batches().holding(source, clocks)) {
            BatchReader reader = workbench.batches().reader(grant, holding.batch());
            workbench
                    .links()
                    .rows(grant, holding.batch())
                    .ifPresent(links -> rows.add(new Rows(reader, links, reader.rowsOf(holding, source))));
        }
        for (ItemDefinition item : source.items()) {
            Lists lists = new Lists(item, children, source.link() instanceof LinkWay.ById);
            rows.forEach(one -> read(one, item, lists));
            lists.give(taker);
        }
    }

    private static void read(Rows rows, ItemDefinition item, Lists lists) {
        for (int chunk = 0; chunk < rows.reader().chunks(); chunk++) {
            Optional<ColumnChunk> cells = rows.reader().cells(item.name(), chunk);
            if (cells.isEmpty()) {
                return;
            }
            int size = Math.min(BatchReader.CHUNK, rows.reader().rows() - chunk * BatchReader.CHUNK);
            for (int place = 0; place < size; place++) {
                int ordinal = chunk * BatchReader.CHUNK + place;
                long person = rows.links().person(ordinal);
                if (person != 0 && rows.holds().get(ordinal)) {
                    lists.add(
                            person,
                            cells.get()
                                    .cell(place)
                                    .map(ColumnChunk.Entry::value)
                                    .orElse(""));
                }
            }
        }
    }

    /// The lists of one item.
    private static final class Lists {
        private final ItemDefinition item;
        private final boolean families;
        private final Children children;
        private final double[] own;
        private final double[] household;
        private final double[] blank;
        private final Map<String, double[]> codes = new HashMap<>();

        Lists(ItemDefinition item, Children children, boolean families) {
            this.families = families;
            this.item = item;
            this.children = children;
            this.own = empty();
            this.household = empty();
            this.blank = empty();
        }

        private double[] empty() {
            double[] values = new double[children.size()];
            Arrays.fill(values, Double.NaN);
            return values;
        }

        void add(long person, String value) {
            Integer child = children.own().get(person);
            int[] living = families
                    ? children.household().getOrDefault(person, NOBODY)
                    : child == null ? NOBODY : new int[] {child};
            if (child != null) {
                blank[child] = value.isEmpty() ? 1 : 0;
            }
            if (value.isEmpty()) {
                return;
            }
            switch (item.type()) {
                case INTEGER, NUMBER, YEN -> number(child, living, Double.parseDouble(value));
                case CODE, FLAG -> code(value, living);
                default -> {
                    // names, days and words give no order
                }
            }
        }

        private void number(@org.jspecify.annotations.Nullable Integer child, int[] living, double value) {
            if (child != null) {
                own[child] = Double.isNaN(own[child]) ? value : Math.max(own[child], value);
            }
            for (int one : living) {
                household[one] = Double.isNaN(household[one]) ? value : household[one] + value;
            }
        }

        private void code(String value, int[] living) {
            if (codes.size() < MOST_CODES || codes.containsKey(value)) {
                double[] list = codes.computeIfAbsent(value, code -> empty());
                for (int one : living) {
                    list[one] = 1;
                }
            }
        }

        void give(Taker taker) {
            taker.list(item.name() + " blank", blank);
            codes.forEach((code, values) -> taker.list(item.name() + " = " + code, values));
            if (item.type() == ItemType.INTEGER || item.type() == ItemType.NUMBER || item.type() == ItemType.YEN) {
                taker.list(item.name() + " high", own);
                taker.list(item.name() + " low", negative(own));
                if (families) {
                    taker.list(item.name() + " high, household", household);
                    taker.list(item.name() + " low, household", negative(household));
                }
            }
        }

        private static double[] negative(double[] values) {
            double[] negative = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                negative[i] = -values[i];
            }
            return negative;
        }
    }
}
