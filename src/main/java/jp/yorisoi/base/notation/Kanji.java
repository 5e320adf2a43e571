package jp.yorisoi.base.notation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Variants of kanji (髙 高, 﨑 崎, 邊 邉 辺): folded to one form for comparing, by the table
/// `resources/codes/kanji-variants.tsv`.
public final class Kanji {
    private static final Map<Integer, Integer> FORMS = load();

    private Kanji() {}

    /// The text in NFKC with every variant in its common form and without variation selectors.
    public static String fold(String text) {
        String folded = Width.fold(text);
        StringBuilder out = new StringBuilder(folded.length());
        folded.codePoints().filter(point -> !isSelector(point)).forEach(point -> out.appendCodePoint(common(point)));
        return out.toString();
    }

    /// The text with variants folded; blank stays blank.
    public static Normalised normalise(String text) {
        String folded = Width.clean(fold(text));
        return folded.isEmpty() ? Normalised.BLANK : Normalised.of(folded);
    }

    /// The common form of one character.
    static int common(int point) {
        return point < 0x3400 ? point : FORMS.getOrDefault(point, point);
    }

    /// How many variants the table folds.
    static int size() {
        return FORMS.size();
    }

    private static boolean isSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    private static Map<Integer, Integer> load() {
        Map<Integer, Integer> forms = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(
                        Kanji.class.getResourceAsStream("/codes/kanji-variants.tsv"), "kanji-variants.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int tab = line.indexOf('\t');
                    int common = line.codePointAt(0);
                    line.substring(tab + 1)
                            .codePoints()
                            .filter(point -> point > ' ')
                            .forEach(point -> forms.put(point, common));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(forms);
    }
}
