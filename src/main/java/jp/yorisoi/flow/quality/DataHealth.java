package jp.yorisoi.flow.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.yorisoi.flow.intake.Freshness;

/// How each source stands and what rests on it: while a source, or a school's part of it, is missing or too old, the
/// rules and services that read it answer 不明 for whom it would have told. Counts only.
public final class DataHealth {
    private final List<Line> lines;

    /// One source: how fresh it is, and the rules, services and other things that rest on it.
    public record Line(Freshness freshness, List<Use> uses) {
        /// Copies the uses.
        public Line {
            uses = List.copyOf(uses);
        }

        /// What rests on it, of one kind.
        public List<Use> uses(Use.Kind kind) {
            return uses.stream().filter(use -> use.kind() == kind).toList();
        }

        /// Whether answers that rest on it are unknown: for everybody, or for those of the missing parts.
        public boolean makesUnknown() {
            return freshness.grade() == Freshness.Grade.MISSING
                    || freshness.grade() == Freshness.Grade.UNKNOWN
                    || !freshness.partitions().missing().isEmpty();
        }
    }

    private DataHealth(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /// The sources' freshness with what the list says of their items.
    public static DataHealth of(List<Freshness> sources, MinimumList list) {
        Map<String, Set<Use>> uses = new TreeMap<>();
        for (MinimumList.Line line : list.lines()) {
            uses.computeIfAbsent(line.source().id(), any -> new TreeSet<>()).addAll(line.uses());
        }
        List<Line> lines = new ArrayList<>();
        for (Freshness source : sources) {
            lines.add(new Line(
                    source, List.copyOf(uses.getOrDefault(source.source().id(), Set.of()))));
        }
        return new DataHealth(lines);
    }

    /// A line for each source.
    public List<Line> lines() {
        return lines;
    }

    /// The rules or services of which something is unknown because of missing data, once each.
    public Set<Use> unknown(Use.Kind kind) {
        Set<Use> all = new TreeSet<>();
        lines.stream().filter(Line::makesUnknown).forEach(line -> all.addAll(line.uses(kind)));
        return all;
    }
}
