package jp.yorisoi.sample.mess;

import java.util.SplittableRandom;
import jp.yorisoi.base.notation.Kana;
import jp.yorisoi.base.notation.SchoolGrade;

/// Names, readings, digits and addresses in the notations of departments.
final class WrittenText {
    private static final String FULL = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォッャュョー・";
    private static final String HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｯｬｭｮｰ･";
    private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ";
    private static final String UNVOICED = "カキクケコサシスセソタチツテトハヒフヘホウ";
    private static final String HALF_VOICED = "パピプペポ";
    private static final String HALF_UNVOICED = "ハヒフヘホ";
    private static final double WIDE_SHARE = 0.7;
    private static final double NARROW_SHARE = 0.9;
    private static final double FULL_DIGITS_SHARE = 0.3;

    private WrittenText() {}

    /// A reading (full-width katakana).
    static String kana(String canonical, Style.Kanas way) {
        return switch (way) {
            case FULL -> canonical.replace(' ', '　');
            case HIRAGANA -> Kana.toHiragana(canonical).replace(' ', '　');
            case HALF -> half(canonical);
        };
    }

    private static String half(String kana) {
        StringBuilder out = new StringBuilder(kana.length() + 4);
        for (int i = 0; i < kana.length(); i++) {
            char c = kana.charAt(i);
            int voiced = VOICED.indexOf(c);
            int halfVoiced = HALF_VOICED.indexOf(c);
            char plain = voiced >= 0 ? UNVOICED.charAt(voiced) : halfVoiced >= 0 ? HALF_UNVOICED.charAt(halfVoiced) : c;
            int at = FULL.indexOf(plain);
            out.append(at < 0 ? plain : HALF.charAt(at));
            if (voiced >= 0) {
                out.append('ﾞ');
            } else if (halfVoiced >= 0) {
                out.append('ﾟ');
            }
        }
        return out.toString();
    }

    /// A name with one narrow space between its parts.
    static String name(String canonical, Style.Names way, SplittableRandom random) {
        return switch (way) {
            case WIDE -> canonical.replace(' ', '　');
            case NARROW -> canonical;
            case NONE -> canonical.replace(" ", "");
            case MIXED -> {
                double draw = random.nextDouble();
                yield name(
                        canonical,
                        draw < WIDE_SHARE
                                ? Style.Names.WIDE
                                : draw < NARROW_SHARE ? Style.Names.NARROW : Style.Names.NONE,
                        random);
            }
        };
    }

    /// A number with half-width digits.
    static String digits(String number, Style.Digits way, SplittableRandom random) {
        return switch (way) {
            case HALF -> number;
            case FULL -> wide(number);
            case MIXED -> random.nextDouble() < FULL_DIGITS_SHARE ? wide(number) : number;
        };
    }

    /// Digits, hyphen and point full-width.
    static String wide(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(
                    c >= '0' && c <= '9'
                            ? (char) (c - '0' + '０')
                            : c == '-' ? '－' : c == '.' ? '．' : c == ' ' ? '　' : c);
        }
        return out.toString();
    }

    /// An address in normal form (町名1-2-3 方書).
    static String address(String canonical, Style.Addresses way) {
        return switch (way) {
            case HYPHEN -> canonical;
            case WIDE -> wide(canonical);
            case KANJI -> counted(canonical);
        };
    }

    /// 1-2-3 as 1丁目2番3号; anything but three numbers stays.
    private static String counted(String canonical) {
        int space = canonical.indexOf(' ');
        String head = space < 0 ? canonical : canonical.substring(0, space);
        int start = head.length();
        while (start > 0 && "0123456789-".indexOf(head.charAt(start - 1)) >= 0) {
            start--;
        }
        String[] numbers = head.substring(start).split("-", -1);
        if (numbers.length != 3 || start == 0) {
            return canonical.replace(' ', '　');
        }
        String block = numbers[0] + "丁目" + numbers[1] + "番" + numbers[2] + "号";
        return head.substring(0, start) + block + (space < 0 ? "" : "　" + canonical.substring(space + 1));
    }

    /// Yen with commas.
    static String commas(String yen) {
        boolean negative = yen.startsWith("-");
        String digits = negative ? yen.substring(1) : yen;
        if (digits.indexOf('.') >= 0) {
            return yen;
        }
        StringBuilder out = new StringBuilder(digits.length() + 4);
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                out.append(',');
            }
            out.append(digits.charAt(i));
        }
        return negative ? "▲" + out : out.toString();
    }

    /// A telephone number with hyphens.
    static String phone(String digits) {
        if (digits.length() == 11) {
            return digits.substring(0, 3) + "-" + digits.substring(3, 7) + "-" + digits.substring(7);
        }
        return digits.length() == 10
                ? digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6)
                : digits;
    }

    /// A grade by its number; what is none stays.
    static String grade(String canonical, Style.Grades way) {
        SchoolGrade grade = isNumber(canonical)
                ? new SchoolGrade(Integer.parseInt(canonical))
                : SchoolGrade.parse(canonical).value();
        if (grade == null) {
            return canonical;
        }
        int number = grade.number();
        if (number <= 0) {
            return number == 0 ? "年長" : number == -1 ? "年中" : "年少";
        }
        int stage = number <= 6 ? 0 : number <= 9 ? 1 : 2;
        int year = number - (stage == 0 ? 0 : stage == 1 ? 6 : 9);
        return switch (way) {
            case NUMBER -> Integer.toString(number);
            case SHORT -> Stage.SHORT[stage] + year;
            case LONG -> Stage.LONG[stage] + year + "年";
            case LETTER -> stage == 2 ? Stage.SHORT[stage] + year : Stage.LETTER[stage] + year;
        };
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
    }

    /// The words of the three stages of school.
    private static final class Stage {
        private static final String[] SHORT = {"小", "中", "高"};
        private static final String[] LONG = {"小学", "中学", "高校"};
        private static final String[] LETTER = {"P", "J"};
    }
}
