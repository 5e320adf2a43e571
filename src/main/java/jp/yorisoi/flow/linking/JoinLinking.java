package jp.yorisoi.flow.linking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import jp.yorisoi.base.notation.Digits;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.ItemType;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.vault.store.ColumnChunk;
import org.jspecify.annotations.Nullable;

/// Links the rows of a batch through another source that carries the same number. Where that source has several members
/// under one number (the 世帯員 of a ケース), the first of them is the row's person and the others are further ones.
final class JoinLinking {
    private final Map<String, Reached> reached = new HashMap<>();

    /// Whom a number leads to; further persons who are doubtful are negative.
    private record Reached(long person, int mark, long[] others) {
        @Override
        public String toString() {
            return "Reached[…]";
        }
    }

    /// One row of the joined source.
    private record Joined(String member, long person, int mark, List<Long> others) {
        @Override
        public String toString() {
            return "Joined[…]";
        }
    }

    JoinLinking(SourceDefinition joined, String item, List<SourceBatch> batches) {
        String member = memberItem(joined, item);
        Map<String, List<Joined>> rows = new HashMap<>();
        for (SourceBatch batch : batches) {
            collect(batch, item, member, rows);
        }
        rows.forEach((key, list) -> reached.put(key, member == null ? one(list) : household(list)));
    }

    /// The item that numbers the members under one number, if that is how the source is keyed.
    private static @Nullable String memberItem(SourceDefinition joined, String item) {
        List<String> key = joined.key();
        boolean several = key.size() > 1
                && key.getFirst().equals(item)
                && joined.item(key.get(1))
                        .filter(second -> second.type() == ItemType.IDENTIFIER)
                        .isPresent();
        return several ? key.get(1) : null;
    }

    private static void collect(
            SourceBatch batch, String item, @Nullable String memberItem, Map<String, List<Joined>> into) {
        BitSet held = batch.held();
        LinkedRows links = batch.rows();
        for (int chunk = 0; chunk < batch.reader().chunks(); chunk++) {
            ColumnChunk cells = batch.reader().cells(item, chunk).orElse(null);
            ColumnChunk members = memberItem == null
                    ? null
                    : batch.reader().cells(memberItem, chunk).orElse(null);
            for (int row = 0; cells != null && row < cells.rows(); row++) {
                int ordinal = chunk * BatchReader.CHUNK + row;
                String key = Digits.key(RecordKeys.text(cells, row));
                if (held.get(ordinal) && !key.isEmpty()) {
                    into.computeIfAbsent(key, k -> new ArrayList<>())
                            .add(new Joined(
                                    Digits.key(RecordKeys.text(members, row)),
                                    links.person(ordinal),
                                    links.mark(ordinal),
                                    others(links, ordinal)));
                }
            }
        }
    }

    private static List<Long> others(LinkedRows links, int ordinal) {
        List<Long> others = new ArrayList<>();
        for (int which = 0; which < links.others(); which++) {
            if (links.other(ordinal, which) != 0) {
                others.add(links.other(ordinal, which));
            }
        }
        return others;
    }

    private static Reached household(List<Joined> rows) {
        rows.sort(Comparator.comparingInt((Joined row) -> row.member.length()).thenComparing(row -> row.member));
        Joined first = rows.getFirst();
        Set<Long> sure = new HashSet<>();
        rows.stream().filter(row -> Mark.state(row.mark) == LinkState.LINKED).forEach(row -> sure.add(row.person));
        Set<Long> others = new LinkedHashSet<>();
        for (Joined row : rows) {
            if (row.person != 0 && row.person != first.person) {
                // a member who himself waits for a decision is no surer here
                others.add(sure.contains(row.person) ? row.person : -row.person);
            }
        }
        return new Reached(first.person, through(first.mark), array(others));
    }

    /// All rows under the number are one person's, or it is ambiguous.
    private static Reached one(List<Joined> rows) {
        Set<Long> linked = new LinkedHashSet<>();
        Set<Long> doubtful = new LinkedHashSet<>();
        int best = Mark.UNLINKED;
        for (Joined row : rows) {
            LinkState state = Mark.state(row.mark);
            if (state == LinkState.LINKED) {
                linked.add(row.person);
            } else if (state == LinkState.REVIEW) {
                doubtful.add(row.person);
                doubtful.addAll(row.others);
            }
            if (Mark.probability(row.mark) > Mark.probability(best)) {
                best = row.mark;
            }
        }
        if (linked.size() == 1) {
            return new Reached(linked.iterator().next(), through(best), new long[0]);
        }
        Set<Long> candidates = linked.isEmpty() ? doubtful : linked;
        if (candidates.isEmpty()) {
            return new Reached(0, Mark.UNLINKED, new long[0]);
        }
        long first = candidates.iterator().next();
        candidates.remove(first);
        ReviewReason why = linked.isEmpty() ? ReviewReason.THROUGH_REVIEW : ReviewReason.AMBIGUOUS;
        double probability = linked.isEmpty() ? Mark.probability(best) : 1.0 / (candidates.size() + 1);
        return new Reached(first, Mark.of(LinkState.REVIEW, why, probability), array(candidates));
    }

    private static int through(int mark) {
        return Mark.state(mark) == LinkState.REVIEW
                ? Mark.of(LinkState.REVIEW, ReviewReason.THROUGH_REVIEW, Mark.probability(mark))
                : Mark.of(Mark.state(mark), ReviewReason.NONE, Mark.probability(mark));
    }

    private static long[] array(Set<Long> people) {
        return people.stream().mapToLong(Long::longValue).toArray();
    }

    LinkedRows link(BatchReader reader, String item, Executor executor) {
        LinkedRows rows = new LinkedRows(reader.rows());
        Crew.each(executor, reader.chunks(), chunk -> {
            ColumnChunk cells = reader.cells(item, chunk).orElse(null);
            if (cells != null) {
                link(cells, chunk, rows);
            }
        });
        return rows;
    }

    private void link(ColumnChunk cells, int chunk, LinkedRows rows) {
        @Nullable Reached[] found = new @Nullable Reached[cells.size()];
        for (int code = 0; code < found.length; code++) {
            String value = cells.entry(code).value();
            found[code] = value == null ? null : reached.get(Digits.key(value));
        }
        for (int row = 0; row < cells.rows(); row++) {
            Reached whom = cells.code(row) < 0 ? null : found[cells.code(row)];
            if (whom != null) {
                int ordinal = chunk * BatchReader.CHUNK + row;
                rows.set(ordinal, whom.person, whom.mark);
                for (int which = 0; which < whom.others.length; which++) {
                    rows.setOther(ordinal, which, whom.others[which]);
                }
            }
        }
    }
}
