package jp.yorisoi.ui.screen.linking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import jp.yorisoi.flow.people.PersonJoins;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;

/// Numbers that may be one person: who is suspected, what was decided.
final class DoublesViewModel {
    private final Desk desk;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private Read now = new Read(List.of(), List.of(), Map.of());
    private PersonJoins.@Nullable Suspect selected;
    private boolean loaded;

    /// What is read at once.
    private record Read(List<PersonJoins.Suspect> suspects, List<PersonJoins.Join> made, Map<Long, String> numbers) {
        @Override
        public String toString() {
            return "Read[" + suspects.size() + "]";
        }
    }

    DoublesViewModel(Desk desk) {
        this.desk = desk;
    }

    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    private void signal() {
        changes.set(changes.get() + 1);
    }

    private PersonJoins joins() {
        return desk.workbench().personJoins();
    }

    /// Reads everything anew.
    void load() {
        desk.tasks().ask(this::read, this::show);
    }

    private Read read() {
        Grant grant = desk.grant(Permission.REVIEW_LINKS);
        List<PersonJoins.Join> made = joins().all(grant);
        return new Read(
                joins().suspects(grant),
                made,
                made.isEmpty() ? Map.of() : desk.workbench().registers().numbersById(grant));
    }

    private void show(Read read) {
        loaded = true;
        now = read;
        if (selected == null || !read.suspects().contains(selected)) {
            selected = read.suspects().isEmpty() ? null : read.suspects().getFirst();
        }
        signal();
    }

    boolean loaded() {
        return loaded;
    }

    /// Pairs of one name, birth date and sex under two numbers.
    List<PersonJoins.Suspect> suspects() {
        return now.suspects();
    }

    Optional<PersonJoins.Suspect> selected() {
        return Optional.ofNullable(selected);
    }

    void select(PersonJoins.@Nullable Suspect suspect) {
        selected = suspect;
        signal();
    }

    /// The decisions that stand, the newest first.
    List<PersonJoins.Join> made() {
        return now.made();
    }

    /// The 宛名番号 of an id; empty where nobody in the register has it.
    String number(long id) {
        return now.numbers().getOrDefault(id, "");
    }

    /// Whether this user may decide.
    boolean maySettle() {
        return desk.allows(Permission.SETTLE_LINKS);
    }

    /// Says that two numbers are one person, or that they are two.
    void decide(PersonJoins.Kind kind, String number, String other, String reason) {
        change(grant -> {
            if (kind == PersonJoins.Kind.JOIN) {
                joins().join(grant, number, other, reason);
            } else {
                joins().apart(grant, number, other, reason);
            }
        });
    }

    void undo(PersonJoins.Join join) {
        change(grant -> joins().undo(grant, join.number(), ""));
    }

    private void change(Consumer<Grant> act) {
        desk.tasks()
                .ask(
                        () -> {
                            act.accept(desk.grant(Permission.SETTLE_LINKS));
                            return read();
                        },
                        read -> {
                            desk.notices().done(desk.say("reviewing.doubles.done"));
                            show(read);
                        },
                        failure -> {
                            desk.notices().failed(desk.tasks().words().of(failure));
                            load();
                        });
    }
}
