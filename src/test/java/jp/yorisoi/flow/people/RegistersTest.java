package jp.yorisoi.flow.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.store.ColumnChunk;
import jp.yorisoi.vault.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final List<RegisterItem> ITEMS = List.of(
            RegisterItem.NUMBER,
            RegisterItem.HOUSEHOLD,
            RegisterItem.ADDRESS,
            RegisterItem.RESIDENT_SINCE,
            RegisterItem.CHANGED,
            RegisterItem.CHANGE_CAUSE,
            RegisterItem.REMOVED,
            RegisterItem.PROTECTION);

    @TempDir
    Path folder;

    private Store store;
    private TestStores.Office office;
    private Registers registers;

    @BeforeEach
    void open() {
        store = TestStores.create(folder);
        registers = new Registers(store, knownAt -> List.of(1L));
        office = TestStores.office(store, Reach.NOBODY);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// Rows of the items above, `-` for an empty cell.
    private void keep(String... rows) {
        Map<RegisterItem, List<ColumnChunk>> columns = new EnumMap<>(RegisterItem.class);
        for (int item = 0; item < ITEMS.size(); item++) {
            int at = item;
            List<String> cells =
                    Arrays.stream(rows).map(row -> row.split(" ", -1)[at]).toList();
            List<ColumnChunk.Entry> entries = cells.stream()
                    .map(cell -> new ColumnChunk.Entry(cell, cell, null))
                    .toList();
            int[] codes = IntStream.range(0, cells.size())
                    .map(row -> cells.get(row).equals("-") ? ColumnChunk.EMPTY : row)
                    .toArray();
            columns.put(ITEMS.get(item), List.of(ColumnChunk.of(entries, codes)));
        }
        registers.keep(office.grant("tanto", Permission.IMPORT), new RegisterExtract(1, DAY, columns));
    }

    private Grant list() {
        return office.grant("tanto", Permission.VIEW_LIST);
    }

    private String addressOf(String number) {
        Register register = registers.on(list(), DAY).orElseThrow();
        return register.findNumber(number).stream()
                .mapToObj(register::address)
                .findFirst()
                .orElse("");
    }

    @Test
    void ofSeveralRowsOfOnePersonTheLatestChangeCounts() {
        keep(
                "11 1 新町 2020-04-01 2026-03-01 転居 - -",
                "11 1 旧町 2020-04-01 2024-03-01 転居 - -",
                "12 1 次町 2020-04-01 2027-03-01 転居 - -",
                "12 1 今町 2020-04-01 2024-03-01 転居 - -");

        assertThat(addressOf("11")).isEqualTo("新町");
        assertThat(addressOf("12")).as("what is to come does not count yet").isEqualTo("今町");
    }

    @Test
    void whoLeftIsNotKeptByAnEarlierRow() {
        keep(
                "11 1 新町 2020-04-01 2026-03-01 転出 - -",
                "11 1 旧町 2020-04-01 2024-03-01 転居 - -",
                "12 1 旧町 2010-04-01 - - 2019-03-31 -",
                "12 1 新町 2021-04-01 - - - -",
                "13 1 新町 2021-04-01 - - - -",
                "13 1 旧町 2010-04-01 - - 2019-03-31 -");

        assertThat(addressOf("11")).isEmpty();
        assertThat(addressOf("12")).isEqualTo("新町");
        assertThat(addressOf("13")).isEqualTo("新町");
    }

    @Test
    void rowsWithoutDaysStrikeNobodyOff() {
        keep("11 1 新町 - - 転入 - -", "11 1 旧町 - - 転出 - -");

        assertThat(addressOf("11")).isEqualTo("新町");
    }

    @Test
    void numberIsFoundWithAndWithoutItsZeros() {
        keep("0011 1 新町 - - - - -", "12 1 旧町 - - - - -");

        assertThat(registers.idOf("11")).isEqualTo(registers.idOf("0011")).isPresent();
        assertThat(registers.idOf("00012")).isEqualTo(registers.idOf("12")).isPresent();
        assertThat(registers.idOf("1")).isEmpty();
        assertThat(addressOf("11")).isEqualTo("新町");
        assertThat(addressOf("012")).isEqualTo("旧町");
    }

    @Test
    void registerWithoutTheHiddenIsMadeOnce() {
        keep("11 1 新町 - - - - yes", "12 2 旧町 - - - - -");
        Protection protection = new Protection(store, office.audit(), registers);
        Grant list = TestStores.office(store, protection).grant("tanto", Permission.VIEW_LIST);
        Register seen = registers.on(list, DAY).orElseThrow();

        assertThat(seen.size()).isEqualTo(1);
        assertThat(registers.on(list, DAY).orElseThrow()).isSameAs(seen);
        assertThat(registers
                        .on(office.grant("tanto", Permission.RUN_SCREENING), DAY)
                        .orElseThrow()
                        .size())
                .isEqualTo(2);
        assertThat(registers.on(list, DAY).orElseThrow()).isSameAs(seen);
    }
}
