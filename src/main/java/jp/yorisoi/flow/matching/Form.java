package jp.yorisoi.flow.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.codec.language.DoubleMetaphone;

/// What of a value rows are brought together by: the whole value, how it sounds, its beginning, its words. A value may
/// have several codes or none.
final class Form {
    private static final int[] NO_CODES = {};
    private static final int SHORT_ENOUGH = 24;

    private final Field field;
    private final String name;
    private final int[][] codes;

    private Form(Field field, String name, Function<String, List<String>> cut) {
        this.field = field;
        this.name = field.column().left() + name;
        Map<String, Integer> numbers = new HashMap<>();
        codes = new int[field.size()][];
        for (int value = 0; value < codes.length; value++) {
            codes[value] = cut.apply(field.value(value)).stream()
                    .filter(code -> !code.isEmpty())
                    .mapToInt(code -> numbers.computeIfAbsent(code, added -> numbers.size()))
                    .distinct()
                    .toArray();
        }
    }

    static Form whole(Field field) {
        return new Form(field, "", List::of);
    }

    /// All forms of a field, the whole value first.
    static List<Form> of(Field field) {
        List<Form> forms = new ArrayList<>();
        forms.add(whole(field));
        switch (field.kind()) {
            case GIVEN_NAME, FAMILY_NAME -> {
                forms.add(new Form(field, " (sound)", value -> List.of(sound(value))));
                forms.add(new Form(field, " (beginning)", value -> List.of(beginning(value, 3))));
            }
            case KANA -> forms.add(new Form(field, " (beginning)", value -> List.of(beginning(value, 2))));
            case NAME -> {
                forms.add(new Form(field, " (part)", WordsComparison::cut));
                forms.add(new Form(field, " (sound)", Form::sounds));
            }
            case DATE -> {
                forms.add(new Form(field, " (year)", value -> List.of(beginning(value, 4))));
                forms.add(new Form(
                        field, " (day)", value -> value.length() == 8 ? List.of(value.substring(4)) : List.of()));
                forms.add(new Form(
                        field, " (month)", value -> value.length() == 8 ? List.of(value.substring(0, 6)) : List.of()));
            }
            case CODE, PHONE -> {
                forms.add(new Form(field, " (beginning)", value -> List.of(beginning(value, 4))));
                forms.add(new Form(
                        field, " (end)", value -> List.of(value.substring(Math.max(0, value.length() - 4)))));
            }
            case POSTCODE -> forms.add(new Form(field, " (beginning)", value -> List.of(beginning(value, 3))));
            case ADDRESS, TEXT -> {
                forms.add(new Form(field, " (word)", WordsComparison::cut));
                forms.add(new Form(field, " (beginning)", value -> List.of(beginning(value, 6))));
            }
            case YEAR, SEX, NUMBER -> {
                return forms;
            }
        }
        return forms;
    }

    private static String beginning(String value, int length) {
        return value.substring(0, Math.min(length, value.length()));
    }

    /// How a Latin name sounds (Double Metaphone, Philips 2000); of others the beginning.
    private static String sound(String value) {
        if (value.isEmpty() || value.charAt(0) > 0x24f) {
            return beginning(value, 1);
        }
        String sound = new DoubleMetaphone().doubleMetaphone(value);
        return sound == null ? "" : sound;
    }

    private static List<String> sounds(String value) {
        return Arrays.stream(beginning(value, SHORT_ENOUGH * 4).split(" "))
                .map(Form::sound)
                .toList();
    }

    Field field() {
        return field;
    }

    String name() {
        return name;
    }

    int rows(boolean ofLeft) {
        return field.side(ofLeft).length;
    }

    int[] codes(boolean ofLeft, int row) {
        int value = field.side(ofLeft)[row];
        return value == Field.NONE ? NO_CODES : codes[value];
    }

    /// Whether a row can have several codes.
    boolean isWords() {
        return Arrays.stream(codes).anyMatch(one -> one.length > 1);
    }
}
