package jp.yorisoi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.ShippedDefinitions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of the command line: documents, exit codes, one sentence for each failure.
class CommandLineTest {
    private static final String REGISTER = """
            宛名番号,世帯番号,氏名,カナ,生年月日,性別,続柄,住所,住民となった日,異動日,異動事由
            0000000011,0000000001,見本　花子,ﾐﾎﾝ ﾊﾅｺ,S60.5.3,2,世帯主,みほん市中央1-2-3,H25.4.1,H25.4.1,転入
            0000000012,0000000001,見本　そら,ﾐﾎﾝ ｿﾗ,H24.7.7,1,子,みほん市中央1-2-3,H25.4.1,H25.4.1,転入
            0000000013,0000000002,例田　一郎,ﾚｲﾀ ｲﾁﾛｳ,S50.1.1,1,世帯主,みほん市南町4-5,H20.1.5,H20.1.5,転入
            """;

    @TempDir
    static Path folder;

    private static Terminal terminal;

    @BeforeAll
    static void begin() {
        terminal = new Terminal(folder);
        terminal.begin();
    }

    @AfterAll
    static void end() {
        terminal.close();
    }

    private static Path written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Path register(String name) throws IOException {
        return written(name, REGISTER.getBytes(Charset.forName("windows-31j")));
    }

    @Test
    void inspectOfARefusedFilePrintsItsDocumentAndLeavesNoRows() throws IOException {
        Path refused = written("読めない.pdf", "%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Path rows = folder.resolve("読めない.csv");

        Terminal.Ended ended = terminal.run("inspect", refused.toString(), "--rows", rows.toString(), "--json");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.json().at("/0/outcome").asText()).isEqualTo("refused");
        assertThat(rows).doesNotExist();
        assertThat(folder.resolve("読めない.csv.part")).doesNotExist();
    }

    @Test
    void initWritesTheRecoveryKeyForItsOwnerAloneAndMakesNoStoreWhereItCannot() throws IOException {
        Path password = Files.writeString(folder.resolve("init-password"), "a long enough password\n");
        Path store = folder.resolve("init.yorisoi");
        String[] line = {
            "init", "--store", store.toString(), "--user", "kanri", "--password-file", password.toString(), "--json"
        };

        Path nowhere = folder.resolve("no-such-folder").resolve("key");
        assertThat(terminal.run(and(line, "--recovery-out", nowhere.toString())).code())
                .isEqualTo(3);
        assertThat(store).doesNotExist();

        Path key = folder.resolve("recovery");
        assertThat(terminal.run(and(line, "--recovery-out", key.toString())).code())
                .isZero();
        assertThat(Files.readString(key)).hasSize(47);
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);

        Path another = folder.resolve("recovery-again");
        assertThat(terminal.run(and(line, "--recovery-out", another.toString())).code())
                .isEqualTo(5);
        assertThat(another).doesNotExist();
    }

    private static String[] and(String[] line, String... more) {
        List<String> all = new ArrayList<>(List.of(line));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void importTellsItsBatchAndTheIdenticalFileIsRefusedPolitely() throws IOException {
        Path file = register("juki_20261120.csv");
        JsonNode batch = terminal.as("tanto", "import", file.toString()).json().at("/batches/0");
        assertThat(batch.path("source").asText()).isEqualTo("juki");
        assertThat(batch.path("rowsIn").asInt()).isEqualTo(3);
        assertThat(batch.path("stored").asInt() + batch.path("rejected").asInt())
                .isEqualTo(3);
        Terminal.Ended again = terminal.as("tanto", "import", file.toString());
        assertThat(again.code()).isZero();
        assertThat(again.json().at("/batches/0/batch").isNull()).isTrue();
        assertThat(again.json().at("/batches/0/problems/0/code").asText()).isEqualTo("intake.already-imported");
    }

    @Test
    void unreadableFilesEndWithThreeAndOneSentenceAndStoreNothing() throws IOException {
        List<Path> files = List.of(
                written("empty.csv", new byte[0]),
                written("noise.xlsx", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9, 0, 1, 2}),
                written("binary.csv", new byte[] {0, 1, 2, 3, (byte) 0x81, 0, 0, 0}));
        for (Path file : files) {
            Terminal.Ended ended = terminal.as("tanto", "import", file.toString());
            assertThat(ended.code()).as(file.toString()).isEqualTo(3);
            JsonNode line = ended.json().at("/batches/0");
            assertThat(line.path("batch").isNull()).isTrue();
            assertThat(line.at("/problems/0/message").asText()).isNotBlank();
            assertThat(ended.err()).doesNotContain("Exception");
        }
    }

    @Test
    void aReadableFileUnderAWrongNameIsReadWithANote() throws IOException {
        Path file = register("住基抽出.xlsx");
        Terminal.Ended ended = terminal.run("inspect", "--json", file.toString());
        assertThat(ended.code()).isZero();
        JsonNode inspected = ended.json().get(0);
        assertThat(inspected.path("format").asText()).isEqualTo("csv");
        assertThat(inspected.path("encoding").asText()).isEqualTo("windows-31j");
        assertThat(inspected.path("outcome").asText()).isEqualTo("read");
        assertThat(inspected.at("/sheets/0/source").asText()).isEqualTo("juki");
        assertThat(inspected.at("/problems/0/severity").asText()).isEqualTo("note");
    }

    @Test
    void aTableOfNoKnownSourceIsSaidToBeOne() throws IOException {
        Path file = written("備品.csv", "品名,数\n机,3\nいす,12\n".getBytes(Charset.forName("windows-31j")));
        JsonNode inspected =
                terminal.run("inspect", "--json", file.toString()).json().get(0);
        assertThat(inspected.at("/sheets/0/source").isNull()).isTrue();
        assertThat(inspected.at("/problems/0/code").asText()).isEqualTo("intake.source-not-recognised");
        assertThat(inspected.at("/problems/0/severity").asText()).isEqualTo("note");
        assertThat(inspected.at("/problems/0/table").asInt()).isEqualTo(1);
    }

    @Test
    void damageInEveryCellIsListedInPartAndCounted() throws IOException {
        Path file = written("備品.csv", ("品名,数\n" + "つく\uE000え,3\n".repeat(70)).getBytes(StandardCharsets.UTF_8));
        JsonNode problems =
                terminal.run("inspect", "--json", file.toString()).json().get(0).path("problems");

        assertThat(problems)
                .filteredOn(one -> one.path("code").asText().equals("extract.own-character"))
                .hasSize(20);
        assertThat(problems)
                .filteredOn(one -> one.path("code").asText().equals("intake.more-of-the-same"))
                .singleElement()
                .satisfies(more -> assertThat(more.path("message").asText()).contains("50"));
    }

    @Test
    void theOfficesNameIsSetAtInitAndChangedByTheAdministrator() {
        assertThat(terminal.as("tanto", "store", "office", "--city", "れい市").code())
                .isEqualTo(4);
        JsonNode named =
                terminal.as("kanri", "store", "office", "--city", "れい市").json();
        assertThat(named.path("city").asText()).isEqualTo("れい市");
        assertThat(named.path("office").asText()).isEqualTo("こども課");
        assertThat(terminal.as("tanto", "store", "office").json().path("city").asText())
                .isEqualTo("れい市");
    }

    @Test
    void aDryRunNamesNoBatchSinceItKeepsNone() throws IOException {
        Path file = written("juki_20261019.csv", (REGISTER + "\n").getBytes(Charset.forName("windows-31j")));
        JsonNode batch = terminal.as("tanto", "import", "--dry-run", file.toString())
                .json()
                .at("/batches/0");
        assertThat(batch.path("batch").isNull()).isTrue();
        assertThat(batch.path("source").asText()).isEqualTo("juki");
    }

    @Test
    void aMissingFileAndWrongUsageAreTold() {
        assertThat(terminal.as(
                                "tanto",
                                "screen",
                                "--out",
                                folder.resolve("s.pdf").toString())
                        .code())
                .isEqualTo(2);
        assertThat(terminal.as("tanto", "import", folder.resolve("nowhere.csv").toString())
                        .code())
                .isEqualTo(3);
        assertThat(terminal.run("import").code()).isEqualTo(2);
        assertThat(terminal.run("nonsense").code()).isEqualTo(2);
        assertThat(terminal.run("watch", "--folder", "x").code()).isEqualTo(2);
    }

    @Test
    void aStoreThatCannotBeOpenedEndsWithFiveAndOneSentence() throws IOException {
        Path cut = folder.resolve("cut.yorisoi");
        byte[] whole = Files.readAllBytes(terminal.store());
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2 / 4096 * 4096 + 100));
        Files.copy(folder.resolve("city.yorisoi.keys"), folder.resolve("cut.yorisoi.keys"));
        List<Terminal.Ended> ends = new ArrayList<>();
        ends.add(check(folder.resolve("none.yorisoi"), "kanri"));
        ends.add(check(cut, "kanri"));
        Path wrong = terminal.file("wrong.password", "not-it\n");
        ends.add(terminal.run(
                "store",
                "check",
                "--json",
                "--store",
                terminal.store().toString(),
                "--user",
                "kanri",
                "--password-file",
                wrong.toString()));
        for (Terminal.Ended ended : ends) {
            assertThat(ended.code()).isEqualTo(5);
            assertThat(ended.json().at("/error/message").asText()).isNotBlank();
        }
    }

    private static Terminal.Ended check(Path store, String user) {
        return terminal.run(
                "store",
                "check",
                "--json",
                "--store",
                store.toString(),
                "--user",
                user,
                "--password-file",
                terminal.password(user).toString());
    }

    @Test
    void whatARoleMayNotDoEndsWithFour() {
        assertThat(terminal.as("tanto", "user", "list").code()).isEqualTo(4);
        assertThat(terminal.as("tanto", "audit", "verify").code()).isEqualTo(4);
    }

    @Test
    void aShortPasswordIsRefusedAndTheSentenceNamesTheLength() {
        Path file = terminal.file("short.password", "eleven char\n");
        Terminal.Ended ended =
                terminal.as("kanri", "user", "add", "shin", "--role", "staff", "--new-password-file", file.toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.json().at("/error/code").asText()).isEqualTo("vault.password-short");
        assertThat(ended.json().at("/error/advice").asText()).contains("12");
    }

    @Test
    void aGroundIsProposedByOneAndApprovedByAnother() {
        Terminal.Ended proposed = terminal.as(
                "kakaricho", "purpose", "propose", "--source", "tax", "--for", "screening", "--ground", "条例第3条");
        String item = proposed.json().path("item").asText();
        assertThat(proposed.json().path("state").asText()).isEqualTo("proposed");
        assertThat(terminal.as("kakaricho", "approve", item).code()).isEqualTo(4);
        assertThat(terminal.as("kakaricho2", "approve", item)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("approved");
    }

    @Test
    void aDefinitionIsProposedByOneAndApprovedByAnother() {
        String role = "id: roles\nroles: { staff: { label: 担当, may: [import] } }\n";
        assertThat(terminal.as(
                                "kakaricho",
                                "define",
                                terminal.file("roles.yaml", role).toString())
                        .code())
                .isEqualTo(3);
        String file = terminal.file("hokatsu.yaml", shippedRecipient("hokatsu")).toString();
        Terminal.Ended proposed = terminal.as("kakaricho", "define", file);
        JsonNode line = proposed.json().path("proposed").path(0);
        assertThat(line.path("kind").asText()).isEqualTo("partners");
        assertThat(line.path("id").asText()).isEqualTo("hokatsu");
        assertThat(line.path("state").asText()).isEqualTo("proposed");
        assertThat(terminal.as("kakaricho", "approve", line.path("item").asText())
                        .code())
                .isEqualTo(4);
        assertThat(terminal.as("kakaricho2", "approve", line.path("item").asText())
                        .code())
                .isZero();
    }

    private static String shippedRecipient(String id) {
        return ShippedDefinitions.of(DefinitionKind.PARTNERS)
                .getFirst()
                .text()
                .replaceFirst("(?m)^id: .*$", "id: " + id);
    }

    @Test
    void inspectNamesOneCharacterAsDelimiter() throws IOException {
        StringBuilder text = new StringBuilder("\"id\", \"name\", \"town\"\n");
        for (int i = 0; i < 30; i++) {
            text.append("\"%d\", \"name %d\", \"town %d\"%n".formatted(i, i, i % 7));
        }
        Path file = written("spaced.csv", text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        JsonNode found =
                terminal.run("inspect", "--json", file.toString()).json().path(0);
        assertThat(found.path("delimiter").asText()).isEqualTo(",");
        assertThat(found.at("/sheets/0/columns")).hasSize(3);
    }

    @Test
    void storeAndAuditSayThatTheyAreWhole() {
        assertThat(terminal.as("kanri", "store", "check").json().path("ok").asBoolean())
                .isTrue();
        JsonNode audit = terminal.as("kanri", "audit", "verify").json();
        assertThat(audit.path("ok").asBoolean()).isTrue();
        assertThat(audit.path("firstBroken").isNull()).isTrue();
        assertThat(audit.path("entries").asInt()).isPositive();
    }

    @Test
    void normaliseAnswersLineByLine() {
        Path values = terminal.file("dates.txt", "R1.5.1\n平成31年5月1日\n昭和64年1月8日\n\n");
        Terminal.Ended ended = terminal.run("normalise", "--kind", "date", values.toString());
        assertThat(ended.code()).isZero();
        List<String> lines = ended.out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("value,normalised,key,problem");
        assertThat(lines.get(1)).startsWith("R1.5.1,2019-05-01,2019-05-01,");
        assertThat(lines.get(2)).startsWith("平成31年5月1日,2019-05-01,2019-05-01,notation.");
        assertThat(lines.get(3)).startsWith("昭和64年1月8日,,,notation.");
        assertThat(lines).hasSize(5);
    }
}
