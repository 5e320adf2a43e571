package jp.yorisoi.sample.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.definition.DefinitionNode;

/// Names to give (`sample/city/names.yaml`).
final class Names {
    private static final int YEAR_OF_MIDDLE = 1966;
    private static final int YEAR_OF_NEW = 2005;

    private final List<String[]> surnames;
    private final Map<String, List<String[]>> given;
    private final Map<String, Abroad> abroad;

    private record Abroad(double share, List<String[]> family, List<String[]> male, List<String[]> female) {}

    private Names(List<String[]> surnames, Map<String, List<String[]>> given, Map<String, Abroad> abroad) {
        this.surnames = surnames;
        this.given = given;
        this.abroad = abroad;
    }

    static Names shipped() {
        DefinitionNode root = Rates.node("names");
        Map<String, List<String[]>> given = new LinkedHashMap<>();
        for (String era : List.of("old", "mid", "new")) {
            for (String sex : List.of("male", "female")) {
                given.put(era + sex, pairs(root.texts(era + "-" + sex)));
            }
        }
        Map<String, Abroad> abroad = new LinkedHashMap<>();
        root.need("foreign").children().forEach((nation, node) -> abroad.put(nation, abroad(node)));
        return new Names(pairs(root.texts("surnames")), given, abroad);
    }

    private static Abroad abroad(DefinitionNode node) {
        return new Abroad(
                Double.parseDouble(node.needText("share")),
                pairs(List.of(node.needText("family"))),
                pairs(List.of(node.needText("male"))),
                pairs(List.of(node.needText("female"))));
    }

    private static List<String[]> pairs(List<String> lines) {
        List<String[]> pairs = new ArrayList<>();
        for (String line : lines) {
            for (String pair : line.split(" ", -1)) {
                pairs.add(pair.replace('_', ' ').split(":", -1));
            }
        }
        return pairs;
    }

    /// A Japanese family name, without a given one.
    FullName family(Dice dice) {
        String[] pair = dice.pickEarly(surnames);
        return new FullName(pair[0], "", pair[1], "");
    }

    /// A family name of a nationality.
    FullName family(Dice dice, String nationality) {
        String[] pair = dice.pick(of(nationality).family);
        return new FullName(pair[0], "", pair[1], "");
    }

    private Abroad of(String nationality) {
        Abroad found = abroad.get(nationality);
        if (found == null) {
            throw new IllegalArgumentException(nationality);
        }
        return found;
    }

    String nationality(Dice dice) {
        double[] shares = new double[abroad.size()];
        List<String> nations = new ArrayList<>(abroad.keySet());
        for (int i = 0; i < shares.length; i++) {
            shares[i] = of(nations.get(i)).share;
        }
        return nations.get(dice.weighted(shares));
    }

    /// The family name with a given name of the birth year's fashion.
    FullName given(Dice dice, FullName family, int year, boolean female) {
        String era = year < YEAR_OF_MIDDLE ? "old" : year < YEAR_OF_NEW ? "mid" : "new";
        List<String[]> names = given.getOrDefault(era + (female ? "female" : "male"), List.of());
        String[] pair = dice.pickEarly(names);
        return new FullName(family.family(), pair[0], family.familyKana(), pair[1]);
    }

    FullName given(Dice dice, FullName family, String nationality, boolean female) {
        Abroad nation = of(nationality);
        String[] pair = dice.pick(female ? nation.female : nation.male);
        return new FullName(family.family(), pair[0], family.familyKana(), pair[1]);
    }
}
