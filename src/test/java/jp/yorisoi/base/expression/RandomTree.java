package jp.yorisoi.base.expression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Makes trees at random over the names of [Names], and people to ask them of.
final class RandomTree {
    private final Random random;
    private final boolean onlyGrowing;
    private final Names names = new Names();

    /// `onlyGrowing`: no part that more knowledge could turn round by itself (不明) or that reads two items that belong
    /// together.
    RandomTree(Random random, boolean onlyGrowing) {
        this.random = random;
        this.onlyGrowing = onlyGrowing;
    }

    Clause clause(int depth) {
        return clause(depth, "");
    }

    /// Half of them over the household or records, compared with a small number: where most can go wrong.
    Clause sharp() {
        if (random.nextBoolean()) {
            return clause(3);
        }
        Term few = new Term.Literal(Value.Number.of(random.nextInt(4)), Type.NUMBER, false);
        Term number = switch (random.nextInt(4)) {
            case 0 -> new Term.Count(group(), clause(1, ""));
            case 1 -> new Term.Count(records(), clause(1, "家児相"));
            case 2 -> new Term.Fold(Term.Way.values()[random.nextInt(3)], group(), number(1, ""));
            default ->
                new Term.Arithmetic(
                        number(1, ""), Term.Sign.values()[random.nextInt(3)], new Term.Count(group(), clause(0, "")));
        };
        return new Clause.Compare(number, relation(), few);
    }

    private Clause clause(int depth, String source) {
        int kinds = depth <= 0 ? 4 : source.isEmpty() ? 12 : 7;
        return switch (random.nextInt(kinds)) {
            case 0, 1 -> compare(depth, source);
            case 2 -> among(source);
            case 3 ->
                source.isEmpty() ? new Clause.Is(flag()) : new Clause.None(number(0, source), random.nextBoolean());
            case 4 -> new Clause.Not(clause(depth - 1, source));
            case 5 -> both(depth, source);
            case 6 -> either(depth, source);
            case 7 ->
                new Clause.Quantified(Clause.Quantifier.values()[random.nextInt(3)], group(), clause(depth - 1, ""));
            case 8 ->
                new Clause.Quantified(
                        Clause.Quantifier.HAS, records(), random.nextBoolean() ? null : clause(depth - 1, "家児相"));
            case 9 -> new Clause.None(term(depth - 1), random.nextBoolean());
            case 10 -> onlyGrowing ? clause(depth - 1, source) : new Clause.Missing(term(depth - 1));
            default ->
                onlyGrowing
                        ? clause(depth - 1, source)
                        : new Clause.UntilYearEnd(new Term.Literal(Value.Number.of(18), Type.NUMBER, false));
        };
    }

    private Clause both(int depth, String source) {
        List<Clause> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            Clause part = clause(depth - 1, source);
            parts.addAll(part instanceof Clause.Both both ? both.parts() : List.of(part));
        }
        return new Clause.Both(parts);
    }

    private Clause either(int depth, String source) {
        List<Clause> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            Clause part = clause(depth - 1, source);
            parts.addAll(part instanceof Clause.Either either ? either.parts() : List.of(part));
        }
        return new Clause.Either(parts);
    }

    private Relation relation() {
        return Relation.values()[random.nextInt(Relation.values().length)];
    }

    private Clause compare(int depth, String source) {
        return switch (random.nextInt(4)) {
            case 0 -> new Clause.Compare(date(source), relation(), date(source));
            case 1 -> {
                Term.Item code = code(source);
                yield new Clause.Compare(code, relation(), literal(code));
            }
            case 2 ->
                source.isEmpty() && depth > 0
                        ? new Clause.Compare(
                                new Term.OfTest(new Clause.Not(clause(depth - 1, source))),
                                Relation.EQUAL,
                                new Term.Literal(new Value.Flag(random.nextBoolean()), Type.FLAG, false))
                        : new Clause.Compare(number(0, source), relation(), number(0, source));
            default -> new Clause.Compare(number(depth, source), relation(), number(depth, source));
        };
    }

    private Clause among(String source) {
        Term.Item code = code(source);
        return new Clause.Among(code, List.of(literal(code), literal(code)));
    }

    private Term.Item code(String source) {
        if (!source.isEmpty()) {
            return new Term.Item(ItemName.of("相談種別"), Names.CONSULTATION);
        }
        return random.nextBoolean()
                ? new Term.Item(ItemName.of("要介護度"), Names.CARE)
                : new Term.Item(ItemName.of("課税区分"), Names.TAXED);
    }

    private Term literal(Term.Item item) {
        List<String> all = ((Type.Code) item.type()).names();
        return new Term.Literal(new Value.Text(all.get(random.nextInt(all.size()))), item.type(), false);
    }

    private Term date(String source) {
        return switch (random.nextInt(4)) {
            case 0 ->
                new Term.Literal(
                        new Value.Date(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300))), Type.DATE, false);
            case 1 -> new Term.Day(Term.Point.values()[random.nextInt(2)]);
            case 2 ->
                new Term.Before(
                        Term.Unit.values()[random.nextInt(3)],
                        new Term.Literal(Value.Number.of(random.nextInt(20)), Type.NUMBER, false));
            default -> new Term.Item(ItemName.of(source.isEmpty() ? "住民となった日" : "受付日"), Type.DATE);
        };
    }

    private Term flag() {
        String[] flags = {"ひとり親", "事実婚", "施設入所", "受給.jido-fuyo-teate"};
        return new Term.Item(ItemName.of(flags[random.nextInt(flags.length)]), Type.FLAG);
    }

    private Term term(int depth) {
        return random.nextBoolean() ? number(depth, "") : random.nextBoolean() ? code("") : date("");
    }

    private Term number(int depth, String source) {
        if (!source.isEmpty()) {
            return random.nextBoolean()
                    ? new Term.Item(ItemName.of("緊急度"), Type.NUMBER)
                    : new Term.Literal(Value.Number.of(random.nextInt(4)), Type.NUMBER, false);
        }
        int kinds = depth <= 0 ? 3 : onlyGrowing ? 9 : 10;
        return switch (random.nextInt(kinds)) {
            case 0 -> new Term.Literal(Value.Number.of(random.nextInt(4)), Type.NUMBER, false);
            case 1 -> new Term.Item(ItemName.of("所得"), Type.NUMBER);
            case 2 -> new Term.Item(new ItemName("教育.欠席日数", "今年度"), Type.NUMBER);
            case 3 ->
                new Term.Arithmetic(
                        number(depth - 1, ""),
                        Term.Sign.values()[random.nextInt(onlyGrowing ? 3 : 4)],
                        number(depth - 1, ""));
            case 4 -> new Term.Negative(number(depth - 1, ""));
            case 5 -> new Term.Count(group(), random.nextBoolean() ? null : clause(depth - 1, ""));
            case 6 -> new Term.Count(records(), random.nextBoolean() ? null : clause(depth - 1, "家児相"));
            case 7 -> new Term.Fold(Term.Way.values()[random.nextInt(3)], group(), number(depth - 1, ""));
            case 8 -> new Term.OfGroup(new Term.Item(ItemName.of("所得"), Type.NUMBER), "申請者");
            default -> new Term.Rank(new Over.Group("児童"), condition(depth));
        };
    }

    private @Nullable Clause condition(int depth) {
        return random.nextBoolean() ? null : clause(depth - 1, "");
    }

    private Over.Group group() {
        return new Over.Group(random.nextBoolean() ? "世帯員" : "児童");
    }

    private static Over.Records records() {
        return new Over.Records("家児相");
    }

    /// Someone with a household and records, of whom part is known.
    Someone someone() {
        Someone self = member("本人");
        List<Someone> others = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            others.add(member("世帯員" + i));
        }
        others.add(random.nextInt(others.size() + 1), self);
        Scope[] all = others.toArray(new Scope[0]);
        for (Someone one : others) {
            one.group("世帯員", all).group("児童", all).group("申請者", all[0]);
            Scope[] records = new Scope[random.nextInt(3)];
            for (int i = 0; i < records.length; i++) {
                Someone made = new Someone("記録" + i);
                fill(made, "受付日", LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)));
                fill(made, "相談種別", pick(Names.CONSULTATION));
                fill(made, "緊急度", random.nextInt(4));
                records[i] = made;
            }
            one.group("家児相", records);
        }
        return self;
    }

    private Someone member(String label) {
        Someone one = new Someone(label);
        names.items().forEach((name, type) -> fill(one, name.toString(), value(type)));
        return one;
    }

    private String pick(Type type) {
        List<String> all = ((Type.Code) type).names();
        return all.isEmpty() ? "北部" : all.get(random.nextInt(all.size()));
    }

    private Object value(Type type) {
        return switch (type) {
            case Type.Number number -> random.nextInt(4);
            case Type.Date date -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            case Type.Flag flag -> random.nextBoolean();
            case Type.Text text -> "第一小学校";
            case Type.Code code -> pick(code);
        };
    }

    private void fill(Someone one, String name, Object value) {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {}
            case 3 -> one.with(name, Value.NONE);
            case 4 -> one.with(name, Someone.presumed(value, name));
            default -> one.with(name, value);
        }
    }

    /// Fills in items that are not known, of the person, the household and the records: those named, or all.
    void complete(Someone self, java.util.function.Predicate<String> which) {
        for (Scope one : self.group("世帯員").scopes()) {
            names.items().forEach((name, type) -> complete((Someone) one, name.toString(), value(type), which));
            for (Scope record : one.records("家児相").scopes()) {
                complete((Someone) record, "受付日", LocalDate.of(2026, 5, 1), which);
                complete((Someone) record, "相談種別", pick(Names.CONSULTATION), which);
                complete((Someone) record, "緊急度", random.nextInt(4), which);
            }
        }
    }

    private void complete(Someone one, String name, Object value, java.util.function.Predicate<String> which) {
        boolean unknown = one.item(Someone.name(name)).value() instanceof Value.Unknown;
        if (unknown && which.test(name)) {
            one.with(name, random.nextInt(6) == 0 ? Value.NONE : value);
        }
    }
}
