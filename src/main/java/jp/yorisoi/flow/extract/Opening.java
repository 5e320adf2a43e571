package jp.yorisoi.flow.extract;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Problem.Place;
import jp.yorisoi.flow.extract.ExtractReader.Digest;
import jp.yorisoi.flow.extract.ExtractReader.Recognition;

/// One opening of a file: recognises the content by its first bytes and makes the reader for it.
final class Opening {
    private final Path path;
    private final ReadOptions options;
    private final Digest digest;
    private final Recognition recognition;
    private final List<Problem> problems = new ArrayList<>();

    Opening(Path path, ReadOptions options, Digest digest, Recognition recognition) {
        this.path = path;
        this.options = options;
        this.digest = digest;
        this.recognition = recognition;
    }

    /// Opens the content; `own` is the pass over these very bytes (of a packed file: over what is in it).
    Extract open(Content content, Digest own) throws IOException {
        byte[] start = ExtractReader.start(content);
        if (starts(start, 'P', 'K', 3, 4)) {
            return zip(content);
        }
        if (starts(start, 'P', 'K', 5, 6)) {
            throw Refusal.of("archive-many", path, Map.of("count", 0));
        }
        if (starts(start, 0x1F, 0x8B)) {
            return gzip(content);
        }
        if (starts(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return workbooks().old(content);
        }
        if (starts(start, '%', 'P', 'D', 'F')) {
            throw Refusal.of("pdf", path);
        }
        return text(content, own, start);
    }

    private Extract zip(Content content) throws IOException {
        recognition.found(FileGuess.of(FileFormat.ZIP));
        if (!(content instanceof Content.OnDisk)) {
            return inner(content);
        }
        ZipNames names = names();
        if (names.tooLarge()) {
            throw Refusal.of("inflates-too-far", path);
        }
        return switch (names.kind()) {
            case WORKBOOK -> workbooks().modern(content);
            case BINARY_WORKBOOK -> throw Refusal.of("xlsb", path);
            case OPEN_DOCUMENT -> workbooks().openDocument(content);
            case OFFICE_OTHER -> throw Refusal.of("not-a-table", path);
            case PLAIN -> inZip(names);
        };
    }

    private ZipNames names() {
        try {
            return ZipNames.of(path, options.limits());
        } catch (IOException e) {
            boolean locked = e.getMessage() != null && e.getMessage().contains("encrypted");
            throw Refusal.of(locked ? "archive-locked" : "damaged", path, e);
        }
    }

    /// A workbook within an archive, taken into memory.
    private Extract inner(Content content) throws IOException {
        byte[] bytes;
        try (InputStream in = content.open()) {
            bytes = in.readNBytes((int) Held.bytes() + 1);
        }
        if (bytes.length > Held.bytes()) {
            throw Refusal.of("inflates-too-far", path);
        }
        ZipNames names = Guarded.reading(path, () -> ZipNames.of(bytes, options.limits()));
        if (names.tooLarge()) {
            throw Refusal.of("inflates-too-far", path);
        }
        Content inMemory = new Content.InMemory(bytes, content.container());
        return switch (names.kind()) {
            case WORKBOOK -> workbooks().modern(inMemory);
            case OPEN_DOCUMENT -> workbooks().openDocument(inMemory);
            case BINARY_WORKBOOK -> throw Refusal.of("xlsb", path);
            case OFFICE_OTHER, PLAIN -> throw Refusal.of("archive-in-archive", path);
        };
    }

    private Extract inZip(ZipNames names) throws IOException {
        String only = names.onlyFile()
                .orElseThrow(() -> Refusal.of(
                        "archive-many", path, Map.of("count", names.files().size())));
        return packed(new Content.Zipped(path, only, options.limits()));
    }

    private Extract gzip(Content content) throws IOException {
        if (!(content instanceof Content.OnDisk)) {
            throw Refusal.of("archive-in-archive", path);
        }
        recognition.found(FileGuess.of(FileFormat.GZIP));
        return packed(new Content.Gzipped(path, options.limits()));
    }

    private Extract packed(Content inner) throws IOException {
        Digest own;
        try {
            own = Digest.of(inner, options, recognition);
        } catch (RecordParser.RecordTooLong e) {
            throw Refusal.atRow("record-too-long", path, e.row());
        } catch (ZipException | EOFException e) {
            throw Refusal.of("damaged", path, e);
        }
        if (own.bytes() == 0) {
            throw Refusal.of("empty", path);
        }
        return open(inner, own);
    }

    private Workbooks workbooks() {
        return new Workbooks(path, options, digest, recognition, problems);
    }

    private Extract text(Content content, Digest own, byte[] start) throws IOException {
        TextEncoding chosen = options.chosenEncoding();
        TextEncoding encoding = chosen == null ? own.scan().encoding() : chosen;
        if (encoding == null) {
            throw Refusal.of(own.scan().isBinary() ? "unknown" : "encoding-unknown", path);
        }
        FixedLayout layout = options.layout();
        if (layout != null) {
            FileGuess fixed = recognition.found(new FileGuess(FileFormat.FIXED, content.container(), encoding, null));
            boolean lines = own.scan().lines() > 0;
            return new FixedExtract(file(fixed), content, layout, encoding, lines, List.copyOf(problems));
        }
        String sample = new String(start, encoding.charset());
        if (isXmlSpreadsheet(sample)) {
            throw Refusal.of("xml-spreadsheet", path);
        }
        if (isDocument(sample)) {
            throw Refusal.of("not-a-table", path);
        }
        if (HtmlPages.looksLike(sample)) {
            return html(content, encoding);
        }
        Dialect dialect = DialectFinder.of(withoutMark(sample), start.length < own.bytes());
        String delimiter = dialect.delimiter().isEmpty() ? null : dialect.delimiter();
        FileFormat format = "\t".equals(delimiter) ? FileFormat.TSV : FileFormat.CSV;
        FileGuess guess = recognition.found(new FileGuess(format, content.container(), encoding, delimiter));
        if (Mojibake.looksLike(sample)) {
            throw Refusal.of("mojibake", path);
        }
        checkDamage(own.scan(), encoding);
        noteName(guess, path, problems);
        TextFinding finding = new TextFinding(encoding, dialect, own.scan().isOdd(encoding), List.copyOf(problems));
        return new CsvExtract(file(guess), content, options.limits(), finding);
    }

    /// Text that is a document of another sort: XML, JSON, a rich text, a letter with its attachments.
    private static boolean isDocument(String sample) {
        String start = withoutMark(sample).stripLeading();
        boolean xml = start.startsWith("<?xml") && !HtmlPages.looksLike(sample);
        return xml
                || start.startsWith("{\\rtf")
                || start.startsWith("MIME-Version:")
                || start.startsWith("{\"")
                || start.startsWith("[{");
    }

    /// The XML form that Excel 2003 could write, often named `.xls`.
    private static boolean isXmlSpreadsheet(String sample) {
        return withoutMark(sample).stripLeading().startsWith("<?xml")
                && (sample.contains("urn:schemas-microsoft-com:office:spreadsheet")
                        || sample.contains("progid=\"Excel.Sheet\""));
    }

    private static String withoutMark(String sample) {
        return sample.startsWith("\uFEFF") ? sample.substring(1) : sample;
    }

    private void checkDamage(TextScan scan, TextEncoding encoding) {
        boolean utf8 = encoding == TextEncoding.UTF_8 || encoding == TextEncoding.UTF_8_BOM;
        if (utf8 && scan.lost() * 3 * 20 > scan.high()) {
            throw Refusal.of("lost-characters", path);
        }
    }

    private Extract html(Content content, TextEncoding encoding) throws IOException {
        FileGuess guess = recognition.found(new FileGuess(FileFormat.HTML, content.container(), encoding, null));
        List<List<RawRow>> tables = Guarded.reading(path, () -> HtmlPages.tables(content, encoding, options.limits()));
        if (tables.stream().noneMatch(rows -> rows.size() > 1)) {
            throw Refusal.of("web-page", path);
        }
        noteName(guess, path, problems);
        return new HtmlExtract(file(guess), tables, List.copyOf(problems));
    }

    private ExtractFile file(FileGuess guess) {
        return new ExtractFile(path, digest.sha256(), digest.bytes(), guess);
    }

    /// Notes a name whose ending says something else than the content.
    static void noteName(FileGuess guess, Path path, List<Problem> problems) {
        String name = Refusal.name(path).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String is = guess.container() == null ? guess.format().id() : guess.container();
        boolean fits = switch (ending) {
            case "csv", "txt", "tsv", "dat", "prn" -> "csv".equals(is) || "tsv".equals(is) || "fixed".equals(is);
            case "xlsx", "xlsm" -> "xlsx".equals(is);
            case "xls" -> "xls".equals(is);
            case "ods" -> "ods".equals(is);
            case "htm", "html" -> "html".equals(is);
            case "zip" -> "zip".equals(is);
            case "gz" -> "gzip".equals(is);
            default -> name.indexOf('.') < 0;
        };
        if (!fits) {
            problems.add(Problem.note(
                            "extract.misnamed",
                            Map.of("ending", ending, "format", guess.format().id()))
                    .at(Place.file(Refusal.name(path))));
        }
    }

    private static boolean starts(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
