package jp.yorisoi.flow.linking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.yorisoi.flow.people.Sex;
import jp.yorisoi.vault.access.Personal;

/// Those of a register whom the records of a source may be about, by age: how frequent a given name is among them.
/// Names
/// go by generations, so that those of children must not be measured by the whole register.
@Personal
final class Populace {
    private static final int LEAST = 200;

    private final PersonIndex index;
    private final int[] kanji;
    private final int[] kana;
    private final int[] people;
    private final double sameSex;
    private final Map<String, Double> beginnings = new ConcurrentHashMap<>();

    /// Of those born from one day through another; of everybody where these are few.
    Populace(PersonIndex index, long oldest, long youngest) {
        this.index = index;
        int[] some = born(index, oldest, youngest);
        this.people = some.length < LEAST ? born(index, Long.MIN_VALUE, Long.MAX_VALUE) : some;
        int[] ofKanji = new int[1024];
        int[] ofKana = new int[1024];
        Map<Integer, int[]> sexes = new HashMap<>();
        for (int person : people) {
            ofKanji = counted(ofKanji, index.kanjiGiven(person));
            ofKana = counted(ofKana, index.kanaGiven(person));
            Sex sex = index.register().sex(person);
            if (sex != Sex.UNKNOWN) {
                sexes.computeIfAbsent(index.kanjiGiven(person), name -> new int[2])[sex == Sex.MALE ? 0 : 1]++;
            }
        }
        this.kanji = ofKanji;
        this.kana = ofKana;
        this.sameSex = sameSex(sexes);
    }

    private static int[] born(PersonIndex index, long oldest, long youngest) {
        int[] some = new int[index.size()];
        int size = 0;
        for (int person = 0; person < some.length; person++) {
            long born = index.register().birthDay(person);
            if (born == Long.MIN_VALUE || (born >= oldest && born <= youngest)) {
                some[size++] = person;
            }
        }
        return Arrays.copyOf(some, size);
    }

    private static int[] counted(int[] counts, int name) {
        int[] room = name < counts.length ? counts : Arrays.copyOf(counts, Math.max(counts.length * 2, name + 1));
        room[name]++;
        return room;
    }

    /// How often two who have a given name in common are of one sex.
    private static double sameSex(Map<Integer, int[]> sexes) {
        double same = 0;
        double all = 0;
        for (int[] count : sexes.values()) {
            double both = count[0] + count[1];
            same += (square(count[0]) + square(count[1])) / both;
            all += both;
        }
        return all == 0 ? 0.5 : Math.clamp(same / all, 0.5, 0.99);
    }

    private static double square(double number) {
        return number * number;
    }

    /// How many they are.
    int size() {
        return people.length;
    }

    int person(int at) {
        return people[at];
    }

    /// The share of those who have the given name of a person, in kanji or kana.
    double given(int person, boolean byKanji) {
        int name = byKanji ? index.kanjiGiven(person) : index.kanaGiven(person);
        int[] counts = byKanji ? kanji : kana;
        return name == 0 || name >= counts.length ? 0 : counts[name] / (double) people.length;
    }

    /// The share of those whose given name begins so, in kana.
    double beginning(String text) {
        return beginnings.computeIfAbsent(text, this::countBeginning);
    }

    private double countBeginning(String text) {
        long count = 0;
        for (int name = 1; name < kana.length; name++) {
            count += kana[name] > 0 && index.kanaGivenBegins(name, text) ? kana[name] : 0;
        }
        return count / (double) people.length;
    }

    /// How often two who have a given name in common are of one sex.
    double sameSex() {
        return sameSex;
    }

    @Override
    public String toString() {
        return "Populace[" + people.length + "]";
    }
}
