package jp.yorisoi.flow.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.store.ColumnChunk;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path folder;

    private final Map<Long, LocalDate> asOf = new HashMap<>();
    private final Set<Long> withdrawn = new HashSet<>();
    private Store store;
    private TestStores.Office office;
    private Registers registers;
    private People people;
    private Protection protection;

    @BeforeEach
    void open() {
        store = TestStores.create(folder);
        office = TestStores.office(store, Reach.NOBODY);
        registers = new Registers(store, knownAt -> standing());
        people = new People(registers);
        protection = new Protection(store, office.audit(), registers);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static List<ColumnChunk> column(ColumnChunk.@Nullable Entry... cells) {
        List<ColumnChunk.Entry> entries = new ArrayList<>();
        int[] codes = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            ColumnChunk.Entry cell = cells[i];
            codes[i] = cell == null ? ColumnChunk.EMPTY : entries.size();
            if (cell != null) {
                entries.add(cell);
            }
        }
        return List.of(ColumnChunk.of(entries, codes));
    }

    private static ColumnChunk.Entry read(String text) {
        return new ColumnChunk.Entry(text, text, null);
    }

    private static ColumnChunk.Entry unread(String raw) {
        return new ColumnChunk.Entry(raw, null, "notation.flag-unreadable");
    }

    /// A register of people written `宛名番号 世帯番号 支援措置`; where nobody has the third, it has no such column.
    private void keep(long batch, LocalDate day, boolean tells, String... people) {
        Map<RegisterItem, List<ColumnChunk>> columns = new java.util.EnumMap<>(RegisterItem.class);
        ColumnChunk.Entry[][] cells = new ColumnChunk.Entry[3][people.length];
        for (int i = 0; i < people.length; i++) {
            String[] parts = people[i].split(" ");
            cells[0][i] = read(parts[0]);
            cells[1][i] = read(parts[1]);
            cells[2][i] = read(parts.length > 2 ? parts[2] : "no");
        }
        columns.put(RegisterItem.NUMBER, column(cells[0]));
        columns.put(RegisterItem.HOUSEHOLD, column(cells[1]));
        if (tells) {
            columns.put(RegisterItem.PROTECTION, column(cells[2]));
        }
        asOf.put(batch, day);
        registers.keep(office.grant("tanto", Permission.IMPORT), new RegisterExtract(batch, day, columns));
    }

    private void keep(ColumnChunk.@Nullable Entry... protectedCells) {
        asOf.put(1L, DAY);
        registers.keep(
                office.grant("tanto", Permission.IMPORT),
                new RegisterExtract(
                        1,
                        DAY,
                        Map.of(
                                RegisterItem.NUMBER, column(read("0011"), read("0012"), read("0021")),
                                RegisterItem.HOUSEHOLD, column(read("0001"), read("0001"), read("0002")),
                                RegisterItem.NAME, column(read("山田 花子"), read("山田 桜"), read("森 蒼")),
                                RegisterItem.KANA, column(read("ヤマダ ハナコ"), read("ヤマダ サクラ"), read("モリ アオイ")),
                                RegisterItem.PROTECTION, column(protectedCells))));
    }

    private List<Long> standing() {
        List<Long> batches = new ArrayList<>(asOf.keySet());
        batches.removeAll(withdrawn);
        batches.sort(Comparator.comparing((Long batch) -> asOf.get(batch)).reversed());
        return batches;
    }

    private Set<Long> hidden() {
        return protection.hiddenFrom(office.operator("tanto"));
    }

    private long id(String number) {
        return registers.idOf(number).orElseThrow();
    }

    @Test
    void whateverIsWrittenUnderProtectionButNoProtectsTheHousehold() {
        keep(unread("DV等 R8.4.1から"), null, read("no"));

        assertThat(hidden()).containsExactlyInAnyOrder(id("0011"), id("0012"));
        assertThat(protection.opens(office.operator("tanto"), "0001")).isFalse();
        assertThat(protection.opens(office.operator("tanto"), "0002")).isTrue();
    }

    @Test
    void dashesProtectNobody() {
        keep(unread("－"), unread("―"), read("no"));

        assertThat(hidden()).isEmpty();
    }

    @Test
    void namedOperatorSeesTheHouseholdUntilTheNamingIsTakenBack() {
        keep(read("yes"), null, null);
        Grant naming = office.grant("kakaricho", Permission.APPROVE_DEFINITION);

        protection.name(naming, "0011", "tanto");
        assertThat(hidden()).isEmpty();

        protection.unname(naming, "0011", "tanto");
        assertThat(hidden()).hasSize(2);
    }

    @Test
    void whoIsGoneFromTheRegisterStaysHiddenOnOlderDaysToo() {
        LocalDate before = DAY.minusMonths(1);
        keep(1, before, true, "11 1 yes", "12 1", "13 1", "21 2");
        keep(2, DAY, true, "13 1", "21 2");

        assertThat(hidden()).containsExactlyInAnyOrder(id("11"), id("12"));
        assertThat(protection.opens(office.operator("tanto"), "1")).isTrue();

        protection.name(office.grant("kakaricho", Permission.APPROVE_DEFINITION), "0011", "tanto");
        assertThat(hidden()).isEmpty();
        assertThat(protection.hiddenFrom(office.operator("kakaricho"))).hasSize(2);
    }

    @Test
    void laterRegisterThatCarriesThePersonWithoutItEndsTheShelter() {
        keep(1, DAY.minusMonths(2), true, "11 1 yes", "12 1");
        keep(2, DAY.minusMonths(1), true, "21 2");
        keep(3, DAY, true, "11 1 no", "12 1");
        assertThat(hidden()).isEmpty();

        withdrawn.add(3L);
        assertThat(hidden()).as("the register that ended it was taken back").hasSize(2);

        withdrawn.addAll(List.of(1L, 2L));
        assertThat(hidden()).isEmpty();
    }

    @Test
    void orderOfTheImportsTellsNothing() {
        keep(1, DAY, true, "12 1");
        keep(2, DAY.minusMonths(1), true, "11 1 yes", "12 1");

        assertThat(hidden()).containsExactly(id("11"));
    }

    @Test
    void registerThatDoesNotTellProtectionEndsNothing() {
        keep(1, DAY.minusMonths(1), true, "11 1 yes", "12 1");
        keep(2, DAY, false, "11 1", "12 1");

        assertThat(hidden()).hasSize(2);
    }

    @Test
    void registersOfAnOlderStoreAreTakenDownWhenTheyAreAskedFor() {
        keep(1, DAY.minusMonths(1), true, "11 1 yes", "12 1");
        keep(2, DAY, true, "12 1");
        store.change(session -> {
            session.run("DELETE FROM shelter");
            session.run("DELETE FROM shelter_register");
        });

        assertThat(hidden()).containsExactly(id("11"));
    }

    @Test
    void searchFindsNumbersWithAndWithoutZerosAndNobodyForPunctuation() {
        keep(read("no"), read("no"), read("no"));
        Grant list = office.grant("tanto", Permission.VIEW_LIST);

        assertThat(people.search(list, "12", DAY, 10))
                .extracting(Resident::number)
                .containsExactly("0012");
        assertThat(people.search(list, "００１２", DAY, 10))
                .extracting(Resident::number)
                .containsExactly("0012");
        assertThat(people.search(list, "やまだ", DAY, 10))
                .extracting(Resident::number)
                .containsExactly("0011", "0012");
        assertThat(people.search(list, "・", DAY, 10)).isEmpty();
        assertThat(people.search(list, "()", DAY, 10)).isEmpty();
    }
}
