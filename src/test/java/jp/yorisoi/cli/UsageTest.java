package jp.yorisoi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A command line that is not understood is answered in one language, without repeating what may be a name.
class UsageTest {
    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void begin() {
        terminal = new Terminal(folder);
    }

    @AfterEach
    void end() {
        terminal.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nonsense                                | 「nonsense」というコマンドはありません。
            imprt x.csv                             | 近いもの: import
            import --store s --user u --sorce=x y.csv| 「--sorce」というオプションはありません。近いもの: --source
            import                                  | --store --user が足りません。
            normalise --kind                        | --kind の後に値がありません。
            normalise --kind --json                 | --kind の後に値がありません。
            normalise a.txt                         | --kind が足りません。
            evaluate --facts a --pack b --out c --as-of soon | --as-of の値が使えません。
            user add a --role chief --store s --user u | --role の値が使えません。使えるもの: staff, supervisor
            bench --population many                 | --population の値が使えません。
            normalise --kind date 見本花子 a b       | 余分な言葉が2つあります。
            normalise --kind date --kind kana a     | --kind は一度だけ書けます。
            export --store s --user u               | 次の形で書いてください: list|sheet --recipient ID
            inspect --lang fr x                     | --lang の値が使えません。使えるもの: ja, en
            import --store s --user u --source       | --source の後に値がありません。
            screens --store s --out d               | --user が足りません。
            --json user                             | コマンドの名前が要ります。
            """)
    void everyKindOfMistakeHasItsOwnWords(String line, String expected) {
        Terminal.Ended ended = terminal.run(("--lang ja " + line).split(" +"));
        assertThat(ended.code()).isEqualTo(2);
        String said = line.contains("--json") ? ended.out() : ended.err();
        assertThat(said).contains(expected).doesNotContain("見本花子");
        assertThat(
                        line.contains("--json")
                                ? ""
                                : said.replace(expected, "").replaceAll("「[^」]*」|--[-a-z]+|yorisoi", ""))
                .as("no English words")
                .doesNotContainPattern("[A-Za-z]{3,} [a-z]{2,}");
    }

    @Test
    void theSameMistakesInEnglish() {
        assertThat(terminal.run("imprt", "--lang", "en").err())
                .contains("There is no command \"imprt\". Nearest: import, ");
        assertThat(terminal.run("--lang=en", "normalise", "--kind", "date", "a", "b", "c")
                        .err())
                .contains("2 words too many");
    }

    @Test
    void theLanguageAndJsonHoldWhereverTheyStand() {
        Path dates = terminal.file("dates.txt", "x\n");
        for (List<String> line : List.of(
                List.of("--lang", "en", "--json", "inspect", dates.toString()),
                List.of("inspect", "--lang=en", dates.toString(), "--json"))) {
            Terminal.Ended ended = terminal.run(line.toArray(String[]::new));
            assertThat(ended.json().isArray()).isTrue();
        }
        assertThat(terminal.run("--lang", "en", "inspect", "nowhere.csv").err()).contains("There is no such file");
        assertThat(terminal.run("--lang", "ja", "inspect", "nowhere.csv").err()).contains("見つかりません");
        assertThat(terminal.run("--lang", "en", "--help").out()).contains("Usage");
    }

    @Test
    void aloneItShowsItsHelpAndIsNoSuccess() {
        for (List<String> line :
                List.of(List.<String>of(), List.of("--lang", "ja"), List.of("rules"), List.of("user"))) {
            Terminal.Ended ended = terminal.run(line.toArray(String[]::new));
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).contains("--help").containsAnyOf("import", "check", "add");
        }
        assertThat(terminal.run("--json").json().at("/error/code").asText()).isEqualTo("cli.wrong-usage");
    }

    @Test
    void aMissingFileIsMissingToEveryCommand() {
        String missing = folder.resolve("nowhere.csv").toString();
        for (List<String> line : List.of(
                List.of("inspect", missing),
                List.of("normalise", "--kind", "date", missing),
                List.of("evaluate", "--pack", "services", "--facts", missing, "--out", missing + ".out"),
                List.of("store", "check", "--store", missing, "--user", "kanri", "--password-file", missing))) {
            assertThat(terminal.run(line.toArray(String[]::new)).code())
                    .as(line.toString())
                    .isEqualTo(3);
        }
    }
}
