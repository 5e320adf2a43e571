package jp.yorisoi.vault.store;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.yorisoi.Fuzzed;
import jp.yorisoi.vault.TestStores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/// A keys file of any bytes is read or refused.
class KeysFileFuzzTest {
    @TempDir
    static Path folder;

    static List<byte[]> keys() throws Exception {
        Path made = Files.createTempDirectory("keys");
        TestStores.create(made).close();
        return List.of(
                Files.readAllBytes(StoreFiles.of(made.resolve("city.yorisoi")).keys()),
                "{\"format\":\"yorisoi-keys-1\",\"slots\":[null]}".getBytes(StandardCharsets.UTF_8),
                "[".repeat(3000).getBytes(StandardCharsets.UTF_8),
                // what looks like UTF-32 and is none
                "{\u0000\u0000\u0000{\u0009\u0020\u0020".getBytes(StandardCharsets.ISO_8859_1),
                "null".getBytes(StandardCharsets.UTF_8),
                new byte[0]);
    }

    @MethodSource("keys")
    @FuzzTest
    void anyKeysFileIsReadOrRefused(byte[] bytes) throws Exception {
        StoreFiles files = StoreFiles.of(folder.resolve("any.yorisoi"));
        Files.write(files.keys(), bytes);
        Fuzzed.holds(() -> {
            KeyRing ring = new KeysFile(files).read();
            ring.slot("kanri");
        });
    }
}
