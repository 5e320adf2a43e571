package jp.yorisoi.flow.screening;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.people.RegisterItem;
import jp.yorisoi.vault.access.Personal;

/// The lines of a run for a file, rule by rule and within a rule in the order of the register: `resident`, `household`,
/// `pack`, `rule`, `result`, `missing`, `score`.
@Personal
public final class RunLines implements Iterable<List<String>> {
    /// The header of the file.
    public static final List<String> HEADER =
            List.of("resident", "household", "pack", "rule", "result", "missing", "score");

    private final Register register;
    private final List<Section> sections = new ArrayList<>();

    /// The lines of one rule by ordinal; where no finding stands it is a no.
    private record Section(String pack, String rule, int[] ordinals, Map<Integer, Finding> findings) {
        @Override
        public String toString() {
            return "Section[" + rule + "]";
        }
    }

    RunLines(FactTable facts, ScreeningRun run, List<Finding> findings, Set<Long> hidden, List<Pack> withNo) {
        this.register = facts.register();
        Map<String, Map<Integer, Finding>> byRule = new TreeMap<>();
        for (Finding finding : findings) {
            if (!hidden.contains(finding.person())) {
                register.find(finding.person())
                        .ifPresent(ordinal -> byRule.computeIfAbsent(key(finding.rule()), k -> new TreeMap<>())
                                .put(ordinal, finding));
            }
        }
        for (ScreeningRun.RuleCount count : run.rules()) {
            Map<Integer, Finding> found = byRule.getOrDefault(key(count.rule()), Map.of());
            int[] ordinals = withNo.stream()
                    .filter(pack -> pack.id().equals(count.pack()) && count.wasRun())
                    .flatMap(pack -> pack.rule(count.rule().id()).stream())
                    .findFirst()
                    .map(rule -> facts.subjects(rule.of())
                            .filter(ordinal -> !hidden.contains(register.id(ordinal)))
                            .filter(ordinal -> rule.asks(facts.person(ordinal)))
                            .sorted()
                            .toArray())
                    .orElseGet(() ->
                            found.keySet().stream().mapToInt(Integer::intValue).toArray());
            sections.add(new Section(count.pack(), count.rule().id(), ordinals, found));
        }
    }

    private static String key(Finding.RuleRef rule) {
        return rule.pack() + "/" + rule.id();
    }

    /// How many lines.
    public int size() {
        return sections.stream().mapToInt(section -> section.ordinals.length).sum();
    }

    @Override
    public Iterator<List<String>> iterator() {
        return new Iterator<>() {
            private int section;
            private int line;

            @Override
            public boolean hasNext() {
                while (section < sections.size() && line >= sections.get(section).ordinals.length) {
                    section++;
                    line = 0;
                }
                return section < sections.size();
            }

            @Override
            public List<String> next() {
                if (!hasNext()) {
                    throw new java.util.NoSuchElementException();
                }
                Section here = sections.get(section);
                return line(here, here.ordinals[line++]);
            }
        };
    }

    private List<String> line(Section section, int ordinal) {
        Finding finding = section.findings.get(ordinal);
        return List.of(
                register.text(RegisterItem.NUMBER, ordinal),
                register.text(RegisterItem.HOUSEHOLD, ordinal),
                section.pack,
                section.rule,
                finding == null ? Truth.NO.id() : finding.truth().id(),
                finding == null ? "" : String.join(";", new TreeSet<>(finding.missing())),
                finding == null || finding.truth() != Truth.YES ? "0" : Integer.toString(finding.score()));
    }

    @Override
    public String toString() {
        return "RunLines[" + size() + "]";
    }
}
