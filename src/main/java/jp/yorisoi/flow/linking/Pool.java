package jp.yorisoi.flow.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.vault.access.Personal;

/// Texts by number, with how often each came; 0 is the empty text.
@Personal
final class Pool {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int[] counts = new int[1024];
    private int total;

    Pool() {
        numbers.put("", 0);
        texts.add("");
    }

    /// The number of a text, counted once more.
    int add(String text) {
        int number = numbers.computeIfAbsent(text, t -> {
            texts.add(t);
            return texts.size() - 1;
        });
        if (number >= counts.length) {
            counts = java.util.Arrays.copyOf(counts, counts.length * 2);
        }
        counts[number]++;
        total++;
        return number;
    }

    String text(int number) {
        return texts.get(number);
    }

    int size() {
        return texts.size();
    }

    int count(int number) {
        return counts[number];
    }

    /// The share of a text among all that came.
    double share(int number) {
        return number <= 0 || total == 0 ? 0 : counts[number] / (double) total;
    }

    @Override
    public String toString() {
        return "Pool[" + texts.size() + "]";
    }
}
