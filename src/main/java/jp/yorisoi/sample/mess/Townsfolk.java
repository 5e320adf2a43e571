package jp.yorisoi.sample.mess;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import jp.yorisoi.base.notation.Address;
import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.FullName;

/// Everybody of the city, as far as slips need them: names and addresses of others, and what one was called and where
/// one lived before.
final class Townsfolk {
    private final City city;
    private final List<Citizen> people;
    private final Map<String, String> familyKana = new HashMap<>();

    Townsfolk(City city) {
        this.city = city;
        this.people = city.people();
        for (Citizen person : people) {
            familyKana.putIfAbsent(person.name().family(), person.name().familyKana());
        }
    }

    /// The 宛名番号; empty for nobody (−1).
    String number(int resident) {
        return resident < 0 ? "" : people.get(resident).number();
    }

    /// Whether somebody is not born yet on a day.
    boolean isBornAfter(int resident, LocalDate day) {
        return people.get(resident).birth().isAfter(day);
    }

    /// The address before the present one; somebody else's where none is known.
    String formerAddress(int resident, SplittableRandom random) {
        String former = resident < 0 ? null : people.get(resident).stay().formerAddress();
        return former == null ? anyAddress(random) : normal(former);
    }

    /// Somebody's address.
    String anyAddress(SplittableRandom random) {
        return normal(city.homeOf(random.nextInt(people.size())).place().full());
    }

    private static String normal(String address) {
        return Address.parse(address).text();
    }

    /// Somebody's name.
    FullName anyName(SplittableRandom random) {
        return people.get(random.nextInt(people.size())).name();
    }

    /// How one's given name is read; somebody's for one who is nobody of the register.
    String givenKana(int resident, SplittableRandom random) {
        FullName name = resident < 0 ? anyName(random) : people.get(resident).name();
        return name.givenKana().isEmpty() ? name.familyKana() : name.givenKana();
    }

    /// The mother's name before she married, where she changed it.
    Optional<FullName> mothersMaiden(int resident) {
        int mother = resident < 0 ? -1 : people.get(resident).kin().mother();
        return mother < 0
                ? Optional.empty()
                : Optional.ofNullable(people.get(mother).self().maiden());
    }

    /// How a family name is read here; empty where nobody has it.
    String familyKana(String family) {
        return familyKana.getOrDefault(family, "");
    }

    /// The part of a written name before its space; all of it where it has none.
    static String family(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /// The part of a written name behind its space.
    static String given(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? "" : name.substring(space + 1);
    }
}
