package jp.yorisoi.flow.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One source of the city: what its files are called, what a file of it means, its items, and how its records find
/// their person.
public record SourceDefinition(
        String id,
        Words words,
        Meaning meaning,
        LinkWay link,
        List<ItemDefinition> items,
        List<Example> examples,
        String hash) {
    /// The roles by which a person is known; the others only help.
    private static final List<String> WHO = List.of("kanji", "kana", "name", "birth", "sex");

    /// What people call it: the prefix in rules, labels in both languages, the group (大分類), what one row is, words that
    /// its files' names and titles carry.
    public record Words(
            String shortName, String label, String labelEn, String group, String grain, List<String> hints) {
        /// Copies the hints.
        public Words {
            hints = List.copyOf(hints);
        }
    }

    /// What a file of it means in time and for people without a row. `staleAfter` counts days.
    public record Meaning(
            Delivery delivery,
            Slicing slicing,
            Coverage covers,
            @Nullable String coversOf,
            Identity identity,
            Dates dates,
            int staleAfter) {}

    /// The items that cut a source into parts that are delivered by themselves.
    public record Slicing(
            @Nullable String partition, @Nullable String period) {}

    /// What makes a record the same one in two files: the items of its key; without a key, items that are compared
    /// together with the date.
    public record Identity(List<String> key, List<String> fields) {
        /// Copies the lists.
        public Identity {
            key = List.copyOf(key);
            fields = List.copyOf(fields);
        }
    }

    /// The items that date a record: from, to and ended of a spell, or the one date of an event.
    public record Dates(
            @Nullable String from,
            @Nullable String to,
            @Nullable String ended,
            @Nullable String date) {}

    /// A row as a file carries it, and what it gives; an empty text = no value.
    public record Example(Map<String, String> row, Map<String, String> gives) {
        /// Copies the maps.
        public Example {
            row = Map.copyOf(row);
            gives = Map.copyOf(gives);
        }
    }

    /// Copies the lists.
    public SourceDefinition {
        items = List.copyOf(items);
        examples = List.copyOf(examples);
    }

    /// The prefix in rules (`教育`).
    public String shortName() {
        return words.shortName();
    }

    /// How its files come.
    public Delivery delivery() {
        return meaning.delivery();
    }

    /// What no row means.
    public Coverage covers() {
        return meaning.covers();
    }

    /// The item that cuts it into partitions, such as 学校名.
    public Optional<String> partition() {
        return Optional.ofNullable(meaning.slicing().partition());
    }

    /// The item that cuts it into periods, such as 利用年月.
    public Optional<String> period() {
        return Optional.ofNullable(meaning.slicing().period());
    }

    /// The items of a record's key; empty where it has none.
    public List<String> key() {
        return meaning.identity().key();
    }

    /// Whether records are told apart, cut, or linked to their person by an item, or cannot be without it.
    public boolean isIdentifying(String item) {
        boolean linked = switch (link) {
            case LinkWay.ById by -> by.item().equals(item) || by.also().contains(item);
            case LinkWay.ByJoin by -> by.item().equals(item);
            case LinkWay.ByIssued by -> by.item().equals(item);
            case LinkWay.ByPerson by ->
                WHO.stream().anyMatch(role -> item.equals(by.roles().get(role)));
        };
        return linked
                || key().contains(item)
                || item.equals(meaning.slicing().partition())
                || item.equals(meaning.slicing().period())
                || item(item)
                        .filter(one -> one.isRequired() || one.isIdentifier())
                        .isPresent();
    }

    /// Days after which it is 古い.
    public int staleAfter() {
        return meaning.staleAfter();
    }

    /// The item of this name.
    public Optional<ItemDefinition> item(String name) {
        return items.stream().filter(item -> item.name().equals(name)).findFirst();
    }
}
