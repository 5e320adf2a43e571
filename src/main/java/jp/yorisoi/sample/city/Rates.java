package jp.yorisoi.sample.city;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;

/// How often things are so in the invented city (`sample/city/rates.yaml`), by names such as `families.mother`.
public final class Rates {
    private final Map<String, Double> rates;

    private Rates(Map<String, Double> rates) {
        this.rates = rates;
    }

    /// The rates that ship with the program.
    public static Rates shipped() {
        Map<String, Double> rates = new LinkedHashMap<>();
        DefinitionNode root = node("rates");
        root.children().forEach((name, child) -> collect(name, child, rates));
        return new Rates(rates);
    }

    /// The shipped data file of this id.
    static DefinitionNode node(String id) {
        Faults faults = new Faults();
        for (DefinitionText text : ShippedDefinitions.in("sample/city")) {
            if (text.name().endsWith("/" + id + ".yaml")) {
                DefinitionNode node = text.read(faults);
                faults.throwFirst();
                return node;
            }
        }
        throw new IllegalStateException("the program ships without sample/city/" + id);
    }

    private static void collect(String name, DefinitionNode node, Map<String, Double> rates) {
        if (node.isMap()) {
            node.children().forEach((key, child) -> collect(name + "." + key, child, rates));
        } else if (!"id".equals(name)) {
            rates.put(name, Double.valueOf(node.text()));
        }
    }

    /// A rate; an [IllegalArgumentException] for a name that the file does not have.
    public double of(String name) {
        Double rate = rates.get(name);
        if (rate == null) {
            throw new IllegalArgumentException("no rate " + name);
        }
        return rate;
    }

    /// The rows of a source in a city of this population; never 0.
    public int rows(String source, long population) {
        return (int) Math.max(1, Math.round(of("rows." + source) * population / of("city.whole")));
    }
}
