package jp.yorisoi.flow.intake;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.notation.Digits;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.people.RegisterItem;
import jp.yorisoi.flow.people.Registers;
import jp.yorisoi.vault.access.Grant;
import org.jspecify.annotations.Nullable;

/// The 宛名番号 of everybody in the newest register, read once for each register.
final class KnownNumbers {
    private final Registers registers;
    private @Nullable Read newest;

    private record Read(long batch, Set<String> numbers) {
        @Override
        public String toString() {
            return "Read[" + batch + "]";
        }
    }

    KnownNumbers(Registers registers) {
        this.registers = registers;
    }

    /// The numbers that a source's records are looked up in; none for the register itself, for a source without
    /// numbers,
    /// and while there is no register.
    synchronized @Nullable Set<String> of(Grant grant, SourceDefinition source) {
        if (source.id().equals(RegisterIntake.SOURCE) || !(source.link() instanceof LinkWay.ById)) {
            return null;
        }
        Optional<Long> batch = registers.newestBatch();
        Read read = newest;
        if (batch.isEmpty()) {
            return null;
        }
        if (read == null || read.batch() != batch.get()) {
            read = new Read(
                    batch.get(),
                    registers.everybody(grant).map(KnownNumbers::numbers).orElse(Set.of()));
            newest = read;
        }
        return read.numbers();
    }

    private static Set<String> numbers(Register register) {
        Set<String> numbers = HashSet.newHashSet(register.size());
        for (int person = 0; person < register.size(); person++) {
            numbers.add(Digits.key(register.text(RegisterItem.NUMBER, person)));
        }
        return numbers;
    }
}
