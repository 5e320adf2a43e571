package jp.yorisoi.sample.mess;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;

/// Reads the layouts of the departments; every mistake becomes a fault at its line.
final class LayoutText {
    private static final String FOLDER = "sample/layouts";

    private LayoutText() {}

    /// The layouts that ship with the program, by source. A mistake in them is a defect of ours.
    static Map<String, Layout> shipped() {
        Faults faults = new Faults();
        Map<String, Layout> layouts = new LinkedHashMap<>();
        ShippedDefinitions.in(FOLDER)
                .forEach(text -> read(text, faults).forEach(layout -> layouts.put(layout.source(), layout)));
        faults.throwFirst();
        return layouts;
    }

    static List<Layout> read(DefinitionText text, Faults faults) {
        return text.read(faults).need("layouts").items().stream()
                .map(LayoutText::layout)
                .toList();
    }

    private static Layout layout(DefinitionNode node) {
        node.allow("source", "file", "form", "titles", "lines", "footer", "write", "slips");
        DefinitionNode form = node.need("form");
        form.allow("container", "encoding", "quoted");
        return new Layout(
                node.needText("source"),
                node.needText("file"),
                new Layout.Form(
                        form.findOne("container", Layout.Container.class).orElse(Layout.Container.CSV),
                        form.findText("encoding").orElse("UTF-8"),
                        form.says("quoted")),
                new Layout.Frame(
                        node.texts("titles"),
                        node.findNumber("lines").orElse(1),
                        node.findText("footer").orElse("")),
                style(node.need("write")),
                slips(node));
    }

    private static Style style(DefinitionNode node) {
        node.allow("date", "month", "kana", "names", "digits", "code", "flag", "money", "address", "grade", "unit");
        return new Style(
                node.findOne("date", Style.Dates.class).orElse(Style.Dates.DASH),
                node.findOne("month", Style.Months.class).orElse(Style.Months.DASH),
                node.findOne("kana", Style.Kanas.class).orElse(Style.Kanas.FULL),
                node.findOne("names", Style.Names.class).orElse(Style.Names.NARROW),
                node.findOne("digits", Style.Digits.class).orElse(Style.Digits.HALF),
                node.findOne("code", Style.Codes.class).orElse(Style.Codes.NAME),
                node.findOne("flag", Style.Flags.class).orElse(Style.Flags.HAVE),
                node.findOne("money", Style.Money.class).orElse(Style.Money.PLAIN),
                node.findOne("address", Style.Addresses.class).orElse(Style.Addresses.HYPHEN),
                node.findOne("grade", Style.Grades.class).orElse(Style.Grades.SHORT),
                node.says("unit"));
    }

    private static Slips slips(DefinitionNode node) {
        Map<Slip, Double> shares = new EnumMap<>(Slip.class);
        node.find("slips")
                .ifPresent(slips -> slips.children().forEach((key, share) -> {
                    try {
                        shares.put(
                                Slip.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_')),
                                Double.valueOf(share.text()));
                    } catch (IllegalArgumentException e) {
                        share.fault("definition.key-unknown", Map.of("key", key, "nearest", "none"));
                    }
                }));
        return new Slips(shares);
    }
}
