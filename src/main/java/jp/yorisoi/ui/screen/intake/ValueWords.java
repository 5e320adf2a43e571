package jp.yorisoi.ui.screen.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import jp.yorisoi.flow.intake.ItemType;
import jp.yorisoi.ui.shell.Desk;

/// Normal forms as people read them.
final class ValueWords {
    private static final int WHOLE_DATE = 10;

    private ValueWords() {}

    static String of(Desk desk, ItemType type, String value) {
        return switch (type) {
            case DATE -> value.length() == WHOLE_DATE ? desk.dates().day(LocalDate.parse(value)) : value;
            case FLAG -> desk.say("importing.flag." + value);
            case YEN -> desk.say("importing.yen", Map.of("amount", new BigDecimal(value)));
            default -> value;
        };
    }
}
