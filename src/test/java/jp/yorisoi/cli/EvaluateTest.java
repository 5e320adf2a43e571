package jp.yorisoi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `evaluate`: rules and services on a facts file as an office's Excel writes it, without a store.
class EvaluateTest {
    private static final String FACTS = """
            世帯番号,生年月日,続柄,所得,扶養人数,ひとり親,教育.欠席日数(今年度),教育.欠席日数(前年度),期待.jido-fuyo-teate,期待.jido-fuyo-teate.区分,期待.long-absence
            1,S63.4.1,世帯主,689999,0,はい,,,yes,full,
            1,H28.4.1,子,,,,31,0,no,,yes
            2,1985/4/1,世帯主,2080000,0,はい,,,no,,
            2,2014/4/1,子,,,,5,2,,,%s
            3,1990-04-01,世帯主,,0,はい,,,unknown,,
            3,R1.5.2,子,,,,5,,,,unknown
            """;

    @TempDir
    static Path folder;

    private static Terminal terminal;

    @BeforeAll
    static void begin() {
        terminal = new Terminal(folder);
    }

    @AfterAll
    static void end() {
        terminal.close();
    }

    private static Path facts(String name, String expected) throws IOException {
        return Files.write(folder.resolve(name), FACTS.formatted(expected).getBytes(Charset.forName("windows-31j")));
    }

    private static Terminal.Ended evaluate(Path facts, Path out, String... packs) {
        List<String> arguments = new java.util.ArrayList<>(List.of("evaluate", "--json", "--as-of", "2026-11-20"));
        arguments.addAll(List.of("--facts", facts.toString(), "--out", out.toString()));
        for (String pack : packs) {
            arguments.addAll(List.of("--pack", pack));
        }
        return terminal.run(arguments.toArray(String[]::new));
    }

    @Test
    void writesOneLineForEveryPersonAndRule() throws IOException {
        Path out = folder.resolve("result.csv");
        Terminal.Ended ended = evaluate(facts("a.csv", "no"), out, "services", "kodomo-standard");
        assertThat(ended.json().path("differences")).isEmpty();
        assertThat(ended.code()).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).isEqualTo("person,rule,result,missing,score,amount,band,presumed");
        assertThat(lines).hasSize(1 + ended.json().path("lines").asInt());
        assertThat((lines.size() - 1) % 6).isZero();
        assertThat(lines).contains("2,long-absence,yes,,3,,,", "4,long-absence,no,,,,,", "2,jido-fuyo-teate,no,,,,,");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("1,jido-fuyo-teate,yes,,,48050,full,") && line.contains("事実婚"));
        assertThat(lines).anyMatch(line -> line.startsWith("5,jido-fuyo-teate,unknown,所得,,,,"));
        assertThat(lines).anyMatch(line -> line.startsWith("6,long-absence,unknown,教育.欠席日数(前年度),"));
    }

    @Test
    void aDifferenceFromWhatIsExpectedIsListed() throws IOException {
        Terminal.Ended ended = evaluate(facts("b.csv", "yes"), folder.resolve("b-result.csv"), "kodomo-standard");
        assertThat(ended.code()).isEqualTo(1);
        JsonNode difference = ended.json().at("/differences/0");
        assertThat(difference.path("person").asInt()).isEqualTo(4);
        assertThat(difference.path("rule").asText()).isEqualTo("long-absence");
        assertThat(difference.path("expected").asText()).isEqualTo("yes");
        assertThat(difference.path("got").asText()).isEqualTo("no");
    }

    @Test
    void aCitysOwnServiceNeedsNoCode() throws IOException {
        Path own = terminal.file("own.yaml", """
                id: kyushoku-hojo
                label: 給食費の補助
                label.en: School lunch subsidy
                group: 手当・お金
                source: 市の要綱
                valid: { from: 2026-04-01 }
                of: 申請者
                persons: { 児童: 年度末まで(15) }
                require:
                  - { when: 人数(児童) >= 1, words: 対象の子がいません }
                  - { when: "所得 <= 表(kyushoku, 人数(児童))", words: 所得が基準額を超えています }
                tables:
                  - { id: kyushoku, label: 基準額, rows: [ { from: 2026-04-01, values: [0, 700000], step: 100000, source: 市の要綱 } ] }
                gives: { what: 給食費の補助, where: 学務課, papers: [申請書] }
                examples: []
                """);
        Path out = folder.resolve("own-result.csv");
        assertThat(evaluate(facts("c.csv", "no"), out, own.toString()).code()).isZero();
        assertThat(Files.readAllLines(out))
                .contains("1,kyushoku-hojo,yes,,,,,", "3,kyushoku-hojo,no,,,,,", "5,kyushoku-hojo,unknown,所得,,,,");
    }

    @Test
    void aMistakeInAPackNamesItsPlace() throws IOException {
        Path own = terminal.file("wrong.yaml", """
                id: wrong
                label: まちがい
                label.en: Wrong
                group: 手当・お金
                source: なし
                valid: { from: 2026-04-01 }
                of: 申請者
                require:
                  - { when: 所得額 <= 5, words: だめ }
                gives: { what: なし, where: なし }
                examples: []
                """);
        Terminal.Ended ended = evaluate(facts("d.csv", "no"), folder.resolve("d-result.csv"), own.toString());
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.json().at("/error/row").asInt()).isEqualTo(9);
        assertThat(ended.json().at("/error/message").asText()).contains("所得額");
        assertThat(folder.resolve("d-result.csv")).doesNotExist();
        Terminal.Ended none = evaluate(facts("e.csv", "no"), folder.resolve("e-result.csv"), "no-such-pack");
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.json().at("/error/code").asText()).isEqualTo("cli.pack-unreadable");
    }
}
