package jp.yorisoi.flow.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/// Invented records with errors as people make them, and which of them are of one person or thing. Latin alphabet;
/// names
/// are made of syllables, so that nobody's name is in them.
final class MessyRecords {
    /// The share of records that come out with many errors at once.
    private static final double HARD = 0.15;

    private static final String[] BEGIN = {
        "ba", "co", "da", "el", "fra", "ge", "ha", "is", "jo", "ka", "le", "ma", "ne", "ol", "pe", "ra", "sa", "to",
        "ve", "wi"
    };
    private static final String[] MIDDLE = {"", "", "ri", "la", "no", "mi", "ste", "ber", "ta", "lo", "den", "vi"};
    private static final String[] END = {
        "n", "s", "na", "ck", "th", "ra", "ll", "son", "ton", "ley", "rd", "ia", "el", "us"
    };
    private static final String[] STREETS = {"street", "road", "avenue", "place", "close", "court", "crescent"};

    private final SplittableRandom random;
    private final String[] givens;
    private final String[] families;
    private final String[] towns;
    private final String[] words;

    MessyRecords(long seed) {
        random = new SplittableRandom(seed);
        givens = names(300);
        families = names(1500);
        towns = names(120);
        words = names(900);
    }

    private String[] names(int count) {
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = one(BEGIN) + one(MIDDLE) + one(MIDDLE) + one(END);
        }
        return names;
    }

    private String one(String... from) {
        return from[random.nextInt(from.length)];
    }

    /// Frequent values are much more frequent than rare ones.
    private String frequent(String... from) {
        double at = Math.pow(random.nextDouble(), 2.2);
        return from[(int) (at * from.length)];
    }

    /// Rows of one file with the number of whom they are about.
    record Rows(List<String> header, List<List<String>> cells, List<Integer> about) {
        @Override
        public String toString() {
            return "Rows[" + cells.size() + "]";
        }
    }

    private static final List<String> PEOPLE = List.of(
            "given_name",
            "surname",
            "street_number",
            "street",
            "suburb",
            "postcode",
            "state",
            "date_of_birth",
            "phone");

    /// People in households that share a surname, an address and a telephone.
    List<List<String>> people(int count) {
        List<List<String>> people = new ArrayList<>();
        while (people.size() < count) {
            String family = frequent(families);
            String number = String.valueOf(1 + random.nextInt(180));
            String street = frequent(words) + " " + one(STREETS);
            int town = random.nextInt(towns.length);
            String phone = "0" + (20000000 + random.nextInt(79999999));
            int members = 1 + random.nextInt(4);
            for (int i = 0; i < members && people.size() < count; i++) {
                String birth = String.format(
                        "%04d%02d%02d", 1920 + random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
                people.add(List.of(
                        frequent(givens),
                        random.nextInt(10) == 0 ? frequent(families) : family,
                        number,
                        street,
                        towns[town],
                        String.valueOf(2000 + town * 7),
                        one("nsw", "vic", "qld"),
                        birth,
                        phone));
            }
        }
        return people;
    }

    /// One messy copy of each of these.
    Rows copies(List<List<String>> people, int from, int to) {
        List<List<String>> cells = new ArrayList<>();
        List<Integer> about = new ArrayList<>();
        for (int i = from; i < to; i++) {
            cells.add(messy(people.get(i)));
            about.add(i);
        }
        return shuffled(new Rows(PEOPLE, cells, about));
    }

    /// One to `most` messy copies of each.
    Rows duplicates(List<List<String>> people, int most) {
        List<List<String>> cells = new ArrayList<>();
        List<Integer> about = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            int copies = 1 + (int) (Math.pow(random.nextDouble(), 2) * most);
            for (int copy = 0; copy < copies; copy++) {
                cells.add(messy(people.get(i)));
                about.add(i);
            }
        }
        return shuffled(new Rows(PEOPLE, cells, about));
    }

    private Rows shuffled(Rows rows) {
        List<List<String>> cells = new ArrayList<>(rows.cells);
        List<Integer> about = new ArrayList<>(rows.about);
        for (int i = cells.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            java.util.Collections.swap(cells, i, j);
            java.util.Collections.swap(about, i, j);
        }
        return new Rows(rows.header, cells, about);
    }

    private List<String> messy(List<String> person) {
        List<String> cells = new ArrayList<>(person);
        boolean hard = random.nextDouble() < HARD;
        double rate = hard ? 0.35 : 0.06;
        for (int column = 0; column < cells.size(); column++) {
            double dice = random.nextDouble();
            if (dice < rate * 0.6) {
                cells.set(column, slip(cells.get(column)));
            } else if (dice < rate * 0.85) {
                cells.set(column, "");
            }
        }
        if (random.nextDouble() < (hard ? 0.12 : 0.01)) {
            String given = cells.get(0);
            cells.set(0, cells.get(1));
            cells.set(1, given);
        }
        if (random.nextDouble() < (hard ? 0.25 : 0.05)) {
            int town = random.nextInt(towns.length);
            cells.set(2, String.valueOf(1 + random.nextInt(180)));
            cells.set(3, frequent(words) + " " + one(STREETS));
            cells.set(4, towns[town]);
            cells.set(5, String.valueOf(2000 + town * 7));
        }
        return cells;
    }

    private String slip(String text) {
        if (text.length() < 2) {
            return text;
        }
        int at = random.nextInt(text.length() - 1);
        char other = Character.isDigit(text.charAt(at))
                ? (char) ('0' + random.nextInt(10))
                : (char) ('a' + random.nextInt(26));
        UnaryOperator<String> kind = switch (random.nextInt(4)) {
            case 0 -> t -> t.substring(0, at) + t.substring(at + 1);
            case 1 -> t -> t.substring(0, at) + other + t.substring(at);
            case 2 -> t -> t.substring(0, at) + other + t.substring(at + 1);
            default -> t -> t.substring(0, at) + t.charAt(at + 1) + t.charAt(at) + t.substring(at + 2);
        };
        return kind.apply(text);
    }

    /// Things with a title, a maker and a price, as two shops list them.
    Rows things(List<List<String>> things, int from, int to, boolean other) {
        List<List<String>> cells = new ArrayList<>();
        List<Integer> about = new ArrayList<>();
        for (int i = from; i < to; i++) {
            List<String> thing = things.get(i);
            List<String> title = new ArrayList<>(List.of(thing.get(0).split(" ")));
            if (other) {
                title.removeIf(word -> random.nextDouble() < 0.25);
                for (int extra = random.nextInt(4); extra > 0; extra--) {
                    title.add(random.nextInt(title.size() + 1), frequent(words));
                }
            }
            double price = Double.parseDouble(thing.get(2)) * (other ? 0.85 + random.nextDouble() * 0.3 : 1);
            cells.add(List.of(
                    String.join(" ", title),
                    other && random.nextInt(3) == 0 ? "" : thing.get(1),
                    random.nextInt(5) == 0 ? "" : String.format("%.2f", price)));
            about.add(i);
        }
        return shuffled(new Rows(List.of("title", "maker", "price"), cells, about));
    }

    /// So many things.
    List<List<String>> things(int count) {
        List<List<String>> things = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder title = new StringBuilder();
            for (int word = 3 + random.nextInt(5); word > 0; word--) {
                title.append(frequent(words)).append(' ');
            }
            title.append(one("x", "k", "dsc", "pro")).append(random.nextInt(3000));
            things.add(List.of(title.toString(), frequent(families), String.valueOf(5 + random.nextInt(900))));
        }
        return things;
    }
}
