package jp.yorisoi.flow.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Type;
import jp.yorisoi.base.expression.Vocabulary;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;
import org.jspecify.annotations.Nullable;

/// The names that conditions over persons may use.
final class FactVocabulary implements Vocabulary {
    /// The groups of persons.
    static final Set<String> GROUPS =
            Set.of("世帯員", "他の世帯員", "大人", "児童", "保護者", "きょうだい", "祖父母", "同居者", "申請者", "配偶者", "扶養義務者", "本人の子", "本人の配偶者");

    /// Of a record that names several people: whether this person is the one it is for.
    static final String PLACE = "立場";

    /// What the delivery before said, in brackets.
    static final String BEFORE = "前回";

    private static final Pattern YEARS = Pattern.compile("[1-9]年");
    private static final Pattern FISCAL_YEAR = Pattern.compile("20[0-9]{2}");

    private final Map<String, FactItem> items;
    private final Map<String, SchoolYears> years;
    private final Map<String, CodeMeaning> meanings;
    private final SourceCatalogue catalogue;
    private final @Nullable ExtraItems extra;
    private final Map<String, SourceDefinition> sources = new HashMap<>();

    /// Where an item of a source lies: the source, the item as its file calls it, and the year in brackets, if one was
    /// (or [#BEFORE]).
    record SourceItem(SourceDefinition source, ItemDefinition item, String year) {
        boolean isBefore() {
            return year.equals(BEFORE);
        }
    }

    FactVocabulary(
            SourceCatalogue catalogue,
            Map<String, FactItem> items,
            Map<String, SchoolYears> years,
            Map<String, CodeMeaning> meanings) {
        this(catalogue, items, years, meanings, null);
    }

    private FactVocabulary(
            SourceCatalogue catalogue,
            Map<String, FactItem> items,
            Map<String, SchoolYears> years,
            Map<String, CodeMeaning> meanings,
            @Nullable ExtraItems extra) {
        this.catalogue = catalogue;
        this.items = items;
        this.years = years;
        this.meanings = meanings;
        this.extra = extra;
        catalogue.sources().forEach(source -> sources.put(source.shortName(), source));
    }

    /// The same names and those that a room above lends.
    FactVocabulary with(@Nullable ExtraItems lent) {
        return lent == null ? this : new FactVocabulary(catalogue, items, years, meanings, lent);
    }

    @Override
    public Optional<Type> item(ItemName name, String source) {
        SourceDefinition of = sources.get(source);
        if (of != null) {
            Optional<Type> own = ofRecord(name, of);
            if (own.isPresent()) {
                return own;
            }
        }
        Optional<Type> lent = extra == null ? Optional.empty() : extra.type(name);
        if (lent.isPresent()) {
            return lent;
        }
        Optional<FactItem> fact = fact(name);
        return fact.isPresent() ? fact.map(FactItem::type) : sourceItem(name).map(found -> type(found.item()));
    }

    /// The derived item of a name.
    Optional<FactItem> fact(ItemName name) {
        Optional<FactItem> fact = Optional.ofNullable(items.get(name.path()));
        boolean moves = fact.isPresent()
                && fact.get().way() instanceof FactItem.Way.FromRegister register
                && register.fact() == RegisterFact.MOVES;
        boolean fits = moves
                ? YEARS.matcher(name.qualifier()).matches()
                : name.qualifier().isEmpty();
        return fits ? fact : Optional.empty();
    }

    private Optional<Type> ofRecord(ItemName name, SourceDefinition source) {
        if (name.equals(ItemName.of(PLACE)) && namesSeveral(source)) {
            return Optional.of(new Type.Code(PLACE, List.of("本人", "児童")));
        }
        return inRecord(name, source).map(this::type);
    }

    private Type type(ItemDefinition item) {
        return CellReading.type(item.form(), catalogue, meanings);
    }

    /// The item of a record that a bare name stands for.
    static Optional<ItemDefinition> inRecord(ItemName name, SourceDefinition source) {
        String prefix = source.shortName() + ".";
        String path = name.path().startsWith(prefix) ? name.path().substring(prefix.length()) : name.path();
        return source.item(new ItemName(path, name.qualifier()).toString());
    }

    static boolean namesSeveral(SourceDefinition source) {
        return source.link() instanceof LinkWay.ById id && !id.also().isEmpty();
    }

    /// The item of a source that a name with its prefix stands for.
    Optional<SourceItem> sourceItem(ItemName name) {
        int dot = name.path().indexOf('.');
        SourceDefinition source = dot < 0 ? null : sources.get(name.path().substring(0, dot));
        if (source == null) {
            return Optional.empty();
        }
        String path = name.path().substring(dot + 1);
        Optional<ItemDefinition> exact = source.item(new ItemName(path, name.qualifier()).toString());
        if (exact.isPresent()) {
            return exact.map(item -> new SourceItem(source, item, ""));
        }
        boolean year = name.qualifier().equals(BEFORE)
                || years.containsKey(source.shortName())
                        && (name.qualifier().equals(SchoolYears.THIS)
                                || name.qualifier().equals(SchoolYears.LAST)
                                || FISCAL_YEAR.matcher(name.qualifier()).matches());
        return year ? source.item(path).map(item -> new SourceItem(source, item, name.qualifier())) : Optional.empty();
    }

    Optional<SourceDefinition> source(String shortName) {
        return Optional.ofNullable(sources.get(shortName));
    }

    @Override
    public boolean isGroup(String name) {
        return GROUPS.contains(name);
    }

    @Override
    public boolean isSource(String name) {
        return sources.containsKey(name);
    }

    /// Tables belong to services, in a room above.
    @Override
    public boolean isTable(String id) {
        return false;
    }

    @Override
    public Collection<String> names() {
        Set<String> names = new TreeSet<>(GROUPS);
        names.addAll(sources.keySet());
        names.addAll(items.keySet());
        sources.values()
                .forEach(source -> source.items().forEach(item -> names.add(source.shortName() + "." + item.name())));
        if (extra != null) {
            names.addAll(extra.names());
        }
        return names;
    }
}
