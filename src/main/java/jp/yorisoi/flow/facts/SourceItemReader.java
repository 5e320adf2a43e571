package jp.yorisoi.flow.facts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.base.notation.FiscalYear;
import jp.yorisoi.flow.intake.Delivery;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.ItemType;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.people.RegisterItem;
import org.jspecify.annotations.Nullable;

/// An item of a source of all persons: the value of the newest record in force, of the year that is asked for.
final class SourceItemReader implements ItemReader {
    private static final Reading NONE = Reading.of(Value.NONE);
    private static final Reading ZERO = Reading.of(Value.Number.of(0));
    private static final Pattern MONTH = Pattern.compile(".*\\.月\\(([0-9]{1,2})\\)");

    private final FactSources sources;
    private final FactVocabulary.SourceItem item;
    private final Register register;
    private final Reading missing;
    private final @Nullable SchoolYears years;
    private final @Nullable ItemDefinition lastColumn;
    private final @Nullable ItemDefinition grade;
    private final int month;
    private final boolean counter;

    private SourceItemReader(
            FactSources sources,
            FactVocabulary.SourceItem item,
            Register register,
            @Nullable SchoolYears years,
            ItemName name) {
        this.sources = sources;
        this.item = item;
        this.register = register;
        this.years = years;
        this.missing = Reading.missing(name.toString());
        SourceDefinition source = item.source();
        String last = years == null ? null : years.last().get(item.item().name());
        this.lastColumn = last == null ? null : source.item(last).orElse(null);
        this.grade = years == null ? null : source.item(years.gradeItem()).orElse(null);
        Matcher matcher = MONTH.matcher(item.item().name());
        this.month = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        this.counter = years != null
                && item.item().unit().filter(years.counters()::contains).isPresent();
    }

    static ItemReader of(
            FactSources sources,
            FactCatalogue catalogue,
            FactVocabulary.SourceItem item,
            ItemName name,
            Register register) {
        SchoolYears years = catalogue.years(item.source().shortName()).orElse(null);
        return new SourceItemReader(sources, item, register, years, name);
    }

    @Override
    public Reading at(int person) {
        Optional<Reading> refused = sources.refusal(item.source(), person);
        if (refused.isPresent()) {
            return refused.get();
        }
        SourceRows rows = sources.rows(item.source());
        if (rows.standing() != SourceRows.Standing.USABLE) {
            return missing;
        }
        if (item.isBefore()) {
            return before(rows, person);
        }
        return years == null
                ? value(rows, rows.newest(person), person, SourceRows.ANY_YEAR)
                : ofYear(rows, years, person);
    }

    /// What a row says, unless a record in review that may be this person's is newer and says something else.
    private Reading value(SourceRows rows, int row, int person, int year) {
        if (row < 0) {
            return rows.absent(person, missing);
        }
        Reading said = rows.column(item.item()).at(row);
        return rows.isInDoubt(person, row, year, item.item(), said) ? missing : named(said, rows);
    }

    /// The column's own word for what is missing has no year; a condition's has.
    private Reading named(Reading reading, SourceRows rows) {
        return reading == rows.column(item.item()).missing() ? missing : reading;
    }

    /// What the delivery before said: of a snapshot its older file, of periods and events the person's next older row.
    /// A counter that has started anew since stood at nothing. Whoever was not in it has no value to compare with.
    private Reading before(SourceRows rows, int person) {
        int now = rows.newest(person);
        if (now < 0) {
            return rows.absent(person, missing);
        }
        SourceRows older = item.source().delivery() == Delivery.SNAPSHOT ? sources.earlier(item.source()) : rows;
        int row = older == rows ? rows.olderThan(now, person) : older.newest(person);
        if (row < 0
                || older.isInDoubt(
                        person,
                        row,
                        SourceRows.ANY_YEAR,
                        item.item(),
                        older.column(item.item()).at(row))) {
            return missing;
        }
        boolean anew = counter
                && !FiscalYear.of(older.piece(row).batch().asOf())
                        .equals(FiscalYear.of(rows.piece(now).batch().asOf()));
        return anew ? ZERO : named(older.column(item.item()).at(row), older);
    }

    private Reading ofYear(SourceRows rows, SchoolYears known, int person) {
        FiscalYear wanted = year(known);
        boolean byYear = item.source()
                .period()
                .flatMap(item.source()::item)
                .filter(period -> period.type() == ItemType.FISCAL_YEAR)
                .isPresent();
        if (byYear) {
            return value(rows, rows.ofYear(person, wanted.year()), person, wanted.year());
        }
        FiscalYear now = FiscalYear.of(register.day());
        if (wanted.equals(now)) {
            return thisYear(rows, now, person);
        }
        return wanted.equals(now.previous()) ? lastYear(rows, known, person) : missing;
    }

    private FiscalYear year(SchoolYears known) {
        FiscalYear inForce = known.inForce(register.day());
        return switch (item.year()) {
            case "", SchoolYears.THIS -> inForce;
            case SchoolYears.LAST -> inForce.previous();
            default -> new FiscalYear(Integer.parseInt(item.year()));
        };
    }

    /// Counters start anew in April: a file of last year tells nothing of them; a month that the file could not yet
    /// know
    /// has none.
    private Reading thisYear(SourceRows rows, FiscalYear now, int person) {
        int row = rows.newest(person);
        Reading said = value(rows, row, person, SourceRows.ANY_YEAR);
        if (row < 0 || !counter) {
            return said;
        }
        LocalDate made = rows.piece(row).batch().asOf();
        if (!now.contains(made)) {
            return missing;
        }
        boolean ahead = month > 0 && now.month(month).atDay(1).isAfter(made);
        return ahead && isSure(rows, row, person, item.item()) ? NONE : said;
    }

    /// The last file of last year, else the column that says it; 小1 had no last year; whoever moved in since has no
    /// past
    /// here unless the school wrote one down.
    private Reading lastYear(SourceRows rows, SchoolYears known, int person) {
        SourceRows before = sources.lastYear(item.source());
        int old = before.newest(person);
        if (old >= 0) {
            return value(before, old, person, SourceRows.ANY_YEAR);
        }
        Reading now = lastYearAsSaidNow(rows, known, person);
        return before.isInDoubt(person, old, SourceRows.ANY_YEAR, item.item(), now) ? missing : now;
    }

    private Reading lastYearAsSaidNow(SourceRows rows, SchoolYears known, int person) {
        int row = rows.newest(person);
        if (row < 0) {
            return rows.absent(person, missing);
        }
        if (isFirstGrade(rows, row, known)) {
            return isSure(rows, row, person, grade) ? ZERO : missing;
        }
        ItemDefinition column = lastColumn;
        Reading said = column == null || !isSure(rows, row, person, column)
                ? missing
                : rows.column(column).at(row);
        boolean told =
                said.value() instanceof Value.Number number && (number.value().signum() > 0 || !movedIn(person));
        return told ? said : missing;
    }

    private static boolean isSure(SourceRows rows, int row, int person, @Nullable ItemDefinition column) {
        return column == null
                || !rows.isInDoubt(
                        person,
                        row,
                        SourceRows.ANY_YEAR,
                        column,
                        rows.column(column).at(row));
    }

    private boolean isFirstGrade(SourceRows rows, int row, SchoolYears known) {
        ItemDefinition column = grade;
        return column != null
                && rows.column(column).at(row).value() instanceof Value.Number number
                && number.value().intValue() == known.firstGrade();
    }

    private boolean movedIn(int person) {
        LocalDate first = FiscalYear.of(register.day()).previous().firstDay();
        String since = register.text(RegisterItem.RESIDENT_SINCE, person);
        return since.compareTo(first.toString()) > 0;
    }
}
