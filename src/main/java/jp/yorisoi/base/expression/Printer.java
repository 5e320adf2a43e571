package jp.yorisoi.base.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a tree as text in its canonical form; reading that gives the same tree again.
final class Printer {
    static final String ENOUGH = "該当";
    private static final int EITHER = 1;
    private static final int BOTH = 2;
    private static final int NOT = 3;
    private static final int COMPARE = 4;
    private static final int SUM = 5;
    private static final int PRODUCT = 6;
    private static final int SIGN = 7;
    private static final int LEAF = 8;

    private Printer() {}

    static String text(Node node) {
        return switch (node) {
            case Clause.Both both -> joined(both.parts(), " かつ ", BOTH + 1);
            case Clause.Either either -> joined(either.parts(), " または ", BOTH + 1);
            case Clause.Not not -> at(not.part(), LEAF) + " でない";
            case Clause.Said said -> said.truth() == Truth.UNKNOWN ? Literals.UNKNOWN : said(said.truth());
            case Clause.Is is -> text(is.flag());
            case Clause.Compare compare ->
                at(compare.left(), SUM) + " " + compare.relation().sign() + " " + at(compare.right(), SUM);
            case Clause.Among among -> at(among.left(), SUM) + " が (" + list(among.choices()) + ")";
            case Clause.None none -> at(none.left(), SUM) + (none.none() ? " = " : " != ") + Literals.NONE;
            case Clause.Quantified some ->
                call(quantifier(some.quantifier()), some.over().name(), some.condition());
            case Clause.Missing missing -> "不明(" + text(missing.part()) + ")";
            case Clause.UntilYearEnd until -> "年度末まで(" + text(until.age()) + ")";
            case Clause.Handbooks papers -> handbooks(papers);
            case Term.Literal literal -> Literals.text(literal);
            case Term.Item item -> item.name().toString();
            case Term.OfGroup member -> member.item().name().path() + "(" + member.group() + ")";
            case Term.Arithmetic sum -> arithmetic(sum);
            case Term.Negative negative -> "-" + at(negative.part(), SIGN);
            case Term.Count count ->
                call(
                        count.over() instanceof Over.Group ? "人数" : "件数",
                        count.over().name(),
                        count.condition());
            case Term.Fold fold -> call(fold.way().word(), fold.over().name(), fold.of());
            case Term.Rank rank -> call("順位", rank.group().name(), rank.condition());
            case Term.Table table -> call("表", table.id(), table.key());
            case Term.Day day -> day.point().word();
            case Term.Before before -> before.unit().before() + "(" + text(before.count()) + ")";
            case Term.Since since -> since.unit().since() + "(" + text(since.date()) + ")";
            case Term.Change change -> "前回差(" + change.item().name() + ")";
            case Term.OfTest test -> text(test.test());
            case Term.Mistaken mistaken -> Literals.UNKNOWN;
        };
    }

    private static String said(Truth truth) {
        return Literals.text(new Term.Literal(new Value.Flag(truth == Truth.YES), Type.FLAG, false));
    }

    private static String arithmetic(Term.Arithmetic sum) {
        int own = sum.sign().product() ? PRODUCT : SUM;
        return at(sum.left(), own) + " " + sum.sign().text() + " " + at(sum.right(), own + 1);
    }

    static String quantifier(Clause.Quantifier quantifier) {
        return switch (quantifier) {
            case ANY -> "いずれか";
            case ALL -> "全員";
            case NOBODY -> "だれも";
            case HAS -> "あり";
        };
    }

    private static String handbooks(Clause.Handbooks papers) {
        String enough = papers.enough().isEmpty() ? "" : ENOUGH + ": " + grades(papers.enough());
        String certificate =
                papers.certificate().isEmpty() ? "" : Handbooks.CERTIFICATE + ": " + grades(papers.certificate());
        String between = enough.isEmpty() || certificate.isEmpty() ? "" : "; ";
        return "手帳のいずれか(" + enough + between + certificate + ")";
    }

    static String grades(List<Grade> grades) {
        StringBuilder out = new StringBuilder();
        for (Grade grade : grades) {
            out.append(out.isEmpty() ? "" : ", ").append(grade.text());
        }
        return out.toString();
    }

    private static String call(String function, String over, @Nullable Node argument) {
        return function + "(" + over + (argument == null ? "" : ", " + text(argument)) + ")";
    }

    private static String joined(List<? extends Node> parts, String between, int least) {
        StringBuilder out = new StringBuilder();
        for (Node part : parts) {
            out.append(out.isEmpty() ? "" : between).append(at(part, least));
        }
        return out.toString();
    }

    private static String list(List<? extends Node> parts) {
        return joined(parts, ", ", SUM);
    }

    /// In brackets where it binds less than its place asks for.
    private static String at(Node node, int least) {
        return binding(node) < least ? "(" + text(node) + ")" : text(node);
    }

    private static int binding(Node node) {
        return switch (node) {
            case Clause.Either either -> EITHER;
            case Clause.Both both -> BOTH;
            case Clause.Not not -> NOT;
            case Clause.Compare compare -> COMPARE;
            case Clause.Among among -> COMPARE;
            case Clause.None none -> COMPARE;
            case Clause.Is is -> binding(is.flag());
            case Term.Arithmetic sum -> sum.sign().product() ? PRODUCT : SUM;
            case Term.Negative negative -> SIGN;
            case Term.OfTest test -> binding(test.test());
            default -> LEAF;
        };
    }
}
