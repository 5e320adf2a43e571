package jp.yorisoi.sample.mess;

/// The notations in which a department writes its cells.
record Style(
        Dates dates,
        Months months,
        Kanas kana,
        Names names,
        Digits digits,
        Codes codes,
        Flags flags,
        Money money,
        Addresses addresses,
        Grades grades,
        boolean units) {

    /// Notations of days.
    enum Dates {
        /// 2016/05/03
        SLASH,
        /// 2016-05-03
        DASH,
        /// 20160503
        PLAIN,
        /// H28.5.3
        ERA_DOT,
        /// 平成28年5月3日
        ERA_KANJI,
        /// 4280503: the era's digit, year, month, day
        ERA_CODE,
        /// H280503
        ERA_PACKED,
        /// A real date of a workbook.
        CELL,
        /// As each person who types likes it.
        MIXED
    }

    /// Notations of months.
    enum Months {
        PLAIN,
        DASH,
        ERA_DOT,
        ERA_KANJI
    }

    /// Kana: half-width, full-width, hiragana.
    enum Kanas {
        HALF,
        FULL,
        HIRAGANA
    }

    /// What stands between family and given name: a wide space, a narrow one, nothing, or as it comes.
    enum Names {
        WIDE,
        NARROW,
        NONE,
        MIXED
    }

    /// Digits of counts: half-width, full-width, or as it comes.
    enum Digits {
        HALF,
        FULL,
        MIXED
    }

    /// Codes by name, by number where the list has one, or both.
    enum Codes {
        NAME,
        NUMBER,
        BOTH
    }

    /// The words for yes and no.
    enum Flags {
        CIRCLE("○", "×"),
        HAVE("有", "無"),
        NUMBER("1", "0"),
        WORD("はい", "いいえ"),
        APPLY("該当", "非該当");

        private final String yes;
        private final String no;

        Flags(String yes, String no) {
            this.yes = yes;
            this.no = no;
        }

        String of(String canonical) {
            return "yes".equals(canonical) ? yes : no;
        }
    }

    /// Yen with commas, plain, with ¥, or a number of a workbook.
    enum Money {
        COMMA,
        PLAIN,
        YEN,
        CELL
    }

    /// Addresses: 1丁目2番3号, 1-2-3, １－２－３.
    enum Addresses {
        KANJI,
        HYPHEN,
        WIDE
    }

    /// Grades: 小4, 小学4年, 4, P4.
    enum Grades {
        SHORT,
        LONG,
        NUMBER,
        LETTER
    }
}
