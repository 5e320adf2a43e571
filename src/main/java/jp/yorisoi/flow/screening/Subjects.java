package jp.yorisoi.flow.screening;

import java.util.EnumMap;
import java.util.Map;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.expression.At;
import jp.yorisoi.base.expression.Condition;
import jp.yorisoi.base.expression.Expressions;
import jp.yorisoi.base.expression.Outcome;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Vocabulary;
import jp.yorisoi.flow.facts.Subject;

/// Whether a person of given facts is the subject of a rule, told from the facts themselves (a store knows its subjects
/// by its register).
final class Subjects {
    private static final Map<Subject, String> WHEN = Map.of(
            Subject.CHILD, "年齢 < 18 または 年度末まで(18)",
            Subject.PUPIL, "年度末まで(15) かつ not 年度末まで(6)",
            Subject.YOUTH, "年齢 < 40 かつ not 年度末まで(15)",
            Subject.EXPECTANT, "健診.妊娠届出日 <= 基準日",
            Subject.ADULT, "年齢 >= 18 かつ not 年度末まで(18)");

    private final Map<Subject, Condition> conditions = new EnumMap<>(Subject.class);

    Subjects(Vocabulary vocabulary) {
        Expressions expressions = new Expressions(vocabulary);
        Faults faults = new Faults();
        WHEN.forEach((subject, text) -> conditions.put(subject, expressions.condition(text, At.typed(), faults)));
        faults.throwFirst();
    }

    /// What the facts say of a person; a household stands on one line, which the caller knows.
    Outcome test(Subject subject, Scope person) {
        Condition condition = conditions.get(subject);
        return condition == null ? Outcome.of(jp.yorisoi.base.expression.Truth.YES) : condition.test(person);
    }
}
