package jp.yorisoi.base.notation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Yes and no as forms have them: words, marks (○ × ✓ レ ■ □), and 1 and 0; kana in any script, a code before the word
/// (`1:有`) or behind it (`無(0)`) left out. What says neither (不明, 未確認, a dash, 2, △, 有・無 not chosen) is never guessed.
///
/// Sources: the words are those of the forms and exports that the sources' definitions describe; the Unicode names of
/// the
/// marks (2610 ballot box, 2611 and 2705 checked, 2713–2718, 274C); □ and ■ are what Japanese forms print for ballot
/// boxes.
public final class Flag {
    private static final int LONGEST = 20;
    private static final Pattern CODE = Pattern.compile("^[0-9][:.、,)_-]?(?=[^0-9.:])|(?<=[^0-9(])\\([0-9]\\)$");
    private static final Set<String> YES = words(
            "はい", "うん", "有", "有り", "あり", "ある", "有る", "在り", "いる", "○", "◯", "〇", "◎", "●", "⭕", "■", "1", "1.0", "true",
            "t", "yes", "y", "on", "ok", "真", "是", "該当", "該当者", "該当する", "該当あり", "該当有", "済", "済み", "完了", "完", "対象",
            "対象者", "対象である", "可", "可能", "できる", "レ", "✓", "✔", "☑", "✅", "要", "要する", "必要", "必要あり", "同意", "同意する", "同意あり",
            "同意した", "同意済", "承諾", "承諾する", "受診", "受診済", "受診した", "受診あり", "実施", "実施済", "実施した", "実施あり", "希望する", "希望あり",
            "利用あり", "利用する", "利用中", "利用している", "する", "した", "している", "提出済", "申請済", "申請あり", "加入", "加入している", "加入あり", "○あり",
            "○有", "そうである", "そうだ");
    private static final Set<String> NO = words(
            "いいえ", "いえ", "無", "無し", "なし", "ない", "無い", "いない", "×", "✕", "✖", "✗", "✘", "❌", "╳", "x", "□", "☐", "0",
            "0.0", "false", "f", "no", "n", "off", "ng", "偽", "非", "非該当", "非該当者", "該当しない", "該当せず", "該当なし", "該当無", "未",
            "未済", "未了", "未完了", "対象外", "非対象", "対象でない", "対象ではない", "否", "不可", "不可能", "できない", "不要", "必要なし", "必要ない", "必要でない",
            "不同意", "同意しない", "同意なし", "同意せず", "同意していない", "拒否", "承諾しない", "未受診", "受診なし", "受診していない", "受診せず", "未実施", "実施なし",
            "実施していない", "実施せず", "希望しない", "希望なし", "利用なし", "利用しない", "利用していない", "未利用", "しない", "していない", "しなかった", "未提出",
            "未申請", "申請なし", "未加入", "加入していない", "加入なし", "×なし", "×無", "そうでない", "そうではない", "違う");

    private Flag() {}

    private static Set<String> words(String... words) {
        Set<String> all = new HashSet<>();
        for (String word : List.of(words)) {
            all.add(plain(word));
        }
        return Set.copyOf(all);
    }

    private static String plain(String text) {
        return Kana.toKatakana(Width.compact(text)).toLowerCase(Locale.ROOT);
    }

    /// Reads yes or no; what says neither (不明, 未確認) is unreadable.
    public static Parsed<Boolean> parse(String text) {
        String clean = plain(text);
        if (clean.isEmpty()) {
            return Parsed.blank();
        }
        if (clean.length() > LONGEST) {
            return Parsed.unreadable("notation.flag-unreadable");
        }
        Parsed<Boolean> whole = word(clean);
        return whole.value() != null ? whole : word(CODE.matcher(clean).replaceFirst(""));
    }

    private static Parsed<Boolean> word(String text) {
        String word = text.endsWith("。") || text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (YES.contains(word)) {
            return Parsed.of(true);
        }
        return NO.contains(word) ? Parsed.of(false) : Parsed.unreadable("notation.flag-unreadable");
    }

    /// The normal form: `yes` or `no`.
    public static Normalised normalise(String text) {
        Parsed<Boolean> parsed = parse(text);
        Boolean value = parsed.value();
        return value == null ? new Normalised(null, null, parsed.problem()) : Normalised.of(value ? "yes" : "no");
    }
}
