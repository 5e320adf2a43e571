package jp.yorisoi.sample.city;

import java.time.LocalDate;
import java.util.List;

/// The invented city at a population, from a seed, on a day. The same three give the same city, whatever the machine.
public final class City {
    private final Scale scale;
    private final List<Citizen> people;
    private final List<Home> homes;
    private final List<Need> needs;

    /// Size, seed and day.
    record Scale(long population, long seed, LocalDate asOf) {}

    private City(Scale scale, List<Citizen> people, List<Home> homes, List<Need> needs) {
        this.scale = scale;
        this.people = people;
        this.homes = homes;
        this.needs = needs;
    }

    /// Invents the city.
    public static City of(long population, long seed, LocalDate asOf) {
        return new City(new Scale(population, seed, asOf), List.of(), List.of(), List.of());
    }

    /// The rows of the register, those lately struck off too.
    public long population() {
        return scale.population();
    }

    /// The seed.
    public long seed() {
        return scale.seed();
    }

    /// The day on which all of it holds.
    public LocalDate asOf() {
        return scale.asOf();
    }

    /// Everybody in the register, by index.
    public List<Citizen> people() {
        return people;
    }

    /// The households, by index.
    public List<Home> homes() {
        return homes;
    }

    /// The household of a person.
    public Home homeOf(int person) {
        return homes.get(people.get(person).home());
    }

    /// The truth about every child (児童) who lives here, by person.
    public List<Need> needs() {
        return needs;
    }

    @Override
    public String toString() {
        return "City[" + scale + "]";
    }
}
