package jp.yorisoi.flow.facts;

import static jp.yorisoi.flow.facts.FactOffice.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactFileTest {
    private static final FactCatalogue CATALOGUE = FactCatalogue.shipped();

    @TempDir
    Path folder;

    private FactFile read(String text) throws IOException {
        Path file = Files.write(folder.resolve("persons.csv"), text.getBytes(Charset.forName("windows-31j")));
        return FactFile.read(file, CATALOGUE, FactOffice.DAY);
    }

    @Test
    void linesOfOneNumberAreAHouseholdAndTheirClaimantIsFound() throws IOException {
        FactFile file = read("世帯番号,続柄,年齢,所得,療育手帳.程度,身体障害者手帳.等級,期待.x\n"
                + "1,世帯主,40,\"1,200,000\",なし,0,yes\n1,妻,38,,,,\n1,長女,8,,Ｂ,２級,\n2,世帯主,30,0,,,no\n");
        GivenFacts facts = file.facts();

        assertThat(facts.size()).isEqualTo(4);
        assertThat(facts.members(0)).containsExactly(0, 1, 2);
        assertThat(facts.claimant(0)).isZero();
        assertThat(file.others().get("期待.x")).containsExactly("yes", "", "", "no");
        assertThat(say(facts.person(0), "所得")).isEqualTo("1200000");
        assertThat(say(facts.person(1), "所得")).isEqualTo("?所得");
        assertThat(say(facts.person(0), "療育手帳.程度")).isEqualTo("none");
        assertThat(say(facts.person(0), "身体障害者手帳.等級")).isEqualTo("none");
        assertThat(say(facts.person(2), "療育手帳.程度")).isEqualTo("B1~療育.B1相当");
        assertThat(say(facts.person(2), "身体障害者手帳.等級")).isEqualTo("2");
        assertThat(say(facts.person(2), "続柄")).isEqualTo("子");
        assertThat(say(facts.person(2), "精神障害者保健福祉手帳.等級")).isEqualTo("none~精神障害者保健福祉手帳.等級");
        assertThat(facts.person(2).group("保護者").scopes())
                .extracting(Scope::label)
                .containsExactly("親", "親");
        assertThat(say(facts.person(0), "ひとり親")).isEqualTo("no");
        assertThat(say(facts.person(0), "課税区分")).isEqualTo("?課税区分");
        assertThat(say(facts.person(0), "事実婚")).isEqualTo("?事実婚");
        assertThat(say(facts.person(0), "扶養.老人")).isEqualTo("0~扶養.老人");
    }

    @Test
    void eighteenIsUnknownUnlessTheGradeTells() throws IOException {
        GivenFacts facts = read("世帯番号,続柄,年齢,学年,在学.学校種\n1,世帯主,40,なし,なし\n1,子,18,,\n1,子,18,3,高等学校\n1,子,19,,\n")
                .facts();
        Scope.Some children = facts.person(0).group("児童");

        assertThat(children.scopes()).hasSize(1);
        assertThat(children.missing()).isNotEmpty();
        assertThat(say(facts.person(2), "学年")).isEqualTo("12");
    }

    @Test
    void rolesWinAndYearsStandInBrackets() throws IOException {
        GivenFacts facts = read("世帯番号,役割,年齢,教育.欠席日数(前年度),教育.欠席日数\n1,扶養義務者,70,,\n1,申請者,40,,\n1,児童,8,31,5\n")
                .facts();

        assertThat(facts.claimant(0)).isEqualTo(1);
        assertThat(facts.person(1).group("扶養義務者").scopes()).hasSize(1);
        assertThat(say(facts.person(2), "教育.欠席日数(今年度)")).isEqualTo("5");
        assertThat(say(facts.person(2), "教育.欠席日数(前年度)")).isEqualTo("31");
        assertThat(say(facts.person(2), "続柄")).isEqualTo("子");
    }

    @Test
    void unknownColumnsAndCellsAreToldAndNoPersonsRefused() throws IOException {
        FactFile file = read("年齢,所得,しょとく\n8,たくさん,1\n");

        assertThat(file.problems())
                .extracting(Problem::code)
                .containsExactly("facts.column-unknown", "facts.cell-unreadable");
        assertThat(file.problems().getLast().place().row()).isEqualTo(2);
        assertThatThrownBy(() -> read("年齢,所得\n")).isInstanceOf(ProblemException.class);
    }
}
