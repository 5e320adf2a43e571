package jp.yorisoi.flow.linking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.yorisoi.flow.people.Sex;
import jp.yorisoi.vault.access.Personal;

/// Those of a register whom the records of a source may be about, by age: how frequent a given name is among them.
/// Names
/// go by generations, so that a name is measured by those of about the same age: among these it is more frequent, and
/// says
/// less beside an age that agrees.
@Personal
final class Populace {
    private static final int LEAST = 200;
    private static final int GENERATION = 10;
    private static final int GENERATIONS = 16;
    private static final int FIRST_YEAR = 1900;
    /// For how many people the share among all counts beside that among those of one generation.
    private static final double DRAWN = 100;

    private final PersonIndex index;
    private final Counts kanji;
    private final Counts kana;
    private final int[] people;
    private final int[] generations = new int[GENERATIONS];
    private final double sameSex;
    private final Map<String, double[]> nicknames = new ConcurrentHashMap<>();

    /// How many have each name, all together and by generation.
    private static final class Counts {
        private int[] all = new int[1024];
        private int[] byGeneration = new int[1024 * GENERATIONS];

        void add(int name, int generation) {
            if (name >= all.length) {
                int length = Math.max(all.length * 2, name + 1);
                all = Arrays.copyOf(all, length);
                byGeneration = Arrays.copyOf(byGeneration, length * GENERATIONS);
            }
            all[name]++;
            byGeneration[name * GENERATIONS + generation]++;
        }

        int all(int name) {
            return name < all.length ? all[name] : 0;
        }

        int of(int name, int generation) {
            return name < all.length ? byGeneration[name * GENERATIONS + generation] : 0;
        }
    }

    /// Of those born from one day through another; of everybody where these are few.
    Populace(PersonIndex index, long oldest, long youngest) {
        this.index = index;
        int[] some = born(index, oldest, youngest);
        this.people = some.length < LEAST ? born(index, Long.MIN_VALUE, Long.MAX_VALUE) : some;
        this.kanji = new Counts();
        this.kana = new Counts();
        Map<Integer, int[]> sexes = new HashMap<>();
        for (int person : people) {
            int generation = generation(index.birth(person));
            generations[generation]++;
            kanji.add(index.kanjiGiven(person), generation);
            kana.add(index.kanaGiven(person), generation);
            Sex sex = index.register().sex(person);
            if (sex != Sex.UNKNOWN) {
                sexes.computeIfAbsent(index.kanjiGiven(person), name -> new int[2])[sex == Sex.MALE ? 0 : 1]++;
            }
        }
        this.sameSex = sameSex(sexes);
    }

    private static int generation(int born) {
        return Math.clamp((born / 10000 - FIRST_YEAR) / GENERATION, 0, GENERATIONS - 1);
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

    /// The share of those of a person's generation who have the person's given name, in kanji or kana.
    double given(int person, boolean byKanji) {
        int name = byKanji ? index.kanjiGiven(person) : index.kanaGiven(person);
        if (name == 0) {
            return 0;
        }
        Counts counts = byKanji ? kanji : kana;
        int generation = generation(index.birth(person));
        double all = counts.all(name) / (double) people.length;
        return (counts.of(name, generation) + DRAWN * all) / (generations[generation] + DRAWN);
    }

    /// The share of those whose given name is this one in kana, and of those whose given name begins so and is longer.
    double[] nickname(String text) {
        return nicknames.computeIfAbsent(text, this::countNickname);
    }

    private double[] countNickname(String text) {
        long same = 0;
        long longer = 0;
        for (int name = 1; name < kana.all.length; name++) {
            if (kana.all[name] > 0) {
                String given = index.kanaGivenName(name);
                same += given.equals(text) ? kana.all[name] : 0;
                longer += given.length() > text.length() && given.startsWith(text) ? kana.all[name] : 0;
            }
        }
        return new double[] {same / (double) people.length, longer / (double) people.length};
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
