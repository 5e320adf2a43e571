package jp.yorisoi.flow.intake;

import java.util.Locale;
import java.util.Set;
import jp.yorisoi.base.notation.Address;
import jp.yorisoi.base.notation.Amount;
import jp.yorisoi.base.notation.FiscalYear;
import jp.yorisoi.base.notation.Flag;
import jp.yorisoi.base.notation.FormCell;
import jp.yorisoi.base.notation.JapaneseDate;
import jp.yorisoi.base.notation.Kana;
import jp.yorisoi.base.notation.Normalised;
import jp.yorisoi.base.notation.NumberText;
import jp.yorisoi.base.notation.Parsed;
import jp.yorisoi.base.notation.PersonName;
import jp.yorisoi.base.notation.Phone;
import jp.yorisoi.base.notation.Postcode;
import jp.yorisoi.base.notation.SchoolGrade;
import jp.yorisoi.base.notation.Width;
import jp.yorisoi.vault.store.ColumnChunk;
import org.jspecify.annotations.Nullable;

/// Brings the values of one item into their normal form. Pure; safe for several threads.
public final class Normaliser {
    /// The problem of a cell that says that there is none (なし, －): known, but no value.
    static final String NONE = "intake.said-none";

    /// The problem of a cell of a form that was left as it was printed: nobody answered.
    static final String UNFILLED = "intake.form-unfilled";

    private static final Set<String> SAID_NONE = Set.of("なし", "無", "無し", "-", "－", "ー", "―", "‐", "*", "該当なし", "N/A");

    private final ItemDefinition item;
    private final @Nullable CodeList codes;

    Normaliser(ItemDefinition item, @Nullable CodeList codes) {
        this.item = item;
        this.codes = codes;
    }

    /// The entry of a cell that is not blank: its text, its value, and what is wrong with it.
    public ColumnChunk.Entry read(String raw) {
        if (raw.indexOf('\uFFFD') >= 0) {
            return new ColumnChunk.Entry(raw, null, "extract.invalid-bytes");
        }
        String said = FormCell.filled(raw);
        if (said.isEmpty()) {
            return new ColumnChunk.Entry(raw, null, UNFILLED);
        }
        Normalised read = normalise(said);
        if (read.value() == null && SAID_NONE.contains(said.strip())) {
            return new ColumnChunk.Entry(raw, saysZero() ? "0" : null, saysZero() ? null : NONE);
        }
        return new ColumnChunk.Entry(raw, read.value(), read.problem());
    }

    private boolean saysZero() {
        return item.type() == ItemType.INTEGER
                && item.unit().filter("級"::equals).isPresent();
    }

    private Normalised normalise(String raw) {
        return switch (item.type()) {
            case IDENTIFIER -> identifier(raw);
            case TEXT -> Normalised.of(Width.clean(raw));
            case NAME -> PersonName.normalise(raw);
            case KANA -> Kana.normalise(raw);
            case DATE -> JapaneseDate.normalise(raw);
            case MONTH -> Normalised.of(JapaneseDate.parseMonth(raw));
            case FISCAL_YEAR -> fiscalYear(raw);
            case GRADE -> grade(raw);
            case INTEGER -> whole(NumberText.normalise(withoutUnit(raw)));
            case NUMBER -> NumberText.normalise(withoutUnit(raw));
            case YEN -> Amount.normalise(raw);
            case CODE -> code(raw);
            case FLAG -> Flag.normalise(raw);
            case PHONE -> Phone.normalise(raw);
            case POSTCODE -> Postcode.normalise(raw);
            case ADDRESS -> Address.normalise(raw);
        };
    }

    private static Normalised identifier(String raw) {
        String clean = Width.compact(raw).toUpperCase(Locale.ROOT);
        // a workbook's number, and the apostrophe that keeps zeros in one
        String plain = clean.startsWith("'")
                ? clean.substring(1)
                : clean.endsWith(".0") ? clean.substring(0, clean.length() - 2) : clean;
        return plain.isEmpty() ? Normalised.unreadable("intake.identifier-unreadable") : Normalised.of(plain);
    }

    private static Normalised fiscalYear(String raw) {
        Parsed<FiscalYear> year = FiscalYear.parse(raw);
        FiscalYear value = year.value();
        return value == null
                ? Normalised.of(year)
                : Normalised.of(Integer.toString(value.year())).noting(year.problem());
    }

    private static Normalised grade(String raw) {
        Parsed<SchoolGrade> grade = SchoolGrade.parse(raw);
        SchoolGrade value = grade.value();
        return value == null
                ? Normalised.of(grade)
                : Normalised.of(Integer.toString(value.number())).noting(grade.problem());
    }

    private static Normalised whole(Normalised number) {
        String value = number.value();
        return value != null && value.indexOf('.') >= 0 ? Normalised.unreadable("intake.number-not-whole") : number;
    }

    /// The number without its unit; `3か月` also where the unit is 月.
    private String withoutUnit(String raw) {
        String unit = item.unit().orElse("");
        String clean = Width.compact(raw);
        if (!unit.isEmpty() && clean.endsWith(unit) && clean.length() > unit.length()) {
            clean = clean.substring(0, clean.length() - unit.length());
            return "月".equals(unit) ? clean.replaceFirst("[かカヶケヵ]$", "") : clean;
        }
        return clean;
    }

    private Normalised code(String raw) {
        return codes == null
                ? Normalised.of(Width.clean(raw))
                : codes.find(raw).map(Normalised::of).orElseGet(() -> Normalised.unreadable("intake.code-unknown"));
    }
}
