package jp.yorisoi.base.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.yorisoi.base.expression.grammar.RuleParser;
import org.jspecify.annotations.Nullable;

/// Checks calls: each function takes its own kinds of arguments.
final class Functions {
    private static final Map<String, String> USAGE = Map.ofEntries(
            Map.entry("人数", "人数(世帯員, 条件)"),
            Map.entry("いずれか", "いずれか(世帯員, 条件)"),
            Map.entry("全員", "全員(世帯員, 条件)"),
            Map.entry("だれも", "だれも(世帯員, 条件)"),
            Map.entry("合計", "合計(世帯員, 数)"),
            Map.entry("最大", "最大(世帯員, 値)"),
            Map.entry("最小", "最小(世帯員, 値)"),
            Map.entry("順位", "順位(児童, 条件)"),
            Map.entry("件数", "件数(家児相, 条件)"),
            Map.entry("最新", "最新(家児相, 項目)"),
            Map.entry("あり", "あり(家児相, 条件)"),
            Map.entry("年度末まで", "年度末まで(18)"),
            Map.entry("日前", "日前(30)"),
            Map.entry("月前", "月前(12)"),
            Map.entry("年前", "年前(1)"),
            Map.entry("日数", "日数(受付日)"),
            Map.entry("月数", "月数(受付日)"),
            Map.entry("前回差", "前回差(項目)"),
            Map.entry("表", "表(表の名前, 扶養人数)"),
            Map.entry("不明", "不明(項目)"),
            Map.entry("基準日", "基準日"),
            Map.entry("年度初め", "年度初め"));

    /// All names of functions.
    static final Set<String> NAMES = Set.copyOf(USAGE.keySet());

    /// What an item's value of the time before is called: `欠席日数(前回)`.
    private static final String BEFORE = "前回";

    private final Checking checking;
    private final Checker checker;

    Functions(Checking checking, Checker checker) {
        this.checking = checking;
        this.checker = checker;
    }

    /// The day that this word stands for, if it does.
    static @Nullable Term constant(String name) {
        for (Term.Point point : Term.Point.values()) {
            if (point.word().equals(name)) {
                return new Term.Day(point);
            }
        }
        return null;
    }

    /// The call of a function; nothing where there is no function of this name.
    @Nullable
    Node call(String name, RuleParser.NameContext context) {
        if (!NAMES.contains(name)) {
            return null;
        }
        List<RuleParser.EitherContext> arguments = context.either();
        Node node = switch (name) {
            case "人数", "件数" -> count(name, context);
            case "いずれか" -> quantified(Clause.Quantifier.ANY, context, true);
            case "全員" -> quantified(Clause.Quantifier.ALL, context, true);
            case "だれも" -> quantified(Clause.Quantifier.NOBODY, context, true);
            case "あり" -> quantified(Clause.Quantifier.HAS, context, false);
            case "合計" -> fold(Term.Way.SUM, context);
            case "最大" -> fold(Term.Way.MOST, context);
            case "最小" -> fold(Term.Way.LEAST, context);
            case "最新" -> fold(Term.Way.NEWEST, context);
            case "順位" -> rank(context);
            case "表" -> table(context);
            default -> arguments.size() > 1 ? null : simple(name, arguments);
        };
        if (node != null) {
            return node;
        }
        return checking.fault(
                context, "expression.arguments", Map.of("function", name, "usage", USAGE.getOrDefault(name, name)));
    }

    private @Nullable Node simple(String name, List<RuleParser.EitherContext> arguments) {
        if (arguments.isEmpty()) {
            return constant(name);
        }
        RuleParser.EitherContext argument = arguments.getFirst();
        return switch (name) {
            case "年度末まで" -> {
                checker.need(argument, Evaluation.BIRTH);
                checking.item(Evaluation.AGE, checker.source());
                yield new Clause.UntilYearEnd(number(argument));
            }
            case "日前" -> new Term.Before(Term.Unit.DAYS, number(argument));
            case "月前" -> new Term.Before(Term.Unit.MONTHS, number(argument));
            case "年前" -> new Term.Before(Term.Unit.YEARS, number(argument));
            case "日数" -> new Term.Since(Term.Unit.DAYS, checker.date(checker.node(argument), argument));
            case "月数" -> new Term.Since(Term.Unit.MONTHS, checker.date(checker.node(argument), argument));
            case "不明" -> new Clause.Missing(bared(checker.node(argument)));
            case "前回差" -> change(argument);
            default -> null;
        };
    }

    private static Node bared(Node node) {
        return switch (node) {
            case Clause.Is is -> is.flag();
            case Term.OfTest test -> test.test();
            default -> node;
        };
    }

    private Term number(RuleParser.EitherContext argument) {
        return checker.number(checker.node(argument), argument);
    }

    private @Nullable Node change(RuleParser.EitherContext argument) {
        Node node = checker.node(argument);
        if (node instanceof Term.Mistaken || !(node instanceof Term.Item item)) {
            return node instanceof Term.Mistaken ? node : null;
        }
        if (!item.name().qualifier().isEmpty()) {
            return null;
        }
        checker.number(item, argument);
        ItemName before = new ItemName(item.name().path(), BEFORE);
        Term.Item old = checking.item(before, checker.source()).orElse(null);
        return old == null ? checking.unknownName(argument, before, checker.source()) : new Term.Change(item, old);
    }

    private @Nullable Node count(String name, RuleParser.NameContext context) {
        if (wrong(context, 1, 2)) {
            return null;
        }
        Over over = over(context, name.equals("人数"), name.equals("件数"));
        return over == null ? new Term.Mistaken() : new Term.Count(over, condition(over, context));
    }

    private @Nullable Node quantified(Clause.Quantifier quantifier, RuleParser.NameContext context, boolean persons) {
        if (wrong(context, quantifier == Clause.Quantifier.HAS ? 1 : 2, 2)) {
            return null;
        }
        Over over = over(context, persons, !persons);
        return over == null ? new Term.Mistaken() : new Clause.Quantified(quantifier, over, condition(over, context));
    }

    private @Nullable Node fold(Term.Way way, RuleParser.NameContext context) {
        if (wrong(context, 2, 2)) {
            return null;
        }
        Over over = over(context, way != Term.Way.NEWEST, true);
        if (over == null) {
            return new Term.Mistaken();
        }
        Checker inside = checker.inside(over);
        RuleParser.EitherContext argument = context.either(1);
        Term term = Checker.term(inside.node(argument));
        if (term instanceof Term.Mistaken) {
            return term;
        }
        if (way == Term.Way.SUM) {
            term = inside.number(term, argument);
        } else if (way != Term.Way.NEWEST && !ordered(term.type())) {
            return checking.fault(
                    argument,
                    "expression.no-order",
                    Map.of("part", Written.between(argument, checking.text()), "sign", way.word()));
        }
        return term instanceof Term.Mistaken ? term : new Term.Fold(way, over, term);
    }

    private static boolean ordered(Type type) {
        return type instanceof Type.Number
                || type instanceof Type.Date
                || (type instanceof Type.Code code && !code.names().isEmpty());
    }

    private @Nullable Node rank(RuleParser.NameContext context) {
        if (wrong(context, 1, 2)) {
            return null;
        }
        Over over = over(context, true, false);
        if (!(over instanceof Over.Group group)) {
            return new Term.Mistaken();
        }
        checker.need(context, Evaluation.BIRTH);
        checking.item(Evaluation.AGE, checker.source());
        return new Term.Rank(group, condition(group, context));
    }

    private @Nullable Node table(RuleParser.NameContext context) {
        String id = wrong(context, 1, 2) ? null : Written.word(context.either(0));
        if (id == null) {
            return null;
        }
        if (!checking.vocabulary().isTable(id)) {
            return checking.fault(context.either(0), "expression.table-unknown", Map.of("table", id));
        }
        return new Term.Table(id, context.either().size() == 1 ? null : number(context.either(1)));
    }

    private static boolean wrong(RuleParser.NameContext context, int least, int most) {
        int count = context.either().size();
        return count < least || count > most;
    }

    private @Nullable Clause condition(Over over, RuleParser.NameContext context) {
        if (context.either().size() == 1) {
            return null;
        }
        RuleParser.EitherContext argument = context.either(1);
        Checker inside = checker.inside(over);
        return inside.clause(inside.node(argument), argument);
    }

    /// The group or source of the first argument; nothing after a fault.
    private @Nullable Over over(RuleParser.NameContext context, boolean persons, boolean records) {
        RuleParser.EitherContext argument = context.either(0);
        String word = Written.word(argument);
        String name = word == null ? Written.between(argument, checking.text()) : word;
        if (!checker.source().isEmpty()) {
            checking.fault(context, "expression.inside-records", Map.of("name", name, "source", checker.source()));
            return null;
        }
        if (persons && checking.vocabulary().isGroup(name)) {
            return new Over.Group(name);
        }
        if (records && checking.vocabulary().isSource(name)) {
            checking.reads(name);
            return new Over.Records(name);
        }
        List<String> candidates = new ArrayList<>();
        for (String one : new TreeSet<>(checking.vocabulary().names())) {
            boolean group = persons && checking.vocabulary().isGroup(one);
            if (group || (records && checking.vocabulary().isSource(one))) {
                candidates.add(one);
            }
        }
        String kind = persons ? (records ? "both" : "group") : "source";
        checking.fault(
                argument,
                "expression.group-unknown",
                Map.of(
                        "name",
                        name,
                        "kind",
                        kind,
                        "nearest",
                        Checking.nearest(name, candidates),
                        "words",
                        Checking.some(candidates)));
        return null;
    }
}
