package jp.yorisoi.flow.casefile;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.flow.screening.Axis;
import jp.yorisoi.flow.screening.Finding;
import jp.yorisoi.flow.screening.FindingKind;
import jp.yorisoi.flow.screening.RuleClass;

/// Puts findings into "who, what": a row a person, for each axis events and causes apart.
final class Matrix {
    private final List<Finding> findings;
    private final Locale locale;

    Matrix(List<Finding> findings, Locale locale) {
        this.locale = locale;
        this.findings = findings.stream()
                .filter(finding -> finding.mark().ruleClass() != RuleClass.SAFETY)
                .toList();
    }

    /// What the newest run asked about a person.
    enum Part {
        /// A child.
        CHILD,
        /// Somebody else who lived here then.
        OTHER,
        /// There was no run, or the person came since: nothing was asked, and nothing is known.
        NOT_ASKED
    }

    MatrixRow row(long person, Part part) {
        Map<Axis, MatrixCell> events = new EnumMap<>(Axis.class);
        Map<Axis, MatrixCell> causes = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            events.put(axis, cell(person, part, axis, FindingKind.EVENT));
            causes.put(axis, cell(person, part, axis, FindingKind.CAUSE));
        }
        return new MatrixRow(person, events, causes);
    }

    private MatrixCell cell(long person, Part part, Axis axis, FindingKind kind) {
        List<Finding> own = findings.stream()
                .filter(finding -> finding.person() == person
                        && finding.mark().axis() == axis
                        && finding.mark().kind() == kind)
                .toList();
        List<String> there = labels(own, Truth.YES);
        if (!there.isEmpty()) {
            return new MatrixCell(MatrixCell.State.PRESENT, there);
        }
        List<String> unknown = labels(own, Truth.UNKNOWN);
        if (!unknown.isEmpty()) {
            return new MatrixCell(MatrixCell.State.UNKNOWN, unknown);
        }
        boolean applies =
                part == Part.CHILD || (part == Part.OTHER && (axis == Axis.MONEY || kind == FindingKind.CAUSE));
        return applies ? MatrixCell.NONE : MatrixCell.NOT_APPLICABLE;
    }

    private List<String> labels(List<Finding> findings, Truth truth) {
        return findings.stream()
                .filter(finding -> finding.truth() == truth)
                .map(finding -> finding.rule().words().brief(locale))
                .distinct()
                .toList();
    }
}
