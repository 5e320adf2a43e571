package jp.yorisoi.flow.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.base.notation.SchoolGrade;
import jp.yorisoi.flow.people.Sex;
import jp.yorisoi.vault.access.Personal;
import org.jspecify.annotations.Nullable;

/// A household of given lines: reads items of its members, derives what is not given, and knows who is what to whom.
@Personal
final class GivenHousehold {
    private static final ItemName AGE = ItemName.of("年齢");
    private static final ItemName BIRTH = ItemName.of("生年月日");
    private static final ItemName GRADE = ItemName.of("学年");
    private static final ItemName SEX = ItemName.of("性別");
    private static final ItemName RELATION = ItemName.of("続柄");
    private static final ItemName ROLE = ItemName.of("役割");
    private static final List<ItemName> INCOMES = List.of(ItemName.of("所得"), ItemName.of("総所得金額"));
    private static final int OF_AGE = 18;
    private static final int LAST_GRADE = 12;
    private static final Map<String, String> PATHS = Map.of("申請者", KinPath.HEAD, "配偶者", "配偶者", "児童", "子");
    private static final Set<String> GROWN = Set.of(KinPath.HEAD, "父", "母", "祖父", "祖母");

    private final GivenFacts facts;
    private final List<Integer> members;
    private final Family family;
    private final Map<List<Object>, Reading> derived = new ConcurrentHashMap<>();

    GivenHousehold(GivenFacts facts, List<Integer> members) {
        this.facts = facts;
        this.members = List.copyOf(members);
        List<Family.Member> all = new ArrayList<>();
        for (int line : members) {
            Truth child = child(line);
            long birth = birth(line).map(LocalDate::toEpochDay).orElse(Family.NO_DAY);
            all.add(new Family.Member(path(line), Sex.of(text(line, SEX)), birth, child, child.not()));
        }
        this.family = new Family(all);
    }

    GivenFacts facts() {
        return facts;
    }

    List<Integer> members() {
        return members;
    }

    Family family() {
        return family;
    }

    int place(int line) {
        return members.indexOf(line);
    }

    private @Nullable Reading cell(int line, ItemName name) {
        return facts.line(line).cell(name).orElse(null);
    }

    private String text(int line, ItemName name) {
        Reading read = cell(line, name);
        return read != null && read.value() instanceof Value.Text text ? text.value() : "";
    }

    private Optional<LocalDate> birth(int line) {
        Reading read = cell(line, BIRTH);
        return read != null && read.value() instanceof Value.Date date ? Optional.of(date.value()) : Optional.empty();
    }

    private OptionalInt number(int line, ItemName name) {
        Reading read = cell(line, name);
        return read != null && read.value() instanceof Value.Number number
                ? OptionalInt.of(number.value().intValue())
                : OptionalInt.empty();
    }

    /// The given 続柄; without one what the role says; alone in a household one is its head.
    private String path(int line) {
        String given = KinPath.of(text(line, RELATION));
        if (!given.isEmpty() || facts.line(line).has(RELATION)) {
            return given;
        }
        String role = text(line, ROLE);
        return PATHS.getOrDefault(role, members.size() == 1 ? KinPath.HEAD : "");
    }

    /// 児童 by the day of birth; by 年齢 alone below 18 yes, above no, at 18 as 学年 tells; without either by the role or
    /// who the 続柄 says it is.
    private Truth child(int line) {
        Optional<LocalDate> birth = birth(line);
        if (birth.isPresent()) {
            return Truth.of(Ages.isChild(birth.get(), facts.day()));
        }
        OptionalInt age = number(line, AGE);
        if (age.isPresent()) {
            return byAge(line, age.getAsInt());
        }
        String role = text(line, ROLE);
        if (role.equals("児童")) {
            return Truth.YES;
        }
        String path = path(line);
        boolean grown = GROWN.contains(path)
                || KinPath.isSpouse(path)
                || path.endsWith("父")
                || path.endsWith("母")
                || role.equals("申請者")
                || role.equals("配偶者");
        return grown ? Truth.NO : Truth.UNKNOWN;
    }

    private Truth byAge(int line, int age) {
        if (age != OF_AGE) {
            return Truth.of(age < OF_AGE);
        }
        Reading grade = cell(line, GRADE);
        if (grade == null || grade.value() instanceof Value.Unknown) {
            return Truth.UNKNOWN;
        }
        return Truth.of(
                grade.value() instanceof Value.Number number && number.value().intValue() <= LAST_GRADE);
    }

    int head() {
        return members.get(family.head().orElse(0));
    }

    int claimant() {
        for (int line : members) {
            if (text(line, ROLE).equals("申請者")) {
                return line;
            }
        }
        OptionalInt found = family.claimant(place -> income(members.get(place)));
        return found.isPresent() ? members.get(found.getAsInt()) : -1;
    }

    private OptionalLong income(int line) {
        for (ItemName name : INCOMES) {
            Reading read = cell(line, name);
            if (read != null && read.value() instanceof Value.Number number) {
                return OptionalLong.of(number.value().longValue());
            }
        }
        return OptionalLong.empty();
    }

    // ---- items

    /// What an item is for a line.
    Reading read(ItemName name, int line) {
        Reading given = given(name, line);
        if (given != null) {
            return given;
        }
        FactVocabulary names = facts.catalogue().names();
        Optional<FactItem> fact = names.fact(name);
        if (fact.isPresent()) {
            return ofFact(fact.get(), name, line);
        }
        Optional<FactVocabulary.SourceItem> own = names.sourceItem(name);
        return own.isPresent() ? ofSource(own.get(), name, line) : Reading.missing(name.toString());
    }

    /// The cell of the name, or of the same item in other words: this year is meant where none is named, and last
    /// year's
    /// value may stand in a column of its own.
    private @Nullable Reading given(ItemName name, int line) {
        Reading cell = cell(line, name);
        if (cell != null) {
            return cell;
        }
        String year = name.qualifier();
        if (year.isEmpty()) {
            return cell(line, new ItemName(name.path(), SchoolYears.THIS));
        }
        if (year.equals(SchoolYears.THIS)) {
            return cell(line, ItemName.of(name.path()));
        }
        int dot = name.path().indexOf('.');
        if (year.equals(SchoolYears.LAST) && dot > 0) {
            String source = name.path().substring(0, dot);
            String column = facts.catalogue()
                    .years(source)
                    .map(years -> years.last().get(name.path().substring(dot + 1)))
                    .orElse(null);
            return column == null ? null : cell(line, ItemName.of(source + "." + column));
        }
        return null;
    }

    private Reading ofFact(FactItem item, ItemName name, int line) {
        if (item.way() instanceof FactItem.Way.FromRegister way) {
            return ofRegister(way.fact(), name, line);
        }
        boolean household = item.holder() == FactItem.Holder.HOUSEHOLD;
        int of = household ? head() : line;
        List<Object> key = List.of(item.path(), of);
        Reading known = derived.get(key);
        if (known == null) {
            known = derive(item, of);
            derived.put(key, known);
        }
        return known;
    }

    private Reading derive(FactItem item, int line) {
        Derivation derivation = facts.catalogue().derivation(item.path()).orElse(null);
        Reading reading =
                derivation == null ? Reading.missing(item.path()) : derivation.value(new GivenScope(this, line, line));
        if (!(reading.value() instanceof Value.Unknown) || carries(ItemName.of(item.path()))) {
            return reading;
        }
        return item.manner()
                .presumed()
                .map(value -> new Reading(value, Set.of(item.path())))
                .orElse(Reading.missing(item.path()));
    }

    private Reading ofRegister(RegisterFact fact, ItemName name, int line) {
        Optional<LocalDate> birth = birth(line);
        Reading missing = Reading.missing(name.toString());
        return switch (fact) {
            case AGE -> birth.map(day -> number(Age.on(day, facts.day()))).orElse(missing);
            case MONTHS ->
                birth.map(day -> number(Age.months(day, facts.day()))).orElse(missing);
            case GRADE ->
                birth.map(day -> SchoolGrade.of(day, facts.day())
                                .map(grade -> number(grade.number()))
                                .orElse(Reading.of(Value.NONE)))
                        .orElse(missing);
            case RELATION -> path(line).isEmpty() ? missing : Reading.of(new Value.Text(path(line)));
            case IS_HEAD -> path(line).isEmpty() ? missing : flag(path(line).equals(KinPath.HEAD));
            case CLAIMANTS_CHILD -> claimantsChild(line);
            default -> missing;
        };
    }

    private static Reading number(int number) {
        return Reading.of(Value.Number.of(number));
    }

    private static Reading flag(boolean flag) {
        return Reading.of(new Value.Flag(flag));
    }

    private Reading claimantsChild(int line) {
        int claimant = claimant();
        Family.Kin parents = family.parents(place(line));
        if (claimant >= 0 && parents.members().contains(place(claimant))) {
            return flag(true);
        }
        return parents.missing().isEmpty() ? flag(false) : Reading.of(new Value.Unknown(parents.missing()));
    }

    /// The newest given record's item; of a source whose absent columns say none, none.
    private Reading ofSource(FactVocabulary.SourceItem item, ItemName name, int line) {
        List<Scope> records = new GivenScope(this, line, line)
                .records(item.source().shortName())
                .scopes();
        boolean spoken = facts.line(line).records(item.source().shortName()).isPresent();
        if (spoken) {
            return records.isEmpty()
                    ? Reading.of(Value.NONE)
                    : records.getFirst().item(ItemName.of(item.item().name()));
        }
        boolean none = facts.catalogue().isNoneWhenAbsent(item.source().shortName());
        return none && !carries(name)
                ? new Reading(Value.NONE, Set.of(name.toString()))
                : Reading.missing(name.toString());
    }

    /// Whether a column gives an item, or all that it is worked out of.
    boolean carries(ItemName name) {
        for (int line : members) {
            if (given(name, line) != null) {
                return true;
            }
        }
        FactVocabulary names = facts.catalogue().names();
        Optional<FactItem> fact = names.fact(name);
        if (fact.isPresent() && fact.get().way() instanceof FactItem.Way.FromRegister way) {
            return switch (way.fact()) {
                case AGE, MONTHS, GRADE ->
                    members.stream().anyMatch(line -> facts.line(line).has(BIRTH));
                case RELATION, IS_HEAD, CLAIMANTS_CHILD -> true;
                default -> false;
            };
        }
        if (fact.isPresent() && fact.get().way() instanceof FactItem.Way.Grades) {
            return true;
        }
        Derivation derivation = facts.catalogue().derivation(name.path()).orElse(null);
        return derivation != null && carries(derivation, names);
    }

    private boolean carries(Derivation derivation, FactVocabulary names) {
        for (ItemName read : derivation.items()) {
            boolean ofRecord =
                    names.fact(read).isEmpty() && names.sourceItem(read).isEmpty();
            boolean presumed =
                    names.fact(read).flatMap(item -> item.manner().presumed()).isPresent();
            if (!ofRecord && !presumed && !carries(read)) {
                return false;
            }
        }
        for (String source : derivation.sources()) {
            if (members.stream()
                    .noneMatch(line -> facts.line(line).records(source).isPresent())) {
                return false;
            }
        }
        return true;
    }

    /// The lines whose 役割 is this.
    List<Integer> inRole(String role) {
        return members.stream().filter(line -> text(line, ROLE).equals(role)).toList();
    }

    @Override
    public String toString() {
        return "GivenHousehold[" + members.size() + "]";
    }
}
