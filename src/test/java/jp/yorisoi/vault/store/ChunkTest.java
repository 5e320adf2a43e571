package jp.yorisoi.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChunkTest {
    private static final String LETTERS = "あ漢字𠮷葛󠄀ｱaZ09 ,\"\n\t①髙";

    @Test
    void everyChunkComesBackAsItWas() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            ColumnChunk chunk = randomChunk(random);
            byte[] bytes = chunk.encode();
            ColumnChunk back = ColumnChunk.decode(bytes);
            assertThat(back).as("round " + round).isEqualTo(chunk);
            assertThat(back.codes()).isEqualTo(chunk.codes());
            assertThat(ColumnChunk.decode(bytes).encode()).isEqualTo(bytes);
        }
    }

    private static ColumnChunk randomChunk(Random random) {
        int rows = random.nextInt(5) == 0 ? random.nextInt(4) : 1 + random.nextInt(ColumnChunk.MOST);
        int entries = switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> 1 + random.nextInt(300);
            default -> Math.max(1, rows);
        };
        List<ColumnChunk.Entry> dictionary = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            dictionary.add(randomEntry(random));
        }
        int[] codes = new int[rows];
        for (int i = 0; i < rows; i++) {
            codes[i] = entries == 0 || random.nextInt(10) == 0 ? -1 : entries == rows ? i : random.nextInt(entries);
        }
        return ColumnChunk.of(dictionary, codes);
    }

    private static ColumnChunk.Entry randomEntry(Random random) {
        String raw = text(random, random.nextInt(500) == 0 ? 20_000 : random.nextInt(20));
        String value = switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> raw;
            default -> text(random, random.nextInt(10));
        };
        String problem = random.nextInt(4) == 0 ? "intake.problem-" + random.nextInt(5) : null;
        return new ColumnChunk.Entry(raw, value, problem);
    }

    private static String text(Random random, int length) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    @Test
    void aFullChunkOfDifferentTextsComesBack() {
        List<ColumnChunk.Entry> entries = new ArrayList<>();
        int[] codes = new int[ColumnChunk.MOST];
        for (int i = 0; i < codes.length; i++) {
            entries.add(new ColumnChunk.Entry("山田 太郎" + i, null, null));
            codes[i] = codes.length - 1 - i;
        }
        ColumnChunk chunk = ColumnChunk.of(entries, codes);
        assertThat(ColumnChunk.decode(chunk.encode())).isEqualTo(chunk);
    }

    @Test
    void anEmptyColumnTakesNextToNothing() {
        int[] codes = new int[ColumnChunk.MOST];
        Arrays.fill(codes, ColumnChunk.EMPTY);
        ColumnChunk chunk = ColumnChunk.of(List.of(), codes);
        assertThat(chunk.encode()).hasSizeLessThan(32);
        assertThat(ColumnChunk.decode(chunk.encode()).cell(4095)).isEmpty();
    }

    @Test
    void bytesThatAreNoChunkAreRefused() {
        byte[] sound = randomChunk(new Random(5)).encode();
        Random random = new Random(2);
        for (int round = 0; round < 500; round++) {
            byte[] broken = Arrays.copyOf(sound, random.nextInt(sound.length));
            if (broken.length > 0) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 + random.nextInt(255));
            }
            assertThatThrownBy(() -> ColumnChunk.decode(broken)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> LongChunk.decode(new byte[] {1, 2})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCodeWithoutAnEntryIsRefused() {
        assertThatThrownBy(() -> ColumnChunk.of(List.of(), new int[] {0})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ColumnChunk.of(List.of(), new int[ColumnChunk.MOST + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersComeBackAsTheyWere() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            long[] values = new long[random.nextInt(LongChunk.MOST + 1)];
            long at = random.nextInt(100);
            for (int i = 0; i < values.length; i++) {
                at += random.nextInt(4);
                values[i] = switch (round % 3) {
                    case 0 -> at;
                    case 1 -> random.nextLong();
                    default -> random.nextBoolean() ? 0 : random.nextLong();
                };
            }
            assertThat(LongChunk.decode(LongChunk.of(values).encode()).values()).isEqualTo(values);
        }
        assertThat(LongChunk.decode(
                                LongChunk.of(Long.MIN_VALUE, Long.MAX_VALUE, 0).encode())
                        .values())
                .containsExactly(Long.MIN_VALUE, Long.MAX_VALUE, 0);
    }

    @Test
    void rowNumbersInOrderTakeNextToNothing() {
        long[] rows = new long[LongChunk.MOST];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = 5 + i;
        }
        assertThat(LongChunk.of(rows).encode()).hasSizeLessThan(80);
    }

    @Test
    void noChunkPrintsItsValues() {
        ColumnChunk chunk = ColumnChunk.of(List.of(new ColumnChunk.Entry("山田", "山田", null)), new int[] {0});
        assertThat(chunk + " " + chunk.entry(0)).doesNotContain("山田");
    }
}
