package jp.yorisoi.flow.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jp.yorisoi.base.notation.Digits;
import jp.yorisoi.vault.access.Personal;
import org.jspecify.annotations.Nullable;

/// The residents of one day, column by column, in memory: persons are ordinals from 0, households too. Immutable and
/// safe for several threads.
@Personal
public final class Register {
    private final long batch;
    private final LocalDate asOf;
    private final LocalDate day;
    private final RegisterColumns columns;
    private final int[] householdOf;
    private final int[] memberStart;
    private final int[] members;
    private final Map<Long, Integer> byId;
    private final Map<String, Integer> byNumber;
    private final Map<String, Integer> byHousehold;
    private volatile @Nullable Addresses addresses;

    Register(long batch, LocalDate asOf, LocalDate day, RegisterColumns columns) {
        this.batch = batch;
        this.asOf = asOf;
        this.day = day;
        this.columns = columns;
        int size = columns.size();
        this.byId = HashMap.newHashMap(size);
        this.byNumber = HashMap.newHashMap(size);
        this.byHousehold = new HashMap<>();
        this.householdOf = new int[size];
        for (int i = 0; i < size; i++) {
            byId.put(columns.id(i), i);
            byNumber.put(Digits.key(columns.text(RegisterItem.NUMBER, i)), i);
            String household = columns.text(RegisterItem.HOUSEHOLD, i);
            // A person without a 世帯番号 is a household of one's own.
            String key = household.isEmpty() ? "\0" + i : household;
            householdOf[i] = byHousehold.computeIfAbsent(key, k -> byHousehold.size());
        }
        this.memberStart = starts(householdOf, byHousehold.size());
        this.members = grouped(householdOf, memberStart);
    }

    private static int[] starts(int[] groupOf, int groups) {
        int[] start = new int[groups + 1];
        for (int group : groupOf) {
            start[group + 1]++;
        }
        for (int i = 0; i < groups; i++) {
            start[i + 1] += start[i];
        }
        return start;
    }

    private static int[] grouped(int[] groupOf, int[] start) {
        int[] next = start.clone();
        int[] grouped = new int[groupOf.length];
        for (int i = 0; i < groupOf.length; i++) {
            grouped[next[groupOf[i]]++] = i;
        }
        return grouped;
    }

    /// The batch that it rests on.
    public long batch() {
        return batch;
    }

    /// The day for which the extract was made (基準日).
    public LocalDate asOf() {
        return asOf;
    }

    /// The day whose residents these are.
    public LocalDate day() {
        return day;
    }

    /// How many residents.
    public int size() {
        return columns.size();
    }

    /// How many households.
    public int households() {
        return memberStart.length - 1;
    }

    /// The person's id.
    public long id(int ordinal) {
        return columns.id(ordinal);
    }

    /// The ordinal of a person, where the person lives here on the day.
    public OptionalInt find(long id) {
        return optional(byId.get(id));
    }

    /// The ordinal of a 宛名番号, with or without its leading zeros.
    public OptionalInt findNumber(String number) {
        return optional(byNumber.get(Digits.key(number)));
    }

    /// The ordinal of a household by its 世帯番号.
    public OptionalInt findHousehold(String number) {
        return optional(byHousehold.get(number));
    }

    private static OptionalInt optional(@Nullable Integer found) {
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// The household of a person.
    public int householdOf(int ordinal) {
        return householdOf[ordinal];
    }

    /// The 世帯番号 of a household; empty for one whose person has none.
    public String householdNumber(int household) {
        return columns.text(RegisterItem.HOUSEHOLD, members[memberStart[household]]);
    }

    /// The members of a household, in the order of the register.
    public int[] members(int household) {
        return Arrays.copyOfRange(members, memberStart[household], memberStart[household + 1]);
    }

    /// An item as normalised text; empty where it is not known.
    public String text(RegisterItem item, int ordinal) {
        return columns.text(item, ordinal);
    }

    /// 生年月日, where it is wholly known.
    public Optional<LocalDate> birth(int ordinal) {
        long day = columns.birth(ordinal);
        return day == RegisterColumns.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    /// 生年月日 as days since 1970-01-01; [Long#MIN_VALUE] where it is not wholly known.
    public long birthDay(int ordinal) {
        return columns.birth(ordinal);
    }

    /// 性別.
    public Sex sex(int ordinal) {
        return columns.sex(ordinal);
    }

    /// Whether the person itself is under 支援措置.
    public boolean underProtection(int ordinal) {
        return columns.isProtected(ordinal);
    }

    /// The address in its normal form, down to 方書.
    public String address(int ordinal) {
        String place = text(RegisterItem.ADDRESS, ordinal);
        String building = text(RegisterItem.BUILDING, ordinal);
        return building.isEmpty() || place.endsWith(building) ? place : place + " " + building;
    }

    /// The other households at the address of a household (同居, inferred); nothing where the address does not tell, as
    /// in a block of flats without 方書.
    public Optional<int[]> householdsAtTheAddress(int household) {
        return addresses().others(household);
    }

    /// The other households at the address of a person.
    Addresses addresses() {
        Addresses known = addresses;
        if (known == null) {
            known = new Addresses(this);
            addresses = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "Register[batch " + batch + ", " + size() + " residents]";
    }
}
