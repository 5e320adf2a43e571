package jp.yorisoi.flow.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Rows that pairs connect, directly or through others.
final class Groups {
    private final int[] above;

    Groups(int rows) {
        above = new int[rows];
        Arrays.setAll(above, i -> i);
    }

    int of(int row) {
        int root = row;
        while (above[root] != root) {
            root = above[root];
        }
        int at = row;
        while (above[at] != root) {
            int next = above[at];
            above[at] = root;
            at = next;
        }
        return root;
    }

    void join(int one, int other) {
        int a = of(one);
        int b = of(other);
        above[Math.max(a, b)] = Math.min(a, b);
    }

    /// The places of the edges of each group, by the group's first row; `row` gives a row of an edge.
    Map<Integer, List<Integer>> edges(int count, java.util.function.IntUnaryOperator row) {
        Map<Integer, List<Integer>> edges = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            edges.computeIfAbsent(of(row.applyAsInt(i)), group -> new ArrayList<>())
                    .add(i);
        }
        return edges;
    }
}
