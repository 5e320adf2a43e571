package jp.yorisoi.sample.mess;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import jp.yorisoi.flow.intake.CodeList;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.ItemType;
import jp.yorisoi.flow.intake.SourceCatalogue;

/// Writes the values of one item as its department does. What it writes, the item's normaliser reads back as the same
/// value.
final class CellWriter {
    private static final int MOST_CODE = 99;

    private final ItemDefinition item;
    private final Style style;
    private final Map<String, String> codes;

    CellWriter(ItemDefinition item, Style style, SourceCatalogue catalogue) {
        this.item = item;
        this.style = style;
        this.codes = item.list()
                .flatMap(catalogue::codes)
                .map(list -> numbers(list, style.codes()))
                .orElse(Map.of());
    }

    /// How a workbook holds the cells of a column.
    enum Cells {
        TEXT,
        NUMBER,
        MONEY,
        DATE
    }

    /// How a workbook holds them.
    Cells cells() {
        return switch (item.type()) {
            case DATE -> style.dates() == Style.Dates.CELL ? Cells.DATE : Cells.TEXT;
            case YEN -> style.money() == Style.Money.CELL ? Cells.MONEY : Cells.TEXT;
            case INTEGER, NUMBER -> style.digits() == Style.Digits.HALF && !style.units() ? Cells.NUMBER : Cells.TEXT;
            default -> Cells.TEXT;
        };
    }

    /// The cell of a canonical value.
    String write(String canonical, SplittableRandom random) {
        if (canonical.isEmpty()) {
            return "";
        }
        return switch (item.type()) {
            case DATE -> WrittenDate.day(canonical, style.dates(), random);
            case MONTH -> WrittenDate.month(canonical, style.months());
            case NAME -> WrittenText.name(canonical, style.names(), random);
            case KANA -> WrittenText.kana(canonical, style.kana());
            case INTEGER, NUMBER -> number(canonical, random);
            case YEN -> money(canonical);
            case CODE -> codes.getOrDefault(canonical, canonical);
            case FLAG -> style.flags().of(canonical);
            case ADDRESS -> WrittenText.address(canonical, style.addresses());
            case GRADE -> WrittenText.grade(canonical, style.grades());
            case PHONE -> WrittenText.phone(canonical);
            case POSTCODE ->
                canonical.length() == 7 ? canonical.substring(0, 3) + "-" + canonical.substring(3) : canonical;
            case IDENTIFIER, TEXT, FISCAL_YEAR -> canonical;
        };
    }

    private String number(String canonical, SplittableRandom random) {
        String digits = WrittenText.digits(canonical, style.digits(), random);
        return style.units() && item.type() == ItemType.INTEGER
                ? digits + item.unit().orElse("")
                : digits;
    }

    private String money(String canonical) {
        return switch (style.money()) {
            case COMMA -> WrittenText.commas(canonical);
            case YEN -> "¥" + WrittenText.commas(canonical);
            case PLAIN, CELL -> canonical;
        };
    }

    /// The numbers of the names of a list, for those that have one.
    private static Map<String, String> numbers(CodeList list, Style.Codes way) {
        Map<String, String> numbers = new HashMap<>();
        if (way == Style.Codes.NAME) {
            return numbers;
        }
        for (int number = 0; number <= MOST_CODE; number++) {
            String one = Integer.toString(number);
            String two = number < 10 ? "0" + one : one;
            list.find(two).ifPresent(name -> numbers.putIfAbsent(name, two));
            list.find(one).ifPresent(name -> numbers.put(name, one));
        }
        if (way == Style.Codes.BOTH) {
            numbers.replaceAll((name, number) -> number + ":" + name);
        }
        return numbers;
    }
}
