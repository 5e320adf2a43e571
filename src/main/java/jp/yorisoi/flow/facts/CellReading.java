package jp.yorisoi.flow.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Type;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.base.notation.PartialDate;
import jp.yorisoi.flow.intake.CodeList;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.vault.store.ColumnChunk;
import org.jspecify.annotations.Nullable;

/// Turns the normalised text of a cell into what a condition reads. Pure.
final class CellReading {
    private static final String SAID_NONE = "intake.said-none";
    private static final String NONE_NAME = "なし";
    private static final String GRADE_UNIT = "級";

    private final ItemDefinition.Form form;
    private final @Nullable CodeMeaning meaning;
    private final Reading missing;
    private static final Reading NONE = Reading.of(Value.NONE);

    /// `name` is the item that is missing where a cell tells nothing.
    CellReading(ItemDefinition.Form form, @Nullable CodeMeaning meaning, String name) {
        this.form = form;
        this.meaning = meaning;
        this.missing = Reading.missing(name);
    }

    /// What conditions may do with values of this form.
    static Type type(ItemDefinition.Form form, SourceCatalogue sources, Map<String, CodeMeaning> meanings) {
        return switch (form.type()) {
            case DATE, MONTH -> Type.DATE;
            case GRADE, FISCAL_YEAR, INTEGER, NUMBER, YEN -> Type.NUMBER;
            case FLAG -> Type.FLAG;
            case CODE -> code(form.list() == null ? "" : form.list(), sources, meanings);
            default -> Type.TEXT;
        };
    }

    private static Type code(String list, SourceCatalogue sources, Map<String, CodeMeaning> meanings) {
        CodeMeaning meaning = meanings.get(list);
        if (meaning != null && !meaning.order().isEmpty()) {
            return new Type.Code(list, meaning.order());
        }
        return new Type.Code(list, sources.codes(list).map(CodeList::names).orElse(List.of()));
    }

    Reading missing() {
        return missing;
    }

    Reading of(ColumnChunk.Entry entry) {
        String value = entry.value();
        if (value == null) {
            return SAID_NONE.equals(entry.problem()) ? NONE : missing;
        }
        return of(value);
    }

    private Reading of(String value) {
        return switch (form.type()) {
            case DATE ->
                PartialDate.parse(value)
                        .date()
                        .map(day -> Reading.of(new Value.Date(day)))
                        .orElse(missing);
            case MONTH -> Reading.of(new Value.Date(LocalDate.parse(value + "-01")));
            case GRADE, FISCAL_YEAR, INTEGER, NUMBER, YEN -> number(value);
            case FLAG -> Reading.of(new Value.Flag("yes".equals(value)));
            case CODE -> code(value);
            default -> Reading.of(new Value.Text(value));
        };
    }

    /// 0級 says that there is no 手帳.
    private Reading number(String value) {
        BigDecimal number = new BigDecimal(value);
        boolean none = number.signum() == 0 && GRADE_UNIT.equals(form.unit());
        return none ? NONE : Reading.of(new Value.Number(number));
    }

    private Reading code(String value) {
        if (meaning != null && meaning.unknown().contains(value)) {
            return missing;
        }
        String taken = meaning == null ? null : meaning.taken().get(value);
        if (taken != null && meaning != null) {
            Set<String> presumed = meaning.presumed().isEmpty() ? Set.of() : Set.of(meaning.presumed());
            return new Reading(new Value.Text(taken), presumed);
        }
        return NONE_NAME.equals(value) ? NONE : Reading.of(new Value.Text(value));
    }
}
