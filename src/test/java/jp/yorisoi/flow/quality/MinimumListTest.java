package jp.yorisoi.flow.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.eligibility.ServiceCatalogue;
import jp.yorisoi.flow.facts.FactCatalogue;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.screening.PackCatalogue;
import org.junit.jupiter.api.Test;

class MinimumListTest {
    private static MinimumList over(SourceCatalogue sources) {
        FactCatalogue facts = FactCatalogue.shipped(sources);
        ServiceCatalogue services = ServiceCatalogue.shipped();
        return MinimumList.of(sources, facts, services, PackCatalogue.shipped(facts, services));
    }

    private static SourceCatalogue dropping(String source, String item) {
        List<DefinitionText> texts = ShippedDefinitions.of(DefinitionKind.SOURCES).stream()
                .map(text -> text.id().equals(source)
                        ? new DefinitionText(
                                text.name(), text.text().replace("\nitems:\n", "\ndrop: [" + item + "]\nitems:\n"))
                        : text)
                .toList();
        Faults faults = new Faults();
        SourceCatalogue catalogue = SourceCatalogue.of(texts, ShippedDefinitions.of(DefinitionKind.CODES), faults);
        faults.throwFirst();
        return catalogue;
    }

    private static MinimumList.Line line(MinimumList list, String name) {
        return list.lines().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyItemStandsOnceWithWhatNeedsIt() {
        MinimumList list = over(SourceCatalogue.shipped());

        assertThat(list.lines()).extracting(MinimumList.Line::name).doesNotHaveDuplicates();
        assertThat(list.lines()).hasSizeGreaterThan(700);
        assertThat(list.unused()).isNotEmpty().hasSizeLessThan(list.lines().size());
        assertThat(line(list, "教育.欠席日数").uses()).extracting(Use::kind).contains(Use.Kind.RULE);
        assertThat(line(list, "市民税.総所得金額").uses()).extracting(Use::kind).contains(Use.Kind.SERVICE);
        assertThat(line(list, "教育.学校名").uses()).extracting(Use::kind).contains(Use.Kind.RECORD);
        assertThat(line(list, "教育.保護者氏名").uses()).extracting(Use::kind).contains(Use.Kind.LINK);
        assertThat(line(list, "住民基本台帳.支援措置").uses()).extracting(Use::kind).contains(Use.Kind.VIEW);
        Stream.of("家児相.相談種別", "教育.前年度欠席日数")
                .forEach(
                        name -> assertThat(line(list, name).isUnused()).as(name).isFalse());
    }

    @Test
    void onlyWhatNothingNeedsMayBeDropped() {
        Faults none = new Faults();
        String unused = over(SourceCatalogue.shipped()).unused().stream()
                .filter(line -> line.source().id().equals("kyoiku")
                        && !line.item().name().contains("("))
                .map(line -> line.item().name())
                .findFirst()
                .orElseThrow();
        over(dropping("kyoiku", unused)).check(none);
        assertThat(none.problems()).isEmpty();

        Faults needed = new Faults();
        over(dropping("kyoiku", "欠席日数")).check(needed);
        assertThat(needed.problems()).extracting(Problem::code).containsExactly("quality.drop-used");
    }
}
