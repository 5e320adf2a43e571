package jp.yorisoi.flow.quality;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import jp.yorisoi.flow.casefile.TimelineItems;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.people.RegisterItem;

/// What the program itself needs of a source, whatever rules and services say.
final class BuiltIn {
    private static final String REGISTER = "juki";
    private static final String CONSENT = "consent";
    private static final Set<String> OF_CONSENT = Set.of("種別", "同意区分", "日時");
    /// Whether a record's number is its person's is checked against these.
    private static final Set<String> CONTRADICTING = Set.of("氏名", "カナ", "生年月日");

    private static final Use RECORD = new Use(Use.Kind.RECORD, "record", "記録の区別・時点", "telling and dating records");
    private static final Use LINK = new Use(Use.Kind.LINK, "link", "名寄せ", "linking");
    private static final Use HOUSEHOLD = new Use(Use.Kind.VIEW, "household", "世帯の画面", "household page");
    private static final Use TIMELINE = new Use(Use.Kind.VIEW, "timeline", "できごと", "timeline");
    private static final Use CONSENTS = new Use(Use.Kind.RECORD, "consent", "同意の確認", "consents");

    private BuiltIn() {}

    static void uses(SourceDefinition source, BiConsumer<String, Use> found) {
        Set<String> linked = linked(source);
        Set<String> structure = structure(source);
        for (ItemDefinition item : source.items()) {
            String name = source.shortName() + "." + item.name();
            if (structure.contains(item.name()) || item.isRequired()) {
                found.accept(name, RECORD);
            }
            if (linked.contains(item.name())) {
                found.accept(name, LINK);
            }
            if (source.id().equals(REGISTER) && RegisterItem.of(item.name()).isPresent()) {
                found.accept(name, HOUSEHOLD);
            }
            if (source.id().equals(CONSENT) && OF_CONSENT.contains(item.name())) {
                found.accept(name, CONSENTS);
            }
            if (TimelineItems.shows(item)) {
                found.accept(name, TIMELINE);
            }
        }
    }

    private static Set<String> structure(SourceDefinition source) {
        Set<String> items = new LinkedHashSet<>(source.key());
        SourceDefinition.Meaning meaning = source.meaning();
        items.addAll(meaning.identity().fields());
        Stream.of(
                        meaning.slicing().partition(),
                        meaning.slicing().period(),
                        meaning.dates().from(),
                        meaning.dates().to(),
                        meaning.dates().ended(),
                        meaning.dates().date())
                .filter(Objects::nonNull)
                .forEach(items::add);
        return items;
    }

    private static Set<String> linked(SourceDefinition source) {
        Set<String> items = new LinkedHashSet<>();
        switch (source.link()) {
            case LinkWay.ById id -> {
                items.add(id.item());
                items.addAll(id.also());
                items.addAll(CONTRADICTING);
            }
            case LinkWay.ByJoin join -> items.add(join.item());
            case LinkWay.ByIssued issued -> items.add(issued.item());
            case LinkWay.ByPerson person -> items.addAll(person.roles().values());
        }
        return items;
    }
}
