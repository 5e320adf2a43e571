package jp.yorisoi.flow.linking;

import jp.yorisoi.base.notation.Kana;

/// How two names agree, part by part.
final class Names {
    /// How one part agrees.
    enum Agreement {
        /// One side does not tell it.
        MISSING,
        /// Alike.
        SAME,
        /// Alike but for a lost character.
        LOST,
        /// One kana more, less or other.
        NEAR,
        /// A part of the kanji alike, as with a slip in one of them, but with siblings too.
        PART,
        /// Unlike.
        DIFFERENT
    }

    /// How family and given name agree.
    record Parts(Agreement family, Agreement given) {
        static final Parts MISSING = new Parts(Agreement.MISSING, Agreement.MISSING);
        static final Parts SAME = new Parts(Agreement.SAME, Agreement.SAME);
    }

    private static final int SHORTEST = 3;
    private static final char FIRST_KANA = '\u3041';
    private static final char LAST_KANJI = '\u9FFF';

    private Names() {}

    /// Compares a record's name with a person's; a name that no space divides is divided where the person's is.
    static Parts compare(NameText record, String family, String given) {
        if (record.isEmpty() || (family.isEmpty() && given.isEmpty())) {
            return Parts.MISSING;
        }
        if (record.isFamilyAlone()) {
            return new Parts(part(record.family(), family), Agreement.MISSING);
        }
        String full = record.full();
        if (isJoined(full, family, given)) {
            return given.isEmpty() ? new Parts(Agreement.SAME, Agreement.MISSING) : Parts.SAME;
        }
        if (record.isDivided()) {
            return new Parts(part(record.family(), family), part(record.given(), given));
        }
        if (full.startsWith(family) && !family.isEmpty()) {
            return new Parts(Agreement.SAME, part(full.substring(family.length()), given));
        }
        if (full.endsWith(given) && !given.isEmpty()) {
            return new Parts(part(full.substring(0, full.length() - given.length()), family), Agreement.SAME);
        }
        Agreement whole = part(full, family + given);
        // One slip somewhere in the whole: the given name is where it counts.
        return whole == Agreement.NEAR ? new Parts(Agreement.SAME, whole) : new Parts(whole, whole);
    }

    private static boolean isJoined(String full, String family, String given) {
        return full.length() == family.length() + given.length()
                && full.startsWith(family)
                && full.startsWith(given, family.length());
    }

    static Agreement part(String record, String person) {
        if (record.isEmpty() || person.isEmpty()) {
            return Agreement.MISSING;
        }
        if (record.equals(person)) {
            return Agreement.SAME;
        }
        int lost = lost(record);
        if (lost == record.length()) {
            return Agreement.MISSING;
        }
        if (lost > 0 || lost(person) > 0) {
            return fits(record, person) ? Agreement.LOST : Agreement.DIFFERENT;
        }
        if (Kana.isKatakana(record.charAt(0))) {
            boolean slip = Math.max(record.length(), person.length()) >= SHORTEST && isOneSlip(record, person);
            return slip ? Agreement.NEAR : Agreement.DIFFERENT;
        }
        boolean part = Math.min(record.length(), person.length()) > 1 && isOneSlip(record, person);
        return part ? Agreement.PART : Agreement.DIFFERENT;
    }

    /// What stands for a character that was lost or left out.
    static boolean isLost(char c) {
        boolean letter = c >= FIRST_KANA && c <= LAST_KANJI;
        return !letter && ("〓?□■○〇●◯*×\uFFFD".indexOf(c) >= 0 || (c >= 0xE000 && c <= 0xF8FF));
    }

    private static int lost(String text) {
        int lost = 0;
        for (int i = 0; i < text.length(); i++) {
            lost += isLost(text.charAt(i)) ? 1 : 0;
        }
        return lost;
    }

    private static boolean fits(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y && !isLost(x) && !isLost(y)) {
                return false;
            }
        }
        return true;
    }

    /// Whether one character more, less or other, or two that changed places, make one text the other.
    static boolean isOneSlip(String a, String b) {
        int common = 0;
        int shorter = Math.min(a.length(), b.length());
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        int tail = 0;
        while (tail < shorter - common && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        int left = a.length() - common - tail;
        int right = b.length() - common - tail;
        boolean swapped = left == 2
                && right == 2
                && a.charAt(common) == b.charAt(common + 1)
                && a.charAt(common + 1) == b.charAt(common);
        return Math.max(left, right) <= 1 || swapped;
    }

    /// Of a name in kanji and its reading, what both together say: the same where one agrees, else the one that differs
    /// counts, since a slip in both at once is rare and twins have names that are near.
    static Agreement both(Agreement kanji, Agreement kana) {
        if (kanji == Agreement.SAME || kana == Agreement.SAME) {
            return Agreement.SAME;
        }
        if (kanji == Agreement.DIFFERENT || kana == Agreement.DIFFERENT) {
            return Agreement.DIFFERENT;
        }
        if (kanji == Agreement.PART || kana == Agreement.PART) {
            return Agreement.PART;
        }
        if (kanji == Agreement.MISSING) {
            return kana;
        }
        return kana == Agreement.MISSING || kana == Agreement.LOST ? kanji : kana;
    }
}
