package jp.yorisoi.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.casefile.CaseFile;
import jp.yorisoi.flow.casefile.Member;
import jp.yorisoi.flow.casefile.NextStep;
import jp.yorisoi.flow.casefile.RecordEntry;
import jp.yorisoi.flow.casefile.TimelineEvent;
import org.jspecify.annotations.Nullable;

/// A case file as the command line's document and as text.
final class CaseFileDocument {
    private CaseFileDocument() {}

    static Map<String, Object> of(CaseFile file) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("household", file.header().number());
        document.put("asOf", file.header().day().toString());
        document.put("run", file.header().run());
        document.put("withdrawn", file.header().withdrawn());
        document.put("purged", file.header().purged());
        document.put(
                "sources",
                Map.of("fresh", file.header().fresh(), "of", file.header().sources()));
        document.put(
                "members", file.members().stream().map(CaseFileDocument::member).toList());
        document.put(
                "coResidents",
                file.coResidents().stream().map(CaseFileDocument::member).toList());
        document.put(
                "findings",
                file.findings().stream().map(CaseFileDocument::found).toList());
        document.put(
                "services",
                file.services().stream().map(CaseFileDocument::offered).toList());
        document.put(
                "facts",
                file.behind().records().stream().map(CaseFileDocument::entry).toList());
        document.put(
                "timeline",
                file.timeline().stream().map(CaseFileDocument::event).toList());
        document.put("strengths", file.behind().strengths());
        document.put("unknown", file.behind().unknowns());
        document.put(
                "steps",
                file.behind().steps().stream().map(CaseFileDocument::step).toList());
        return document;
    }

    private static Map<String, @Nullable Object> member(Member member) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("person", member.person());
        line.put("resident", member.number());
        line.put("name", member.who().name());
        line.put("kana", member.who().kana());
        line.put(
                "birthDate",
                member.who().bornOn() == null
                        ? null
                        : String.valueOf(member.who().bornOn()));
        line.put("age", member.who().age() < 0 ? null : member.who().age());
        line.put("sex", member.who().sex().label());
        line.put("relation", member.who().relation());
        line.put("school", member.place().school());
        line.put("grade", member.place().grade());
        line.put("tier", member.tier().map(tier -> tier.id()).orElse(null));
        return line;
    }

    private static Map<String, Object> found(CaseFile.Found found) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("person", found.person());
        line.put("pack", found.finding().rule().pack());
        line.put("rule", found.finding().rule().id());
        line.put("class", found.finding().mark().ruleClass().word());
        line.put("axis", found.finding().mark().axis().word());
        line.put("kind", found.finding().mark().kind().word());
        line.put("score", found.finding().score());
        line.put("sentence", found.sentence());
        line.put("from", found.fromWhere());
        return line;
    }

    private static Map<String, @Nullable Object> offered(CaseFile.Offered offered) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("service", offered.prospect().service());
        line.put("label", offered.label());
        line.put("person", offered.prospect().person());
        line.put("verdict", offered.verdict().id());
        line.put("band", offered.prospect().band());
        line.put("low", number(offered.prospect().low()));
        line.put("high", number(offered.prospect().high()));
        line.put("missing", offered.prospect().missing().stream().sorted().toList());
        line.put("presumed", offered.prospect().presumed().stream().sorted().toList());
        line.put("line", offered.line());
        return line;
    }

    private static @Nullable Long number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static Map<String, Object> entry(RecordEntry entry) {
        RecordEntry.Origin origin = entry.origin();
        Map<String, String> values = new LinkedHashMap<>();
        entry.values().forEach(value -> values.put(value.item(), value.value()));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("person", entry.person());
        line.put("source", origin.source());
        line.put("file", origin.file());
        line.put("sheet", origin.sheet());
        line.put("row", origin.row());
        line.put("batch", origin.batch());
        line.put("asOf", origin.asOf().toString());
        line.put(
                "link",
                Map.of(
                        "state",
                        entry.link().state().id(),
                        "probability",
                        entry.link().probability()));
        line.put("values", values);
        return line;
    }

    private static Map<String, Object> event(TimelineEvent event) {
        return Map.of(
                "day", event.day().toString(),
                "person", event.person(),
                "what", event.what(),
                "source", event.sourceLabel());
    }

    private static Map<String, Object> step(NextStep step) {
        return Map.of("kind", step.kind().id(), "about", step.about());
    }

    /// The first things on a screen of text: who is there, what was found, what is offered.
    static String inWords(CaseFile file, Texts texts) {
        String members = file.members().stream()
                .map(member -> "  " + member.who().relation() + "\t"
                        + member.who().name() + "\t" + member.who().age())
                .collect(Collectors.joining(System.lineSeparator()));
        String findings = file.findings().stream()
                .map(found -> "  " + found.axisWord(texts.get("page.safety")) + "\t" + found.sentence() + "\t"
                        + found.fromWhere())
                .collect(Collectors.joining(System.lineSeparator()));
        String services = file.services().stream()
                .map(offered ->
                        "  " + texts.get("page.verdict." + offered.verdict().id()) + "\t" + offered.label() + "\t"
                                + offered.line())
                .collect(Collectors.joining(System.lineSeparator()));
        return String.join(
                System.lineSeparator(),
                List.of(
                        file.header().number() + "  " + file.header().day(),
                        members,
                        texts.get("page.findings"),
                        findings,
                        texts.get("page.services"),
                        services));
    }
}
