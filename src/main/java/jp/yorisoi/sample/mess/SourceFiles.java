package jp.yorisoi.sample.mess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import jp.yorisoi.base.notation.Era;
import jp.yorisoi.base.notation.FiscalYear;
import jp.yorisoi.flow.intake.Delivery;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.sample.department.RecordSink;
import org.jspecify.annotations.Nullable;

/// Writes the files of one source: takes canonical records, lets slips happen to them, writes them in the department's
/// notation, and says whom each row is of.
final class SourceFiles implements RecordSink, AutoCloseable {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int MONTH_LENGTH = 7;

    private final Layout layout;
    private final SourceDefinition source;
    private final Place place;
    private final Folk folk;
    private final IdentitySlips slips;
    private final int issuedItem;
    private final int dateItem;
    private final List<CellWriter> writers = new ArrayList<>();
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Map<String, Open> byPart = new HashMap<>();
    private long ordinal;
    private long rows;
    private boolean skip;

    /// Where files go, of which day, from which seed, and where the truth is kept meanwhile. `since` = of events those
    /// from this day on, and nobody born later than the day; without it all that there is.
    record Place(
            Path folder,
            LocalDate asOf,
            long seed,
            LinkTruth truth,
            @Nullable LocalDate since) {}

    /// Whom records are of, and the ids that the office issued to them.
    record Folk(Townsfolk people, JoinedPeople.Part joined, IssuedIdsFile issued) {}

    /// One file under way.
    private record Open(String name, TableFile file, int[] records) {}

    SourceFiles(Layout layout, SourceDefinition source, SourceCatalogue catalogue, Place place, Folk folk) {
        this.layout = layout;
        this.source = source;
        this.place = place;
        this.folk = folk;
        this.issuedItem = source.link() instanceof LinkWay.ByIssued issued ? Positions.of(source, issued.item()) : -1;
        String date = source.meaning().dates().date();
        this.dateItem = source.delivery() == Delivery.EVENTS && date != null ? Positions.of(source, date) : -1;
        this.slips = new IdentitySlips(source, catalogue, layout.slips(), folk.people());
        for (ItemDefinition item : source.items()) {
            writers.add(new CellWriter(item, layout.style(), catalogue));
        }
    }

    @Override
    public void record(@Nullable String[] values, int resident, String part) {
        SplittableRandom random =
                new SplittableRandom(mix(place.seed(), source.id().hashCode(), ordinal++));
        if (skip) {
            // its place was taken by one that stands twice, so that the file keeps its length
            skip = false;
            return;
        }
        if (!isDue(values, resident)) {
            return;
        }
        try {
            String[] known = filled(values);
            write(known.clone(), resident, part, random);
            if (layout.slips().happens(Slip.TWICE, random)) {
                write(known, resident, part, random);
                skip = true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isDue(@Nullable String[] values, int resident) {
        LocalDate since = place.since();
        if (since == null) {
            return true;
        }
        if (resident >= 0 && folk.people().isBornAfter(resident, place.asOf())) {
            return false;
        }
        String day = dateItem < 0 ? null : values[dateItem];
        return day == null
                || day.isEmpty()
                || day.compareTo(since.toString()) >= 0
                        && day.compareTo(place.asOf().toString()) <= 0;
    }

    private static String[] filled(@Nullable String[] values) {
        String[] filled = new String[values.length];
        for (int i = 0; i < filled.length; i++) {
            String value = values[i];
            filled[i] = value == null ? "" : value;
        }
        return filled;
    }

    private void write(String[] values, int resident, String part, SplittableRandom random) throws IOException {
        int person = slips.apply(values, resident, random);
        String number = folk.joined().resident(values, folk.people().number(person));
        folk.joined().handOn(values, number);
        if (issuedItem >= 0) {
            folk.issued().add(values[issuedItem], number);
        }
        Open into = byPart.get(part);
        if (into == null) {
            into = fileOf(part);
            byPart.put(part, into);
        }
        String[] cells = new String[values.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = writers.get(i).write(values[i], random);
        }
        int row = into.file().add(cells);
        into.records()[0]++;
        rows++;
        place.truth().add(into.name(), row, number);
    }

    /// Parts that a department sends in one file share its name.
    private Open fileOf(String part) throws IOException {
        String name = fill(layout.file(), part);
        Open known = open.get(name);
        if (known == null) {
            known = begin(name, part);
            open.put(name, known);
        }
        return known;
    }

    private Open begin(String name, String part) throws IOException {
        Path path = place.folder().resolve(name);
        TableFile file = layout.form().container() == Layout.Container.CSV
                ? new CsvFile(path, layout.form())
                : new WorkbookFile(
                        path,
                        layout.form().container(),
                        writers.stream().map(CellWriter::cells).toList());
        List<String> titles =
                layout.frame().titles().stream().map(title -> fill(title, part)).toList();
        file.begin(titles, layout.frame().headerLines() == 2 ? Headers.twoLines(source) : Headers.oneLine(source));
        return new Open(name, file, new int[1]);
    }

    /// Puts the day, the part and the year into a file's name or title.
    private String fill(String pattern, String part) {
        LocalDate day = place.asOf();
        Era era = Era.of(day).orElseThrow();
        String eraDay = era.letter() + (day.getYear() - era.first().getYear() + 1) + "." + day.getMonthValue() + "."
                + day.getDayOfMonth();
        String month = part.length() == MONTH_LENGTH && part.charAt(4) == '-'
                ? part.replace("-", "")
                : YearMonth.from(day).toString().replace("-", "");
        int year = FiscalYear.of(day).year();
        return pattern.replace("{date}", DAY.format(day))
                .replace("{era}", eraDay)
                .replace("{long}", Era.write(day))
                .replace("{month}", month)
                .replace("{year}", "令和" + (year - era.first().getYear() + 1))
                .replace("{part}", part);
    }

    /// Ends every file.
    void end() throws IOException {
        for (Open one : open.values()) {
            one.file().end(layout.frame().footer().replace("{rows}", Integer.toString(one.records()[0])));
        }
    }

    /// How many records were written.
    long rows() {
        return rows;
    }

    /// How many files were written.
    int files() {
        return open.size();
    }

    @Override
    public void close() throws IOException {
        for (Open one : open.values()) {
            one.file().close();
        }
    }

    private static long mix(long seed, long source, long ordinal) {
        long z = seed * 0x9E3779B97F4A7C15L + source * 0xBF58476D1CE4E5B9L + ordinal * 0x94D049BB133111EBL;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
