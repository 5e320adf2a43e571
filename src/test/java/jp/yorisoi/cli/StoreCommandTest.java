package jp.yorisoi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `store backup|restore|rekey|purge` as an administrator calls them.
class StoreCommandTest {
    private static final String HEADER = "宛名番号(受給者),児童宛名番号,認定日,支給区分,手当月額,開始,終了,現況届\n";

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void begin() {
        terminal = new Terminal(folder);
        terminal.begin();
    }

    @AfterEach
    void end() {
        terminal.close();
    }

    @Test
    void aBackupIsRestoredBesideWhatItTakesThePlaceOf() throws IOException {
        String out = folder.resolve("city.backup").toString();
        assertThat(terminal.as("tanto", "store", "backup", "--out", out).code()).isEqualTo(4);
        Terminal.Ended made = terminal.as("kanri", "store", "backup", "--out", out);
        assertThat(made.code()).isZero();
        assertThat(made.json().path("bytes").asLong()).isEqualTo(Files.size(Path.of(out)));
        assertThat(terminal.as("kanri", "store", "backup", "--out", out).code()).isEqualTo(5);

        assertThat(code(terminal.as("kanri", "store", "restore", "--from", out)))
                .isEqualTo("vault.already-there");
        assertThat(code(terminal.as("tanto", "store", "restore", "--from", out, "--replace")))
                .isEqualTo("vault.not-allowed");
        Terminal.Ended restored = terminal.as("kanri", "store", "restore", "--from", out, "--replace");
        assertThat(restored.code()).as(restored.out()).isZero();
        assertThat(restored.json().path("replaced")).hasSize(2);
        assertThat(terminal.as("tanto", "audit", "verify").code()).isEqualTo(4);
        assertThat(terminal.as("kanri", "audit", "verify").code()).isZero();
        assertThat(folder.resolve("city.yorisoi.restoring")).doesNotExist();
    }

    @Test
    void aNewKeyLeavesOneUserAndANewRecoveryKey() throws IOException {
        Path recovery = folder.resolve("new-recovery.key");
        Terminal.Ended done = terminal.as("kanri", "store", "rekey", "--recovery-out", recovery.toString());
        assertThat(done.code()).as(done.out()).isZero();
        assertThat(done.json().path("newPasswordsNeeded")).hasSize(3);
        assertThat(Files.readString(recovery))
                .hasSize(47)
                .isNotEqualTo(Files.readString(folder.resolve("recovery.key")));
        assertThat(code(terminal.as("tanto", "user", "password", "tanto"))).isEqualTo("vault.wrong-password");
        Path password = terminal.password("tanto");
        assertThat(terminal.as("kanri", "user", "password", "tanto", "--new-password-file", password.toString())
                        .code())
                .isZero();
        assertThat(terminal.as("tanto", "purpose", "list").code()).isZero();
    }

    @Test
    void theRecoveryKeyLetsAnAdministratorInAgainAndNobodyElse() throws IOException {
        Path fresh = Files.writeString(folder.resolve("fresh"), "a passphrase of today");
        assertThat(recover("tanto", "recovery.key", fresh)).isEqualTo("vault.recover-not-administrator");
        assertThat(terminal.as("tanto", "purpose", "list").code()).isZero();
        Files.writeString(folder.resolve("wrong.key"), "AAAAA");
        assertThat(recover("kanri", "wrong.key", fresh)).isEqualTo("vault.wrong-recovery-key");
        assertThat(terminal.as("kanri", "audit", "verify").code()).isZero();

        assertThat(recover("kanri", "recovery.key", fresh)).isEmpty();

        assertThat(code(terminal.as("kanri", "audit", "verify"))).isEqualTo("vault.wrong-password");
        String store = folder.resolve("city.yorisoi").toString();
        assertThat(terminal.run(
                                "audit",
                                "verify",
                                "--store",
                                store,
                                "--user",
                                "kanri",
                                "--password-file",
                                fresh.toString())
                        .code())
                .isZero();
    }

    private String recover(String user, String key, Path fresh) {
        return code(terminal.run(
                "store",
                "recover",
                "--store",
                folder.resolve("city.yorisoi").toString(),
                "--user",
                user,
                "--recovery-key-file",
                folder.resolve(key).toString(),
                "--new-password-file",
                fresh.toString(),
                "--json"));
    }

    @Test
    void aPurgeIsToldProposedApprovedAndDoneOnce() {
        terminal.file("児童扶養手当_20200630.csv", HEADER + "11,12,H30.4.1,全部,43160,H30.4.1,,済\n");
        String file = folder.resolve("児童扶養手当_20200630.csv").toString();
        assertThat(terminal.as("tanto", "import", file).code()).isZero();
        assertThat(terminal.as("tanto", "store", "purge").code()).isEqualTo(4);
        JsonNode told = terminal.as("kanri", "store", "purge", "--dry-run").json();
        assertThat(told.path("batches").path(0).path("why").asText()).isEqualTo("age");
        assertThat(told.path("batches").path(0).path("since").asText()).isEqualTo("2024-04-01");
        assertThat(told.path("bytes").asLong()).isPositive();
        String item = terminal.as("kanri", "store", "purge", "--propose")
                .json()
                .path("item")
                .asText();
        assertThat(code(terminal.as("kanri", "store", "purge", "--item", item))).isEqualTo("vault.not-approved");
        assertThat(terminal.as("kakaricho", "store", "purge", "--item", item, "--dry-run")
                        .json()
                        .path("batches"))
                .hasSize(1);
        assertThat(terminal.as("kakaricho", "approve", item).code()).isZero();
        Terminal.Ended done = terminal.as("kanri", "store", "purge", "--item", item);
        assertThat(done.code()).as(done.out()).isZero();
        assertThat(done.json().path("compacted").asBoolean()).isTrue();
        assertThat(done.json().path("bytes").asLong())
                .isEqualTo(told.path("bytes").asLong());
        assertThat(code(terminal.as("kanri", "store", "purge", "--item", item))).isEqualTo("vault.already-used");
        assertThat(terminal.as("kanri", "store", "check").code()).isZero();
    }

    private static String code(Terminal.Ended ended) {
        return ended.json().path("error").path("code").asText();
    }
}
