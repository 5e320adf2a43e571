package jp.yorisoi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.yorisoi.base.text.Texts;
import org.junit.jupiter.api.Test;

class MessagesOfTheVaultTest {
    private static final Pattern CODE = Pattern.compile(
            "\"(vault\\.[a-z-]+)\"|about\\(\\s*files, (?:same \\? )?\"([a-z-]+)\"(?: : \"([a-z-]+)\")?");

    @Test
    void everyCodeInTheSourceHasItsSentenceAndAdviceInBothLanguages() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/jp/yorisoi/vault"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (matcher.group(1) != null) {
                        codes.add(matcher.group(1));
                    }
                    for (int i = 2; i <= 3; i++) {
                        if (matcher.group(i) != null) {
                            codes.add("vault." + matcher.group(i));
                        }
                    }
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(35);
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            Texts texts = new Texts(locale);
            assertThat(codes).allMatch(code -> texts.has(code + ".sentence") && texts.has(code + ".advice"));
        }
    }
}
