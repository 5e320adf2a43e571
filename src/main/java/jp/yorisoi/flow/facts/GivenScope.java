package jp.yorisoi.flow.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.vault.access.Personal;

/// One given person, seen from another or from itself.
@Personal
final class GivenScope implements Scope {
    private final GivenHousehold household;
    private final int line;
    private final int from;

    GivenScope(GivenHousehold household, int line, int from) {
        this.household = household;
        this.line = line;
        this.from = from;
    }

    @Override
    public LocalDate day() {
        return household.facts().day();
    }

    @Override
    public Reading item(ItemName name) {
        return household.read(name, line);
    }

    @Override
    public Some group(String name) {
        Family family = household.family();
        int self = household.place(line);
        return switch (name) {
            case "世帯員" -> lines(household.members());
            case "他の世帯員" ->
                lines(household.members().stream()
                        .filter(other -> other != line)
                        .toList());
            case "大人" -> kin(family.adults());
            case "児童" -> kin(family.childrenInAge());
            case "保護者" -> kin(family.guardians(self));
            case "きょうだい" -> kin(family.siblings(self));
            case "祖父母" -> kin(family.grandparents(self));
            case "本人の子" -> kin(family.children(self));
            case "本人の配偶者" -> kin(family.spouse(self));
            case "同居者" -> new Some(List.of(), Set.of("同居者"));
            default -> ofClaimant(family, name);
        };
    }

    private Some ofClaimant(Family family, String name) {
        int claimant = household.claimant();
        if (claimant < 0) {
            return new Some(List.of(), Set.of("申請者"));
        }
        List<Integer> named = household.inRole(name);
        if (!named.isEmpty()) {
            return lines(named);
        }
        int place = household.place(claimant);
        return switch (name) {
            case "申請者" -> lines(List.of(claimant));
            case "配偶者" -> kin(family.spouse(place));
            case "扶養義務者" -> kin(family.obligors(place));
            default -> new Some(List.of(), Set.of(name));
        };
    }

    private Some lines(List<Integer> lines) {
        List<Scope> scopes = new ArrayList<>();
        lines.forEach(one -> scopes.add(new GivenScope(household, one, line)));
        return Some.all(scopes);
    }

    private Some kin(Family.Kin kin) {
        List<Scope> scopes = new ArrayList<>();
        kin.members()
                .forEach(place ->
                        scopes.add(new GivenScope(household, household.members().get(place), line)));
        return new Some(scopes, kin.missing());
    }

    @Override
    public Some records(String source) {
        Optional<List<Map<String, Reading>>> given =
                household.facts().line(line).records(source);
        SourceDefinition definition =
                household.facts().catalogue().sources().byShortName(source).orElse(null);
        if (given.isEmpty() || definition == null) {
            return new Some(List.of(), Set.of(source));
        }
        List<Record> records = new ArrayList<>();
        given.get().forEach(values -> records.add(new Record(this, definition, values)));
        records.sort(Comparator.comparing(Record::label).reversed());
        return Some.all(List.copyOf(records));
    }

    @Override
    public Reading table(String id, BigDecimal key) {
        return Reading.missing(id);
    }

    @Override
    public String label() {
        return household.family().label(household.place(from), household.place(line));
    }

    /// A given record: bare names are its items, all others the person's.
    private record Record(GivenScope person, SourceDefinition source, Map<String, Reading> values) implements Scope {
        @Override
        public LocalDate day() {
            return person.day();
        }

        @Override
        public Reading item(ItemName name) {
            if (name.path().equals(FactVocabulary.PLACE)) {
                return values.getOrDefault(name.path(), Reading.of(new Value.Text("本人")));
            }
            Optional<ItemDefinition> own = FactVocabulary.inRecord(name, source);
            return own.isPresent()
                    ? values.getOrDefault(
                            own.get().name(),
                            Reading.missing(source.shortName() + "." + own.get().name()))
                    : person.item(name);
        }

        @Override
        public Some group(String name) {
            return person.group(name);
        }

        @Override
        public Some records(String other) {
            return person.records(other);
        }

        @Override
        public Reading table(String id, BigDecimal key) {
            return person.table(id, key);
        }

        @Override
        public String label() {
            SourceDefinition.Dates dates = source.meaning().dates();
            String date = dates.date() != null ? dates.date() : dates.from();
            Reading read = date == null ? null : values.get(date);
            return read != null && read.value() instanceof Value.Date known
                    ? known.value().toString()
                    : "";
        }

        @Override
        public String toString() {
            return "Record";
        }
    }

    @Override
    public String toString() {
        return "GivenScope";
    }
}
