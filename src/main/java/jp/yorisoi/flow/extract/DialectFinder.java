package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds a text's dialect in its first lines. Every dialect that its characters allow is tried; the one wins whose
/// records have the steadiest number of fields and whose fields look most like what a person or a program means to
/// write. After G. van den Burg, A. Nazábal and C. Sutton, "Wrangling messy CSV files by detecting row and type
/// patterns", Data Mining and Knowledge Discovery 33 (2019).
final class DialectFinder {
    private static final int MOST_RECORDS = 300;
    private static final int MOST_WIDTH = 4000;
    private static final double ONE_COLUMN = 0.2;
    private static final String RARE = ":^~#!@&=%$*¦§，；｜／\u0001\u0002\u001C\u001D\u001E\u001F";
    private static final String PARTS_TWO = "^~¦§；｜\u0001\u0002\u001C\u001D\u001E\u001F";
    private static final String QUOTES = "\"'`~^|%$#";
    private final String sample;
    private final boolean cut;

    /// A dialect with its score and the records it makes of the sample.
    private record Tried(Dialect dialect, double score) {}

    private DialectFinder(String sample, boolean cut) {
        this.sample = sample;
        this.cut = cut;
    }

    /// The dialect of a text that begins so; `cut` tells that there is more of it.
    static Dialect of(String start, boolean cut) {
        int end = cut ? Math.max(start.lastIndexOf('\n'), start.lastIndexOf('\r')) : start.length();
        return new DialectFinder(end > 0 ? start.substring(0, end) : start, cut).find();
    }

    private Dialect find() {
        if (sample.regionMatches(true, 0, "sep=", 0, 4) && sample.length() > 4 && isLineEnd(5)) {
            return tried(Dialect.of(sample.substring(4, 5), '"', '\0')).dialect();
        }
        Tried best = new Tried(Dialect.of("", '"', '\0'), 0);
        for (String delimiter : delimiters()) {
            for (char quote : quotes(delimiter)) {
                for (char escape : escapes(quote)) {
                    Tried tried = tried(Dialect.of(delimiter, quote, escape));
                    best = tried.score() > best.score() + 1e-9 ? tried : best;
                }
            }
        }
        return best.dialect();
    }

    private boolean isLineEnd(int at) {
        return at >= sample.length() || sample.charAt(at) == '\n' || sample.charAt(at) == '\r';
    }

    /// What may part the fields, the usual first: equal scores are decided by that order.
    private List<String> delimiters() {
        Set<String> found = new LinkedHashSet<>();
        double spaced = spaced();
        if (spaced == 1) {
            found.add(", ");
        }
        for (String common : Dialect.COMMON) {
            if (sample.contains(common)) {
                found.add(common.equals(";") || common.equals("|") ? always(common) : common);
            }
        }
        if (spaced > 0.5 && spaced < 1) {
            found.add(", ");
        }
        for (int i = 0; i < RARE.length(); i++) {
            if (sample.indexOf(RARE.charAt(i)) >= 0) {
                found.add(always(RARE.substring(i, i + 1)));
            }
        }
        if (sample.contains(Dialect.SPACES) || sample.contains("\u3000\u3000")) {
            found.add(Dialect.SPACES);
        }
        if (sample.indexOf(' ') >= 0) {
            found.add(" ");
        }
        found.add("");
        return List.copyOf(found);
    }

    /// The mark, or two of it where it stands in pairs only.
    private String always(String mark) {
        String pair = mark + mark;
        return sample.replace(pair, "").contains(mark) ? mark : pair;
    }

    /// After how many of the commas a space follows, line ends left out; 0 where there are few commas.
    private double spaced() {
        int commas = 0;
        int spaced = 0;
        for (int at = sample.indexOf(','); at >= 0; at = sample.indexOf(',', at + 1)) {
            if (!isLineEnd(at + 1)) {
                commas++;
                spaced += sample.charAt(at + 1) == ' ' ? 1 : 0;
            }
        }
        return spaced < 8 ? 0 : spaced / (double) commas;
    }

    private List<Character> quotes(String delimiter) {
        List<Character> quotes = new ArrayList<>();
        quotes.add('"');
        for (int i = 1; i < QUOTES.length(); i++) {
            char quote = QUOTES.charAt(i);
            if (delimiter.indexOf(quote) < 0 && sample.indexOf(quote) >= 0 && wraps(quote, delimiter)) {
                quotes.add(quote);
            }
        }
        return quotes;
    }

    /// Whether a mark opens fields and closes as many, not only stands in them.
    private boolean wraps(char quote, String delimiter) {
        int opens = 0;
        int closes = 0;
        for (int at = sample.indexOf(quote); at >= 0; at = sample.indexOf(quote, at + 1)) {
            boolean begins = at == 0
                    || isLineEnd(at - 1)
                    || (!delimiter.isEmpty() && sample.startsWith(delimiter, at - delimiter.length()));
            boolean ends = isLineEnd(at + 1) || (!delimiter.isEmpty() && sample.startsWith(delimiter, at + 1));
            opens += begins && !ends ? 1 : 0;
            closes += ends && !begins ? 1 : 0;
        }
        return opens >= 1 && closes * 5 >= opens * 4 && opens * 5 >= closes * 4;
    }

    private List<Character> escapes(char quote) {
        boolean escapes = sample.contains("\\" + quote);
        return escapes ? List.of('\0', '\\') : List.of('\0');
    }

    private Tried tried(Dialect dialect) {
        List<List<String>> records = new ArrayList<>();
        Map<Integer, Integer> lengths = new HashMap<>();
        double meant = 0;
        try (RecordParser parser = new RecordParser(new StringReader(sample), dialect, Integer.MAX_VALUE)) {
            for (List<String> record = parser.next();
                    record != null && records.size() < MOST_RECORDS;
                    record = parser.next()) {
                boolean blank = record.size() == 1 && record.getFirst().isBlank();
                if (!blank) {
                    records.add(record);
                    lengths.merge(record.size(), 1, Integer::sum);
                    meant += meant(record, parser, dialect) / record.size();
                }
            }
        } catch (RecordParser.TooManyFields | RecordParser.RecordTooLong e) {
            return new Tried(dialect, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int width = width(lengths);
        Dialect found = dialect.holding(width, numbers(records, width));
        double types = records.isEmpty() ? 0 : meant / records.size();
        double prior = prior(dialect, lengths, records.size(), width);
        return new Tried(found, steadiness(lengths, records.size(), width) * types * types * prior);
    }

    private double meant(List<String> record, RecordParser parser, Dialect dialect) {
        boolean[] quoted = parser.quoted();
        double sum = 0;
        for (int i = 0; i < record.size(); i++) {
            sum += quoted[i] ? 1 : CellForm.meant(record.get(i), dialect.quote());
        }
        double open = parser.oddity() == RecordParser.Oddity.QUOTE_OPEN && !cut ? 1 : 0;
        return Math.max(0, sum - 0.5 * parser.strays() - open);
    }

    /// The commonest number of fields among rows that have several.
    private static int width(Map<Integer, Integer> lengths) {
        int width = 1;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : lengths.entrySet()) {
            boolean more = entry.getValue() > most || (entry.getValue() == most && entry.getKey() > width);
            if (entry.getKey() > 1 && more) {
                width = entry.getKey();
                most = entry.getValue();
            }
        }
        return width;
    }

    /// How steady the number of fields is among the rows that have several, less where few rows have.
    private static double steadiness(Map<Integer, Integer> lengths, int rows, int width) {
        if (width == 1) {
            return ONE_COLUMN;
        }
        double parted = rows - lengths.getOrDefault(1, 0);
        double sum = 0;
        for (Map.Entry<Integer, Integer> entry : lengths.entrySet()) {
            if (entry.getKey() > 1) {
                double share = entry.getValue() / parted;
                sum += share * share * (entry.getKey() - 1) / entry.getKey();
            }
        }
        return sum * Math.sqrt(parted / rows);
    }

    /// How usual a dialect is. A space or a rare mark parts fields only where nearly every row says so.
    private static double prior(Dialect dialect, Map<Integer, Integer> lengths, int rows, int width) {
        double quote = dialect.quote() == '"' ? 1 : dialect.quote() == '\'' || dialect.quote() == '`' ? 0.998 : 0.9;
        double escape = dialect.escape() == 0 ? 1 : 0.99;
        String delimiter = dialect.delimiter();
        double parted = 1 - lengths.getOrDefault(1, 0) / (double) Math.max(1, rows);
        boolean usual = delimiter.equals(", ")
                ? parted >= 0.7
                : delimiter.isEmpty() || Dialect.COMMON.contains(delimiter.substring(0, 1));
        if (usual) {
            return quote * escape;
        }
        if (parted >= 0.9 && rows >= 2 && PARTS_TWO.indexOf(delimiter.charAt(0)) >= 0) {
            return 0.8 * quote * escape;
        }
        double steady = lengths.getOrDefault(width, 0) / (double) Math.max(1, rows);
        boolean spaces = delimiter.isBlank();
        boolean clear = steady >= (spaces ? 0.8 : 0.7) && width >= 3 && rows >= 2;
        return clear ? (spaces ? 0.6 : 0.8) * quote * escape : 0;
    }

    private static List<Integer> numbers(List<List<String>> records, int width) {
        List<Integer> numbers = new ArrayList<>();
        for (int column = 0; column < Math.min(width, MOST_WIDTH); column++) {
            int rows = 0;
            int found = 0;
            for (List<String> record : records) {
                if (record.size() == width) {
                    rows++;
                    found += CellForm.isNumber(record.get(column)) ? 1 : 0;
                }
            }
            if (rows >= 3 && found * 5 >= rows * 4) {
                numbers.add(column);
            }
        }
        return numbers;
    }
}
