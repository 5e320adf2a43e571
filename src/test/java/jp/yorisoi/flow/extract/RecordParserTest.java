package jp.yorisoi.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/// Our record reader against Commons CSV wherever the dialect is kept, and by itself where it is broken.
class RecordParserTest {
    private static final String[] PIECES = {
        "a", "山田", "", " ", "1,5", "\n", "\r\n", "\"", "'", ";", "x y", "\\", "000", "\t", "|"
    };

    private static List<List<String>> ours(String text, Dialect dialect) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (RecordParser parser = new RecordParser(new StringReader(text), dialect, 1 << 20)) {
            for (List<String> record = parser.next(); record != null; record = parser.next()) {
                records.add(record);
            }
        }
        return records;
    }

    @Test
    void recordsAreThoseOfCommonsCsv() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 3000; round++) {
            char delimiter = ",;\t|".charAt(random.nextInt(4));
            char quote = random.nextInt(4) == 0 ? '\'' : '"';
            int width = 1 + random.nextInt(5);
            String text = text(random, delimiter, quote, width);
            Dialect dialect = Dialect.of(String.valueOf(delimiter), quote, '\0')
                    .holding(random.nextBoolean() ? width : 0, List.of());
            assertThat(ours(text, dialect)).as(text).isEqualTo(commons(text, delimiter, quote));
        }
    }

    private static List<List<String>> commons(String text, char delimiter, char quote) throws IOException {
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setQuote(quote)
                .setIgnoreEmptyLines(false)
                .get();
        List<List<String>> records = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                records.add(List.of(record.values()));
            }
        }
        return records;
    }

    private static String text(Random random, char delimiter, char quote, int width) {
        StringBuilder text = new StringBuilder();
        int rows = 1 + random.nextInt(6);
        for (int row = 0; row < rows; row++) {
            for (int cell = 0; cell < width; cell++) {
                StringBuilder value = new StringBuilder();
                int pieces = random.nextInt(4);
                for (int i = 0; i < pieces; i++) {
                    value.append(PIECES[random.nextInt(PIECES.length)]);
                }
                String plain = value.toString();
                boolean needs = plain.indexOf(delimiter) >= 0
                        || plain.indexOf('\n') >= 0
                        || plain.indexOf('\r') >= 0
                        || plain.indexOf(quote) >= 0;
                text.append(cell > 0 ? String.valueOf(delimiter) : "");
                text.append(
                        needs || random.nextInt(5) == 0
                                ? quote + plain.replace(String.valueOf(quote), "" + quote + quote) + quote
                                : plain);
            }
            text.append(new String[] {"\n", "\r\n", "\r"}[random.nextInt(3)]);
        }
        return text.toString();
    }

    @Test
    void brokenQuotesLoseNoCharacterAndStayInTheirRecord() throws IOException {
        Dialect three = Dialect.of(",", '"', '\0').holding(3, List.of());
        assertThat(ours("a,\"b \"x\" c\",d\n", three)).containsExactly(List.of("a", "b \"x\" c", "d"));
        assertThat(ours("a,\"b,c\n1,2,3\n\"4\",5,6\n", three))
                .containsExactly(List.of("a", "\"b", "c"), List.of("1", "2", "3"), List.of("4", "5", "6"));
        assertThat(ours("a,\"b\"\",c\n1,\"2\",3\n", three))
                .containsExactly(List.of("a", "b\"", "c"), List.of("1", "2", "3"));
        assertThat(ours("a,b,\"c\nmore", three)).containsExactly(List.of("a", "b", "c\nmore"));
        assertThat(ours("a,b,c\n1;2;3\n", three)).containsExactly(List.of("a", "b", "c"), List.of("1", "2", "3"));
    }

    @Test
    void whatNoTableHoldsIsRefusedEarly() {
        assertThatThrownBy(() -> ours("x".repeat(2 << 20), Dialect.of(",", '"', '\0')))
                .isInstanceOf(RecordParser.RecordTooLong.class);
        assertThatThrownBy(() -> ours(",".repeat(200_000), Dialect.of(",", '"', '\0')))
                .isInstanceOf(RecordParser.TooManyFields.class);
    }

    @Test
    void anyTextIsRead() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(40);
            for (int i = 0; i < pieces; i++) {
                text.append(random.nextInt(3) == 0 ? "," : PIECES[random.nextInt(PIECES.length)]);
            }
            Dialect dialect = DialectFinder.of(text.toString(), false);
            int characters = ours(text.toString(), dialect).stream()
                    .flatMap(List::stream)
                    .mapToInt(String::length)
                    .sum();
            assertThat(characters).isLessThanOrEqualTo(text.length());
        }
    }
}
