package jp.yorisoi.flow.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import jp.yorisoi.base.notation.Digits;
import jp.yorisoi.base.notation.Kana;
import jp.yorisoi.base.notation.PersonName;
import jp.yorisoi.base.notation.Width;
import jp.yorisoi.vault.access.Grant;
import org.jspecify.annotations.Nullable;

/// Looks people up as of a day: one person, a household, who lives together, and the window's search. Nobody whom the
/// grant may not see is ever in an answer.
public final class People {
    private final Registers registers;
    private @Nullable Keys keys;

    /// What the search compares, of one register.
    private record Keys(Register register, String[] names, String[] kana) {
        @Override
        public String toString() {
            return "Keys[…]";
        }
    }

    /// The people of a store's registers.
    public People(Registers registers) {
        this.registers = registers;
    }

    /// A person on a day; nothing where the person does not live here or may not be seen.
    public Optional<Resident> find(Grant grant, long id, LocalDate day) {
        if (grant.mayNotSee().contains(id)) {
            return Optional.empty();
        }
        return registers.on(day).flatMap(register -> resident(register, register.find(id)));
    }

    /// The day of the newest register.
    public Optional<LocalDate> newestDay() {
        return registers.newestDay();
    }

    /// Those of some persons, as far as the grant may see them, whom the register of a day does not know: all where
    /// there is none.
    public Set<Long> unknown(Grant grant, Collection<Long> persons, LocalDate day) {
        Register register = registers.on(day).orElse(null);
        Set<Long> unknown = new HashSet<>();
        for (long person : persons) {
            boolean known = register != null && register.find(person).isPresent();
            if (!known && !grant.mayNotSee().contains(person)) {
                unknown.add(person);
            }
        }
        return unknown;
    }

    /// The person of a 宛名番号 on a day.
    public Optional<Resident> findNumber(Grant grant, String number, LocalDate day) {
        return registers
                .on(day)
                .flatMap(register -> resident(register, register.findNumber(number)))
                .filter(resident -> !grant.mayNotSee().contains(resident.id()));
    }

    private static Optional<Resident> resident(Register register, OptionalInt ordinal) {
        return ordinal.isPresent() ? Optional.of(new Resident(register, ordinal.getAsInt())) : Optional.empty();
    }

    /// A household on a day by its 世帯番号; nothing where none of its members may be seen.
    public Optional<Household> household(Grant grant, String number, LocalDate day) {
        Register register = registers.on(day).orElse(null);
        if (register == null
                || number.isEmpty()
                || register.findHousehold(number).isEmpty()) {
            return Optional.empty();
        }
        List<Resident> members = visible(
                grant, register, register.members(register.findHousehold(number).getAsInt()));
        return members.isEmpty() ? Optional.empty() : Optional.of(new Household(number, members));
    }

    /// Who else lives at the address of a household (同居), outside it.
    public CoResidence coResidents(Grant grant, String householdNumber, LocalDate day) {
        Register register = registers.on(day).orElse(null);
        OptionalInt household = register == null ? OptionalInt.empty() : register.findHousehold(householdNumber);
        if (register == null
                || household.isEmpty()
                || visible(grant, register, register.members(household.getAsInt()))
                        .isEmpty()) {
            return new CoResidence(CoResidence.Known.UNKNOWN, List.of());
        }
        Optional<int[]> others = register.addresses().others(household.getAsInt());
        return others.map(found -> new CoResidence(
                        CoResidence.Known.INFERRED,
                        visible(
                                grant,
                                register,
                                Arrays.stream(found)
                                        .flatMap(one -> Arrays.stream(register.members(one)))
                                        .toArray())))
                .orElseGet(() -> new CoResidence(CoResidence.Known.UNKNOWN, List.of()));
    }

    private static List<Resident> visible(Grant grant, Register register, int[] ordinals) {
        return Arrays.stream(ordinals)
                .filter(ordinal -> !grant.mayNotSee().contains(register.id(ordinal)))
                .mapToObj(ordinal -> new Resident(register, ordinal))
                .toList();
    }

    /// Finds residents of a day by a number (宛名番号, 世帯番号), or by the beginning or a part of a name in kanji or kana; at
    /// most `most`, those whose name
    /// begins so first, then in the order of the register.
    public List<Resident> search(Grant grant, String text, LocalDate day, int most) {
        String wanted = Width.compact(text);
        Register register = registers.on(day).orElse(null);
        if (register == null || wanted.isEmpty()) {
            return List.of();
        }
        Keys searched = keys(register);
        String name = PersonName.key(wanted);
        String kana = Kana.key(wanted);
        IntPredicate seen = ordinal -> !grant.mayNotSee().contains(register.id(ordinal));
        String number = Digits.key(wanted);
        // what has neither a letter nor a digit (・, －) asks for nobody
        boolean named = !name.isEmpty() && !kana.isEmpty();
        IntPredicate begins = ordinal -> named
                        && (searched.names[ordinal].startsWith(name) || searched.kana[ordinal].startsWith(kana))
                || Digits.key(register.text(RegisterItem.NUMBER, ordinal)).equals(number)
                || Digits.key(register.text(RegisterItem.HOUSEHOLD, ordinal)).equals(number);
        IntPredicate holds = ordinal -> named
                && !begins.test(ordinal)
                && (searched.names[ordinal].contains(name) || searched.kana[ordinal].contains(kana));
        List<Resident> found = new ArrayList<>(matches(register, seen.and(begins), most));
        if (found.size() < most) {
            found.addAll(matches(register, seen.and(holds), most - found.size()));
        }
        return found;
    }

    private static List<Resident> matches(Register register, IntPredicate test, int most) {
        return IntStream.range(0, register.size())
                .filter(test)
                .limit(most)
                .mapToObj(ordinal -> new Resident(register, ordinal))
                .toList();
    }

    private synchronized Keys keys(Register register) {
        Keys known = keys;
        if (known == null || known.register != register) {
            String[] names = new String[register.size()];
            String[] kana = new String[register.size()];
            for (int i = 0; i < names.length; i++) {
                names[i] = PersonName.key(register.text(RegisterItem.NAME, i));
                kana[i] = Kana.key(register.text(RegisterItem.KANA, i));
            }
            known = new Keys(register, names, kana);
            keys = known;
        }
        return known;
    }
}
