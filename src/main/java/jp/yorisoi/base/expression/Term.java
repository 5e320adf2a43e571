package jp.yorisoi.base.expression;

import org.jspecify.annotations.Nullable;

/// A part that has a value.
sealed interface Term extends Node {
    /// The type of its values.
    Type type();

    /// A value as it is written; `quoted` = in 「」, where it would else be read as another word.
    record Literal(Value value, Type type, boolean quoted) implements Term {}

    /// An item of the person or record.
    record Item(ItemName name, Type type) implements Term {}

    /// An item of a group's only member.
    record OfGroup(Item item, String group) implements Term {
        @Override
        public Type type() {
            return item.type();
        }
    }

    /// Two numbers reckoned up.
    record Arithmetic(Term left, Sign sign, Term right) implements Term {
        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public boolean ranged() {
            return left.ranged() || right.ranged();
        }
    }

    /// A number with the other sign.
    record Negative(Term part) implements Term {
        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public boolean ranged() {
            return part.ranged();
        }
    }

    /// 人数, 件数.
    record Count(Over over, @Nullable Clause condition) implements Term {
        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public boolean ranged() {
            return true;
        }
    }

    /// 合計, 最大, 最小, 最新.
    record Fold(Way way, Over over, Term of) implements Term {
        @Override
        public Type type() {
            return of.type();
        }

        @Override
        public boolean ranged() {
            return way != Way.NEWEST && type() instanceof Type.Number;
        }
    }

    /// 順位: the place by age, from the eldest.
    record Rank(Over.Group group, @Nullable Clause condition) implements Term {
        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public boolean ranged() {
            return true;
        }
    }

    /// 表: a row of a table; its first where it has no key.
    record Table(String id, @Nullable Term key) implements Term {
        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public boolean ranged() {
            return key != null && key.ranged();
        }
    }

    /// 基準日, 年度初め.
    record Day(Point point) implements Term {
        @Override
        public Type type() {
            return Type.DATE;
        }
    }

    /// 月前, 日前, 年前: a day before 基準日.
    record Before(Unit unit, Term count) implements Term {
        @Override
        public Type type() {
            return Type.DATE;
        }
    }

    /// 月数, 日数: how long ago a day is on 基準日.
    record Since(Unit unit, Term date) implements Term {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /// 前回差: what an item has changed by since the time before.
    record Change(Item item, Item before) implements Term {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /// What stands for a part with a mistake; of any type, unknown.
    record Mistaken() implements Term {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /// A condition as a value.
    record OfTest(Clause test) implements Term {
        @Override
        public Type type() {
            return Type.FLAG;
        }
    }

    /// Signs of reckoning.
    enum Sign {
        PLUS("+"),
        MINUS("-"),
        TIMES("×"),
        OVER("÷");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        boolean product() {
            return this == TIMES || this == OVER;
        }
    }

    /// What several values become.
    enum Way {
        SUM("合計"),
        MOST("最大"),
        LEAST("最小"),
        NEWEST("最新");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// Days that need no item.
    enum Point {
        TODAY("基準日"),
        YEAR_START("年度初め");

        private final String word;

        Point(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// Units of time.
    enum Unit {
        DAYS("日前", "日数"),
        MONTHS("月前", "月数"),
        YEARS("年前", "");

        private final String before;
        private final String since;

        Unit(String before, String since) {
            this.before = before;
            this.since = since;
        }

        String before() {
            return before;
        }

        String since() {
            return since;
        }
    }

    /// Whether its value may be known between bounds: a count of which some parts are unknown.
    default boolean ranged() {
        return false;
    }
}
