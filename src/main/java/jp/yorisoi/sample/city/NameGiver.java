package jp.yorisoi.sample.city;

import java.time.LocalDate;
import java.util.List;
import jp.yorisoi.sample.city.Draft.House;
import jp.yorisoi.sample.city.Home.Family;
import org.jspecify.annotations.Nullable;

/// Gives households their names: whose name a family bears, and who kept or took back another.
final class NameGiver {
    private final Names names;
    private final Rates rates;

    NameGiver(Names names, Rates rates) {
        this.names = names;
        this.rates = rates;
    }

    String nationality(Dice dice) {
        return names.nationality(dice);
    }

    /// A family name, of a nationality where there is one.
    FullName surname(Dice dice, @Nullable String nationality) {
        return nationality == null ? names.family(dice) : names.family(dice, nationality);
    }

    /// Gives a person a given name under a family name.
    void give(Dice dice, Draft person, FullName family, @Nullable String nationality) {
        LocalDate birth = person.birth;
        person.name = nationality == null
                ? names.given(dice, family, birth.getYear(), person.female)
                : names.given(dice, family, nationality, person.female);
    }

    /// Gives a couple their name: she takes his and has had another, he hers now and then; foreigners keep theirs.
    void couple(Dice dice, Draft man, Draft woman, FullName his, FullName hers, @Nullable String nationality) {
        boolean keep = nationality != null;
        boolean takesHers = !keep && dice.chance(0.05);
        give(dice, man, takesHers ? hers : his, nationality);
        give(dice, woman, keep || takesHers ? hers : his, nationality);
        woman.maiden = keep || takesHers ? null : hers;
    }

    /// Names a family with children and the grandparents with or beside them.
    void family(Dice dice, List<House> houses, Draft mother, Draft father, List<Draft> children) {
        House house = houses.get(houses.size() - 1);
        String nation = house.nationality;
        FullName his = surname(dice, nation);
        FullName hers = surname(dice, nation);
        boolean unmarried = "未婚".equals(house.reason) || house.family == Family.UNREGISTERED_COUPLE;
        if (unmarried) {
            give(dice, mother, hers, nation);
            give(dice, father, his, nation);
        } else if (house.family == Family.MOTHER && dice.chance(0.6)) {
            give(dice, mother, hers, nation); // took her name back
        } else {
            couple(dice, father, mother, his, hers, nation);
        }
        FullName borne = house.family == Family.MOTHER || unmarried ? mother.name : father.name;
        boolean another = house.family == Family.MOTHER && dice.chance(rates.of("families.other-surname"));
        children.forEach(child -> give(dice, child, another ? his : borne, nation));
        grandparents(dice, mother, hers, nation);
        grandparents(dice, father, his, nation);
    }

    private void grandparents(Dice dice, Draft parent, FullName family, @Nullable String nation) {
        Draft grandfather = parent.father;
        Draft grandmother = parent.mother;
        if (grandfather != null && grandmother != null) {
            couple(dice, grandfather, grandmother, family, surname(dice, nation), nation);
        }
    }
}
