package jp.yorisoi.flow.linking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.vault.access.Personal;

/// Somebody whom records tell of and who is in no register: what the records say, when and where they were seen, and
/// where they were found later. The records are thought to be of one person; people may part and join them.
@Personal
public record UnregisteredPerson(long id, Told told, List<Seen> records, Optional<Linked> linked) {

    /// What the records say, the newest first that says it; empty where none does. `age` is an age, a decade or a
    /// grade,
    /// as it was written.
    @Personal
    public record Told(String name, String kana, String birth, String age, String sex, String area, String guardian) {
        @Override
        public String toString() {
            return "Told[…]";
        }
    }

    /// One record: its row in the file, the day it is of, how far its person is told by now, and all that it compares.
    @Personal
    public record Seen(
            RecordIdentity identity,
            SourceDefinition source,
            Batch batch,
            int row,
            LocalDate day,
            LinkState state,
            Map<String, String> says) {
        /// Copies what it says.
        public Seen {
            says = Map.copyOf(says);
        }

        @Override
        public String toString() {
            return "Seen[" + batch.id() + "]";
        }
    }

    /// Since when a record of theirs is linked, and to which person.
    public record Linked(LocalDate on, long person) {
        @Override
        public String toString() {
            return "Linked[" + on + "]";
        }
    }

    /// Copies the records.
    public UnregisteredPerson {
        records = List.copyOf(records);
    }

    /// Whether some record of theirs is nobody's still.
    public boolean isOpen() {
        return records.stream().anyMatch(record -> record.state() == LinkState.UNLINKED);
    }

    /// The day of the first record.
    public LocalDate since() {
        return records.stream().map(Seen::day).min(LocalDate::compareTo).orElseThrow();
    }

    /// The day of the newest record.
    public LocalDate last() {
        return records.stream().map(Seen::day).max(LocalDate::compareTo).orElseThrow();
    }

    /// The sources that tell of them.
    public List<SourceDefinition> sources() {
        return records.stream().map(Seen::source).distinct().toList();
    }

    @Override
    public String toString() {
        return "UnregisteredPerson[" + records.size() + " records]";
    }
}
