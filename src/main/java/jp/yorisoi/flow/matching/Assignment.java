package jp.yorisoi.flow.matching;

import java.util.Arrays;

/// The assignment of rows to columns with the greatest sum of gains, each row and column at most once (the Hungarian
/// method, Kuhn 1955, in the form with shortest paths of Jonker & Volgenant 1987).
final class Assignment {
    private Assignment() {}

    /// For each row its column, -1 where it is better left alone. `gains` has a gain for each row and column; what is
    /// not
    /// above 0 is never taken.
    static int[] best(double[][] gains) {
        int rows = gains.length;
        int columns = gains[0].length;
        int size = rows + columns; // each row may also take a column of its own that gains nothing
        double[] rowPrice = new double[rows + 1];
        double[] columnPrice = new double[size + 1];
        int[] taker = new int[size + 1];
        int[] way = new int[size + 1];
        for (int row = 1; row <= rows; row++) {
            taker[0] = row;
            int column = 0;
            double[] least = new double[size + 1];
            Arrays.fill(least, Double.MAX_VALUE);
            boolean[] used = new boolean[size + 1];
            do {
                used[column] = true;
                int at = taker[column];
                double delta = Double.MAX_VALUE;
                int next = 0;
                for (int c = 1; c <= size; c++) {
                    if (used[c]) {
                        continue;
                    }
                    double cost = cost(gains, at - 1, c - 1) - rowPrice[at] - columnPrice[c];
                    if (cost < least[c]) {
                        least[c] = cost;
                        way[c] = column;
                    }
                    if (least[c] < delta) {
                        delta = least[c];
                        next = c;
                    }
                }
                for (int c = 0; c <= size; c++) {
                    if (used[c]) {
                        rowPrice[taker[c]] += delta;
                        columnPrice[c] -= delta;
                    } else {
                        least[c] -= delta;
                    }
                }
                column = next;
            } while (taker[column] != 0);
            do {
                int before = way[column];
                taker[column] = taker[before];
                column = before;
            } while (column != 0);
        }
        int[] taken = new int[rows];
        Arrays.fill(taken, -1);
        for (int column = 1; column <= columns; column++) {
            if (taker[column] > 0 && gains[taker[column] - 1][column - 1] > 0) {
                taken[taker[column] - 1] = column - 1;
            }
        }
        return taken;
    }

    private static double cost(double[][] gains, int row, int column) {
        return column < gains[row].length ? -Math.max(0, gains[row][column]) : 0;
    }
}
