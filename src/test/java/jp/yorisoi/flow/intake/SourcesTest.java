package jp.yorisoi.flow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.vault.store.ColumnChunk;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final Set<String> PARTNERS = Set.of("csw", "cafeteria", "consent", "gakko-kaito");

    private final SourceCatalogue catalogue = SourceCatalogue.shipped();

    @Test
    void theTwentyFourDepartmentalSourcesHave749Items() {
        List<SourceDefinition> departmental = catalogue.sources().stream()
                .filter(source -> !PARTNERS.contains(source.id()))
                .toList();

        assertThat(departmental).hasSize(24);
        assertThat(departmental.stream()
                        .mapToInt(source -> source.items().size())
                        .sum())
                .isEqualTo(749);
        assertThat(count("juki")).isEqualTo(30);
        assertThat(count("kyoiku")).isEqualTo(150);
        assertThat(count("hoiku")).isEqualTo(100);
        assertThat(count("kenshin")).isEqualTo(180);
        assertThat(count("yobo")).isEqualTo(50);
        assertThat(count("techo-ryoiku")).isEqualTo(20);
        assertThat(count("kaigo-nintei")).isEqualTo(9);
        assertThat(count("seiho-status")).isEqualTo(4);
        assertThat(count("csw") + count("cafeteria") + count("consent")).isEqualTo(28);
    }

    private int count(String id) {
        return catalogue.find(id).orElseThrow().items().size();
    }

    @Test
    void everyItemHasTwoHeadersAtLeast() {
        for (SourceDefinition source : catalogue.sources()) {
            for (ItemDefinition item : source.items()) {
                assertThat(item.headers()).as(source.id() + "." + item.name()).hasSizeGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void shortNamesAndJoinsFitTogether() {
        Set<String> names = new HashSet<>();
        for (SourceDefinition source : catalogue.sources()) {
            assertThat(names.add(source.shortName())).isTrue();
            if (source.link() instanceof LinkWay.ByJoin join) {
                assertThat(catalogue.find(join.source()).orElseThrow().item(join.item()))
                        .isPresent();
            }
        }
    }

    @Test
    void everyExampleGivesWhatItSays() {
        for (SourceDefinition source : catalogue.sources()) {
            assertThat(source.examples()).as(source.id()).isNotEmpty();
            for (SourceDefinition.Example example : source.examples()) {
                Map<String, String> read = read(source, example.row());
                example.gives()
                        .forEach((item, value) -> assertThat(read.getOrDefault(item, ""))
                                .as(source.id() + "." + item)
                                .isEqualTo(value));
            }
        }
    }

    private Map<String, String> read(SourceDefinition source, Map<String, String> row) {
        HeaderIndex index = new HeaderIndex(source.items());
        Map<String, String> read = new LinkedHashMap<>();
        row.forEach((header, cell) -> {
            ItemDefinition item = index.find(header);
            assertThat(item).as(source.id() + " " + header).isNotNull();
            if (item != null && !cell.isBlank()) {
                ColumnChunk.Entry entry = catalogue.normaliser(item).read(cell);
                read.put(item.name(), Objects.requireNonNullElse(entry.value(), ""));
            }
        });
        return read;
    }

    @Test
    void everyMistakeOfADefinitionIsToldWithItsLine() {
        String yaml = """
                id: x
                short: 試し
                label: 試し
                label.en: Try
                delivery: snapshots
                covers: holders
                key: [番号]
                stalAfter: 3
                link: { by: id, item: 宛名番号 }
                items:
                  宛名番号: { as: identifier, headers: [番号] }
                  氏名: { as: name, headers: [名, 番 号] }
                  区分: { as: code, list: ない一覧, headers: [区分] }
                """;
        Faults faults = new Faults();

        SourceCatalogue.of(List.of(new DefinitionText("x.yaml", yaml)), List.of(), faults);

        assertThat(faults.problems())
                .extracting(Problem::code)
                .contains(
                        "definition.word-unknown",
                        "definition.key-unknown",
                        "intake.item-undefined",
                        "intake.header-twice",
                        "intake.list-undefined");
        assertThat(faults.problems())
                .filteredOn(problem -> "definition.key-unknown".equals(problem.code()))
                .allSatisfy(problem -> {
                    assertThat(problem.place().row()).isEqualTo(8);
                    assertThat(problem.arguments()).containsEntry("nearest", "staleAfter");
                });
    }

    @Test
    void codesAreFoundByNameNumberAndBoth() {
        CodeList sexes = catalogue.codes("性別").orElseThrow();
        CodeList care = catalogue.codes("要介護度").orElseThrow();

        assertThat(sexes.find("１")).contains("男");
        assertThat(sexes.find("2:女")).contains("女");
        assertThat(care.find("要介護２")).contains("要介護2");
        assertThat(care.find("12")).contains("要支援1");
        assertThat(care.find("要介護９")).isEmpty();
        assertThat(sexes.find("1-2"))
                .as("two numbers are no number with its word")
                .isEmpty();
        assertThat(sexes.find("1 2")).isEmpty();
        assertThat(sexes.find("2012")).isEmpty();
        assertThat(sexes.find("(1)男")).contains("男");
    }

    @Test
    void shippedDefinitionsAreFoundWithoutAnIndex() {
        assertThat(ShippedDefinitions.of(DefinitionKind.SOURCES)).hasSize(28);
        assertThat(ShippedDefinitions.in("nothing-here")).isEmpty();
    }
}
