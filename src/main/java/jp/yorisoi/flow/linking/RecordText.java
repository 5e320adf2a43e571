package jp.yorisoi.flow.linking;

import jp.yorisoi.vault.access.Personal;

/// What a record says of its person, as it is compared. Filled row by row.
@Personal
final class RecordText {
    NameText kanji = NameText.NONE;
    NameText kana = NameText.NONE;
    NameText guardian = NameText.NONE;
    /// What the person is called, in kana or kanji, without ちゃん.
    String nickname = "";
    /// yyyymmdd; month and day 0 where they are not known; 0 = not known at all.
    int birth;

    char sex;
    PlaceText place = PlaceText.NONE;
    AreaText area = AreaText.NONE;
    String phone = "";
    /// −1 = not told.
    int age = -1;
    /// The first and the last age of a band; −1 = not told.
    int bandFrom = -1;

    int bandTo = -1;
    /// The grade's number; [Integer#MIN_VALUE] = not told.
    int grade = Integer.MIN_VALUE;
    /// The day on which it was so.
    long day;

    /// Whether the record is of a mother, for want of a child.
    boolean isMother;
    /// Nobody has decided of whom a record is.
    static final int OPEN = -2;
    /// People decided that it is of none of its candidates.
    static final int NOBODY = -1;

    /// Of whom people decided that it is, as the register counts.
    int decided = OPEN;

    /// Whether it stands: newer files have not taken its place.
    boolean held = true;

    /// Where it was made, for sources whose people come again; else empty.
    String group = "";

    /// What the person does each time, for sources whose people come again; else empty.
    String habit = "";

    boolean hasBirthDay() {
        return birth % 100 != 0;
    }

    boolean hasName() {
        return !kanji.isEmpty() || !kana.isEmpty();
    }

    /// A number that goes by what the record says alone, not by where it stands.
    long print() {
        long hash = Blocks.key('R', kanji.full(), kana.full());
        hash = hash * 31 + Blocks.key('R', place.full(), nickname);
        return Blocks.key('R', phone + ' ' + guardian.full() + ' ' + age + ' ' + area.town(), hash + birth * 31L + day);
    }

    /// Whether two records of a source tell one name and date.
    boolean isAlike(RecordText other) {
        return kanji.full().equals(other.kanji.full()) && kana.full().equals(other.kana.full()) && birth == other.birth;
    }

    @Override
    public String toString() {
        return "RecordText[…]";
    }
}
