package jp.yorisoi.sample.city;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.yorisoi.base.definition.DefinitionNode;

/// The invented city at a population, from a seed, on a day. The same three give the same city, whatever the machine.
public final class City {
    private final Scale scale;
    private final Rates rates;
    private final Town town;
    private final Settlement settlement;
    private final Conditions conditions;
    private final Fortunes fortunes;
    private final Hardships hardships;
    private final Schools schools;
    private final Receipts receipts;
    private final Consultations consultations;
    private final List<Need> needs;
    private final Names names = Names.shipped();
    private final Map<String, List<String>> words = new HashMap<>();

    /// Size, seed and day.
    record Scale(long population, long seed, LocalDate asOf) {}

    private City(Scale scale) {
        this.scale = scale;
        this.rates = Rates.shipped();
        this.town = Town.shipped(scale.population / rates.of("city.whole"));
        this.settlement = new Settlement(scale, rates, town);
        settlement.settle();
        this.conditions = new Conditions(scale, rates, settlement.people(), settlement.strains());
        this.fortunes = new Fortunes(scale, rates, settlement, conditions);
        this.hardships = new Hardships(scale, rates, settlement, conditions);
        this.schools = new Schools(scale, rates, settlement, hardships);
        this.receipts = new Receipts(scale, rates, settlement, fortunes, conditions, schools, hardships.children());
        this.consultations = Consultations.of(scale, rates, settlement, hardships);
        this.needs = hardships.needs();
        DefinitionNode phrases = Rates.node("words");
        phrases.children().forEach((kind, node) -> {
            if (node.isList()) {
                words.put(kind, List.copyOf(phrases.texts(kind)));
            }
        });
    }

    /// The same people and what became of them, as the departments would tell of it on another day.
    private City(City other, LocalDate day) {
        this.scale = new Scale(other.scale.population, other.scale.seed, day);
        this.rates = other.rates;
        this.town = other.town;
        this.settlement = other.settlement;
        this.conditions = other.conditions;
        this.fortunes = other.fortunes;
        this.hardships = other.hardships;
        this.schools = other.schools;
        this.receipts = other.receipts;
        this.consultations = other.consultations;
        this.needs = other.needs;
        this.words.putAll(other.words);
    }

    /// The same city as its departments tell of it on an earlier day of its last year.
    public City on(LocalDate day) {
        return day.equals(asOf()) ? this : new City(this, day);
    }

    /// Invents the city.
    public static City of(long population, long seed, LocalDate asOf) {
        return new City(new Scale(population, seed, asOf));
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

    /// How often things are so.
    public Rates rates() {
        return rates;
    }

    /// The rows of a source.
    public int rows(String source) {
        return rates.rows(source, scale.population());
    }

    /// Chance for a purpose and a thing, from the city's seed.
    public Dice dice(String purpose, long number) {
        return Dice.of(scale.seed(), purpose, number);
    }

    /// Neighbourhoods, schools and other places.
    public Town town() {
        return town;
    }

    /// Everybody in the register, by index.
    public List<Citizen> people() {
        return settlement.people();
    }

    /// One person.
    public Citizen person(int index) {
        return settlement.people().get(index);
    }

    /// The households, by index.
    public List<Home> homes() {
        return settlement.homes();
    }

    /// The household of a person.
    public Home homeOf(int person) {
        return settlement.homes().get(person(person).home());
    }

    /// Why a lone parent is alone: 離婚, 未婚, 死別; empty for all other households.
    public String reasonAlone(int home) {
        return settlement.reasons().get(home);
    }

    /// The latent strain of a child, or of a grown-up's household, about normal; no file carries it.
    public double strain(int person) {
        double own = hardships.strain(person);
        return own == 0 ? settlement.strains().get(person(person).home()) : own;
    }

    /// What one department gets to see of a person's strain: each its own side of it, so that no single file tells who
    /// has
    /// it hard.
    public double seen(String by, int person) {
        double share = rates.of("needs.seen");
        return share * strain(person)
                + StrictMath.sqrt(1 - share * share)
                        * dice("seen by " + by, person).normal();
    }

    /// The children (児童) who live here, in the order of the people.
    public List<Integer> children() {
        return hardships.children();
    }

    /// The truth about every child (児童) who lives here, by person.
    public List<Need> needs() {
        return needs;
    }

    /// Disabilities and need of care.
    public Conditions conditions() {
        return conditions;
    }

    /// Earnings, tax and welfare.
    public Fortunes fortunes() {
        return fortunes;
    }

    /// Schools and absences.
    public Schools schools() {
        return schools;
    }

    /// Who receives what.
    public Receipts receipts() {
        return receipts;
    }

    /// The parent who stands for a child, else the head of the household.
    public int guardian(int child) {
        return receipts.guardian(child);
    }

    /// Whether a household lives for rent (借家); no file of the city carries it.
    public boolean rented(int home) {
        return Receipts.rented(scale, rates, homes().get(home));
    }

    /// Who came to 家児相 and CSW.
    public Consultations consultations() {
        return consultations;
    }

    /// What clerks write in free text (`sample/city/words.yaml`), by kind.
    public List<String> words(String kind) {
        List<String> some = words.get(kind);
        if (some == null) {
            throw new IllegalArgumentException("no words " + kind);
        }
        return some;
    }

    /// Somebody of an age in years who is not in the register; the same for the same purpose and number.
    public Stranger stranger(String purpose, long number, int youngest, int oldest) {
        Dice dice = dice("stranger " + purpose, number);
        boolean female = dice.chance(0.5);
        LocalDate birth = dice.day(asOf().minusYears(oldest + 1L).plusDays(1), asOf().minusYears(youngest));
        FullName family = names.family(dice);
        FullName name = names.given(dice, family, birth.getYear(), female);
        FullName guardian = names.given(dice, family, birth.getYear() - 30, dice.chance(0.7));
        String phone = "0900" + String.format(Locale.ROOT, "%07d", dice.below(10_000_000));
        return new Stranger(name, birth, female, town.elsewhere(dice), guardian, phone);
    }

    /// The application id (認証コード) that the office issued to a person.
    public String issuedId(int person) {
        return "A" + person(person).number().substring(3);
    }

    @Override
    public String toString() {
        return "City[" + scale + "]";
    }
}
