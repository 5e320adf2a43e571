package jp.yorisoi.sample.mess;

import java.util.List;
import java.util.SplittableRandom;
import jp.yorisoi.flow.intake.CodeList;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.ItemType;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.sample.city.FullName;

/// What happens to the identity in a record on its way into a file.
final class IdentitySlips {
    private static final String LOST = "〓";
    private static final String MOTHER_KANA = "母カナ";
    private static final String MOBILE = "090";
    private static final int NUMBERS = 10_000_000;
    private static final String FOREIGN_NUMBER = "9";

    private final Slips slips;
    private final Townsfolk folk;
    private final SourceDefinition source;
    private final Positions at;
    private final int guardianKana;
    private final List<String> ageBands;

    IdentitySlips(SourceDefinition source, SourceCatalogue catalogue, Slips slips, Townsfolk folk) {
        this.source = source;
        this.slips = slips;
        this.folk = folk;
        this.at = Positions.of(source);
        this.guardianKana = Positions.of(source, MOTHER_KANA);
        this.ageBands = at.ageBand() < 0
                ? List.of()
                : source.items()
                        .get(at.ageBand())
                        .list()
                        .flatMap(catalogue::codes)
                        .map(CodeList::names)
                        .orElse(List.of());
    }

    /// Changes the values (canonical ones) as people at that desk would; gives the resident whom they are of
    /// afterwards,
    /// −1 for nobody of the register.
    int apply(String[] values, int resident, SplittableRandom random) {
        int person = resident;
        if (slips.happens(Slip.STRANGER, random) && resident >= 0) {
            stranger(values, random);
            person = -1;
        }
        if (slips.happens(Slip.MOVED, random) && has(values, at.address())) {
            values[at.address()] = folk.formerAddress(person, random);
        }
        names(values, person, random);
        births(values, random);
        rough(values, random);
        return person;
    }

    private static void put(String[] values, int position, String value) {
        if (has(values, position)) {
            values[position] = value.strip();
        }
    }

    private static String text(String[] values, int position) {
        return position < 0 ? "" : values[position];
    }

    private static boolean has(String[] values, int position) {
        return position >= 0 && !values[position].isEmpty();
    }

    /// Another name, birth date and address; of a source with the register's number, a number that nobody has.
    private void stranger(String[] values, SplittableRandom random) {
        FullName family = folk.anyName(random);
        FullName given = folk.anyName(random);
        FullName guardian = folk.anyName(random);
        put(values, at.kanji(), given.under(family).text());
        put(values, at.kana(), given.under(family).kana());
        put(values, at.guardian(), guardian.under(family).text());
        put(values, guardianKana, guardian.under(family).kana());
        if (has(values, at.birth())) {
            values[at.birth()] = BirthSlips.otherDay(values[at.birth()], random);
        }
        put(values, at.address(), folk.anyAddress(random));
        put(values, at.phone(), MOBILE + (NUMBERS + random.nextInt(8 * NUMBERS)));
        switch (source.link()) {
            case LinkWay.ById id -> foreign(values, Positions.of(source, id.item()));
            case LinkWay.ByIssued issued -> foreign(values, Positions.of(source, issued.item()));
            default -> {
                // by a join nobody is a stranger by himself, and by person all is said above
            }
        }
    }

    private static void foreign(String[] values, int position) {
        if (has(values, position)) {
            values[position] = FOREIGN_NUMBER + values[position].substring(1);
        }
    }

    private void names(String[] values, int person, SplittableRandom random) {
        if (slips.happens(Slip.SURNAME, random) && has(values, at.guardian()) && has(values, at.kanji())) {
            String guardian = Townsfolk.family(values[at.guardian()]);
            boolean same = guardian.equals(Townsfolk.family(values[at.kanji()]));
            String family = same ? folk.anyName(random).family() : guardian;
            rename(values, family, folk.familyKana(family));
        }
        if (slips.happens(Slip.MAIDEN, random) && has(values, at.guardian()) && has(values, at.kanji())) {
            folk.mothersMaiden(person).ifPresent(maiden -> {
                put(values, at.guardian(), maiden.family() + " " + Townsfolk.given(values[at.guardian()]));
                put(values, guardianKana, maiden.familyKana() + " " + Townsfolk.given(text(values, guardianKana)));
                rename(values, maiden.family(), maiden.familyKana());
            });
        }
        if (slips.happens(Slip.UNNAMED, random) && has(values, at.kanji())) {
            values[at.kanji()] = Townsfolk.family(values[at.kanji()]) + " ベビー";
            if (has(values, at.kana())) {
                values[at.kana()] = Townsfolk.family(values[at.kana()]) + " ベビー";
            }
        }
        if (slips.happens(Slip.KANA, random) && has(values, at.kana())) {
            values[at.kana()] = KanaSlips.otherReading(values[at.kana()], random);
        }
        if (slips.happens(Slip.KANA_ONLY, random) && has(values, at.kana()) && at.kanji() >= 0) {
            values[at.kanji()] = "";
        }
        partial(values, person, random);
        letters(values, random);
    }

    private void rename(String[] values, String family, String kana) {
        put(values, at.kanji(), family + " " + Townsfolk.given(values[at.kanji()]));
        if (!kana.isEmpty()) {
            put(values, at.kana(), kana + " " + Townsfolk.given(text(values, at.kana())));
        }
    }

    private void partial(String[] values, int person, SplittableRandom random) {
        boolean partial = slips.happens(Slip.PARTIAL, random);
        double draw = random.nextDouble();
        if (partial && has(values, at.kanji())) {
            String name = values[at.kanji()];
            values[at.kanji()] =
                    draw < 0.7 || Townsfolk.given(name).isEmpty() ? Townsfolk.family(name) : Townsfolk.given(name);
        }
        boolean nickname = slips.happens(Slip.NICKNAME, random);
        if (nickname && has(values, at.kanji())) {
            values[at.kanji()] = KanaSlips.petName(folk.givenKana(person, random), random);
        }
    }

    /// Variants and lost characters of every name in the record.
    private void letters(String[] values, SplittableRandom random) {
        boolean variant = slips.happens(Slip.VARIANT, random);
        boolean lost = slips.happens(Slip.LOST, random);
        int place = random.nextInt(1 << 16);
        for (int i = 0; i < values.length; i++) {
            ItemDefinition item = source.items().get(i);
            if (variant && item.type() == ItemType.NAME && !values[i].isEmpty()) {
                values[i] = Variants.of(values[i]);
            }
        }
        if (lost && has(values, at.kanji())) {
            String name = values[at.kanji()];
            int character = place % name.length();
            if (name.charAt(character) != ' ' && !Character.isSurrogate(name.charAt(character))) {
                values[at.kanji()] = name.substring(0, character) + LOST + name.substring(character + 1);
            }
        }
    }

    private void births(String[] values, SplittableRandom random) {
        if (slips.happens(Slip.BIRTH, random) && has(values, at.birth())) {
            values[at.birth()] = BirthSlips.slip(values[at.birth()], random);
        }
        if (slips.happens(Slip.NO_BIRTH, random) && at.birth() >= 0) {
            values[at.birth()] = "";
        }
    }

    private void rough(String[] values, SplittableRandom random) {
        if (slips.happens(Slip.BAND, random) && has(values, at.ageBand())) {
            int band = ageBands.indexOf(values[at.ageBand()]);
            int other = band + (random.nextBoolean() ? 1 : -1);
            if (band >= 0 && other >= 0 && other < ageBands.size()) {
                values[at.ageBand()] = ageBands.get(other);
            }
        }
        if (slips.happens(Slip.AGE, random) && has(values, at.age())) {
            int age = Integer.parseInt(values[at.age()]) + (random.nextBoolean() ? 1 : -1);
            values[at.age()] = Integer.toString(Math.max(0, age));
        }
        if (slips.happens(Slip.NO_TOWN, random) && at.area() >= 0) {
            values[at.area()] = "";
        }
    }
}
