package jp.yorisoi.ui.screen.linking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.linking.Unregistered;
import jp.yorisoi.flow.linking.UnregisteredPerson;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;

/// People who are in no register: which of them are shown, who is in front, what was joined and parted.
final class UnlinkedViewModel {
    /// So many rows a page.
    static final int PAGE = 100;

    private final Desk desk;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private List<UnregisteredPerson> all = List.of();
    private List<Unregistered.Change> made = List.of();
    private Map<Long, String> numbers = Map.of();
    private Optional<SourceDefinition> source = Optional.empty();
    private boolean found;
    private boolean loaded;
    private int first;
    private @Nullable UnregisteredPerson selected;
    private @Nullable UnregisteredPerson marked;

    /// What is read at once.
    private record Read(List<UnregisteredPerson> people, List<Unregistered.Change> changes, Map<Long, String> numbers) {
        @Override
        public String toString() {
            return "Read[" + people.size() + "]";
        }
    }

    UnlinkedViewModel(Desk desk) {
        this.desk = desk;
    }

    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    private void signal() {
        changes.set(changes.get() + 1);
    }

    private Unregistered unregistered() {
        return desk.workbench().links().unregistered();
    }

    private Grant grant() {
        return desk.grant(Permission.REVIEW_LINKS);
    }

    /// Reads everybody anew.
    void load() {
        desk.tasks().ask(this::read, this::show);
    }

    private Read read() {
        Grant grant = grant();
        List<UnregisteredPerson> people = unregistered().people(grant);
        boolean any = people.stream().anyMatch(one -> one.linked().isPresent());
        return new Read(
                people,
                unregistered().changes(grant),
                any ? desk.workbench().registers().numbersById(grant) : Map.of());
    }

    private void show(Read read) {
        loaded = true;
        all = read.people();
        made = read.changes();
        numbers = read.numbers();
        selected = same(selected);
        if (selected == null && !people().isEmpty()) {
            selected = people().getFirst();
        }
        marked = same(marked);
        signal();
    }

    private @Nullable UnregisteredPerson same(@Nullable UnregisteredPerson before) {
        return before == null
                ? null
                : all.stream()
                        .filter(one -> one.id() == before.id())
                        .findFirst()
                        .orElse(null);
    }

    boolean loaded() {
        return loaded;
    }

    /// Those of the chosen source and state.
    List<UnregisteredPerson> people() {
        return all.stream()
                .filter(one -> found ? one.linked().isPresent() : one.isOpen())
                .filter(one -> source.isEmpty() || one.sources().contains(source.get()))
                .toList();
    }

    List<UnregisteredPerson> page() {
        List<UnregisteredPerson> people = people();
        return people.subList(Math.min(first, people.size()), Math.min(people.size(), first + PAGE));
    }

    int first() {
        return first;
    }

    void turn(int to) {
        first = to;
        signal();
    }

    /// How many are in no register still, how many of their records there are, and how many were found since.
    Map<String, Integer> counts() {
        return Map.of(
                "people", (int) all.stream().filter(UnregisteredPerson::isOpen).count(),
                "records",
                        all.stream()
                                .filter(UnregisteredPerson::isOpen)
                                .mapToInt(one -> one.records().size())
                                .sum(),
                "found",
                        (int) all.stream()
                                .filter(one -> one.linked().isPresent())
                                .count());
    }

    /// The sources that tell of anybody, with how many people each.
    Map<SourceDefinition, Integer> sources() {
        Map<SourceDefinition, Integer> counts = new LinkedHashMap<>();
        all.stream()
                .filter(one -> found ? one.linked().isPresent() : one.isOpen())
                .flatMap(one -> one.sources().stream())
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .forEach(one -> counts.merge(one, 1, Integer::sum));
        return counts;
    }

    Optional<SourceDefinition> source() {
        return source;
    }

    /// Shows those of one source, or of all.
    void source(Optional<SourceDefinition> chosen) {
        source = chosen;
        first = 0;
        signal();
    }

    boolean found() {
        return found;
    }

    /// Shows those found since, or those who are in no register still.
    void found(boolean chosen) {
        found = chosen;
        first = 0;
        selected = null;
        signal();
    }

    Optional<UnregisteredPerson> selected() {
        return Optional.ofNullable(selected);
    }

    void select(@Nullable UnregisteredPerson person) {
        selected = person;
        signal();
    }

    /// The one whom another is to be joined with.
    Optional<UnregisteredPerson> marked() {
        return Optional.ofNullable(marked);
    }

    void mark() {
        marked = selected;
        signal();
    }

    void unmark() {
        marked = null;
        signal();
    }

    List<Unregistered.Change> made() {
        return made;
    }

    /// The 宛名番号 of whom somebody was found to be.
    String number(UnregisteredPerson.Linked linked) {
        return numbers.getOrDefault(linked.person(), "");
    }

    /// Joins the one in front with the marked one.
    void merge(String reason) {
        UnregisteredPerson into = marked;
        UnregisteredPerson other = selected;
        if (into != null && other != null && into.id() != other.id()) {
            marked = null;
            selected = into;
            change(grant -> unregistered().merge(grant, into.id(), other.id(), reason), "reviewing.unlinked.merged");
        }
    }

    /// Parts a record of the one in front.
    void split(UnregisteredPerson.Seen record, String reason) {
        UnregisteredPerson person = selected;
        if (person != null) {
            change(
                    grant -> unregistered().split(grant, person.id(), record.identity(), reason),
                    "reviewing.unlinked.parted");
        }
    }

    void undo(Unregistered.Change change) {
        change(grant -> unregistered().undo(grant, change.number(), ""), "reviewing.unlinked.undone");
    }

    private void change(Consumer<Grant> act, String told) {
        desk.tasks()
                .ask(
                        () -> {
                            act.accept(grant());
                            return read();
                        },
                        read -> {
                            desk.notices().done(desk.say(told));
                            show(read);
                        },
                        failure -> {
                            desk.notices().failed(desk.tasks().words().of(failure));
                            load();
                        });
    }
}
