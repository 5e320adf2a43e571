package jp.yorisoi.base.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Takes an address's text apart.
final class AddressText {
    static final String DASHES = "-‐‑‒–—―ー−─━⁃~";
    private static final String SMALL_TOWN_WORDS = "住宅|団地|荘|マンション|棟|ビル|寮|会館|病院|アパート|ハイツ|コーポ";
    private static final int MOST_NUMBERS = 5;
    private static final List<String> ROOMS =
            List.of("号室", "号棟", "号館", "号店", "号線", "番館", "番街", "番棟", "棟", "階", "館", "F");
    private static final String BRANCHES = "イロハニホヘト甲乙丙丁";
    private static final List<String> CITIES_WITH_TWO = List.of("四日市市", "廿日市市", "野々市市", "八日市市", "八日市場市");
    private final String text;
    private int at;

    private AddressText(String text) {
        this.text = text;
    }

    static Address parse(String raw) {
        AddressText reader = new AddressText(tight(digits(withoutPostcode(Width.clean(raw)))));
        int start = reader.blockStart(0);
        if (start < 0) {
            return of(reader.text, List.of(), "");
        }
        reader.at = start;
        List<Integer> numbers = reader.block();
        int later = reader.laterBlock(start, numbers.size());
        if (later > start) {
            start = later;
            reader.at = start;
            numbers = reader.block();
        }
        return of(reader.text.substring(0, start), numbers, reader.text.substring(reader.at));
    }

    /// Where the numbers really begin when the first is the 丁目 of a street that a town follows (上る2丁目毘沙門町1-2);
    /// -1 when they begin where they seemed to.
    private int laterBlock(int start, int numbers) {
        boolean street = numbers == 1 && text.startsWith("丁目", digitsEnd(start)) && at < text.length();
        int later = street && isTownLetter(text.charAt(at)) ? blockStart(at) : -1;
        if (later < 0) {
            return -1;
        }
        for (int i = at; i < later; i++) {
            if (!isTownLetter(text.charAt(i))) {
                return -1;
            }
        }
        boolean building = false;
        for (String word : SMALL_TOWN_WORDS.split("\\|", -1)) {
            building |= text.substring(at, later).contains(word);
        }
        return building ? -1 : later;
    }

    private static boolean isTownLetter(char c) {
        return isKanji(c) || (c >= 'ぁ' && c <= 'ん') || c == '々';
    }

    private static Address of(String place, List<Integer> numbers, String rest) {
        String where = place.replace(" ", "");
        String prefecture = prefecture(where);
        String inside = where.substring(prefecture.length());
        String municipality = municipality(inside);
        return new Address(prefecture, municipality, inside.substring(municipality.length()), numbers, building(rest));
    }

    private static String building(String rest) {
        String text = rest.strip();
        while (!text.isEmpty() && (DASHES + ",、/・").indexOf(text.charAt(0)) >= 0) {
            text = text.substring(1).strip();
        }
        if (text.length() == 2 && isLink(text.charAt(0)) && BRANCHES.indexOf(text.charAt(1)) >= 0) {
            text = text.substring(1);
        }
        return text.length() > 2 && text.startsWith("(") && text.endsWith(")")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static String withoutPostcode(String text) {
        if (!text.startsWith("〒")) {
            return text;
        }
        int i = 1;
        while (i < text.length()
                && (Character.isDigit(text.charAt(i))
                        || DASHES.indexOf(text.charAt(i)) >= 0
                        || text.charAt(i) == ' ')) {
            i++;
        }
        return text.substring(i);
    }

    private static String prefecture(String text) {
        if (text.startsWith("東京都") || text.startsWith("北海道")) {
            return text.substring(0, 3);
        }
        if (text.startsWith("大阪府") || text.startsWith("京都府")) {
            return text.substring(0, 3);
        }
        int end = text.indexOf('県');
        return end == 2 || end == 3 ? text.substring(0, end + 1) : "";
    }

    /// Up to 市 (and a ward after it), or 郡 with its 町 or 村, or a ward.
    private static String municipality(String text) {
        for (String twice : CITIES_WITH_TWO) {
            if (text.startsWith(twice)) {
                return twice;
            }
        }
        int city = first(text, '市', 1, 7);
        if (city > 0) {
            int ward = first(text, '区', city + 2, city + 5);
            return text.substring(0, (ward > 0 ? ward : city) + 1);
        }
        int district = first(text, '郡', 1, 5);
        if (district > 0) {
            int town = first(text, '町', district + 2, district + 7);
            int village = first(text, '村', district + 2, district + 7);
            int end = town < 0 || (village > 0 && village < town) ? village : town;
            return end > 0 ? text.substring(0, end + 1) : "";
        }
        int ward = first(text, '区', 1, 4);
        return ward > 0 ? text.substring(0, ward + 1) : "";
    }

    private static int first(String text, char mark, int from, int to) {
        int found = text.indexOf(mark, from);
        return found >= 0 && found <= to ? found : -1;
    }

    /// Without the spaces that stand between numbers and what counts or parts them: `1 丁目 2 番`, `1 - 2`.
    private static String tight(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char last = out.isEmpty() ? 0 : out.charAt(out.length() - 1);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            boolean beforeCounter =
                    Character.isDigit(last) && (next == '番' || next == '号' || text.startsWith("丁目", i + 1));
            boolean beforeDash = Character.isDigit(last) && DASHES.indexOf(next) >= 0 && next != 0;
            boolean behindDash = DASHES.indexOf(last) >= 0 && last != 0 && Character.isDigit(next);
            if (c == '一' && Character.isDigit(last) && Character.isDigit(next)) {
                out.append('-');
            } else if (c != ' ' || !(beforeCounter || beforeDash || behindDash)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /// Kanji numbers as digits, but only where a counter or another number follows, or within a chain of numbers: 三条町
    /// and
    /// 一番町 stay.
    private static String digits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean kanji = false;
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && KanjiNumber.isPart(text.charAt(end))) {
                end++;
            }
            int from = numberStart(text, i, end);
            out.append(text, i, from);
            i = from;
            OptionalLong number = end == i ? OptionalLong.empty() : KanjiNumber.parse(text.substring(i, end));
            if (number.isPresent() && (counts(text, end) || follows(out, text, end, kanji))) {
                out.append(number.getAsLong());
                kanji = true;
                i = end;
            } else {
                kanji &= end > i || i == text.length() || !Character.isDigit(text.charAt(i));
                int next = end > i ? end : Math.min(i + 1, text.length());
                out.append(text, i, next);
                i = next;
            }
        }
        return out.toString();
    }

    /// Where the number within a run of number characters begins: a town may end with one (法万七丁目, 十三一丁目).
    private static int numberStart(String text, int start, int end) {
        int from = start;
        while (from < end && (text.charAt(from) == '万' || text.charAt(from) == '億')) {
            from++;
        }
        boolean quarter = text.startsWith("丁目", end);
        while (quarter && end - from > 1 && !isQuarter(text.substring(from, end))) {
            from++;
        }
        return from;
    }

    /// Whether a run is the number of a 丁目: below a hundred, and never digit by digit.
    private static boolean isQuarter(String run) {
        OptionalLong number = KanjiNumber.parse(run);
        return number.isPresent() && number.getAsLong() < 100 && run.indexOf('十') >= 0;
    }

    /// Whether 丁目, 番地, 番 (not 番町), 号, or の with a number stands at a place.
    private static boolean counts(String text, int at) {
        if (text.startsWith("丁目", at) || text.startsWith("番地", at)) {
            return true;
        }
        char c = at < text.length() ? text.charAt(at) : 0;
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        if (c == '丁') {
            return next == 0 || isNumber(next);
        }
        if (c == '番' || c == '号') {
            int end = numberEnd(text, at + 1);
            boolean quarter = c == '番' && (text.startsWith("丁目", end) || isWhole(text, end));
            return next == 0 || (isNumber(next) && !quarter) || " の室-(".indexOf(next) >= 0;
        }
        return (isLink(c) || DASHES.indexOf(c) >= 0) && isNumber(next) && c != 0;
    }

    /// Whether a dash, a number, a dash and a number follow: the number before them is a 丁目 (八番4-38-23).
    private static boolean isWhole(String text, int at) {
        int next = at;
        for (int i = 0; i < 2; i++) {
            boolean dash = next < text.length() && DASHES.indexOf(text.charAt(next)) >= 0;
            int end = dash ? numberEnd(text, next + 1) : next;
            if (end <= next + 1) {
                return false;
            }
            next = end;
        }
        return true;
    }

    private static int numberEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isNumber(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLink(char c) {
        return c == 'の' || c == 'ノ' || c == '之';
    }

    private static boolean isNumber(char c) {
        return Character.isDigit(c) || KanjiNumber.isPart(c);
    }

    /// Whether the number belongs to a chain such as 1の二 or 丁目三; `kanji`: the number before it was written in kanji.
    private static boolean follows(StringBuilder before, String text, int end, boolean kanji) {
        if (before.length() < 2) {
            return false;
        }
        String tail = before.substring(Math.max(0, before.length() - 4));
        char last = tail.charAt(tail.length() - 1);
        boolean digitBefore = Character.isDigit(tail.charAt(tail.length() - 2));
        boolean linked = ((isLink(last) || DASHES.indexOf(last) >= 0) && digitBefore)
                || tail.endsWith("番地の")
                || tail.endsWith("番地ノ")
                || tail.endsWith("番の");
        boolean counted = tail.endsWith("丁目") || tail.endsWith("番地") || (last == '番' && digitBefore);
        if (!linked && !counted) {
            return false;
        }
        char next = end < text.length() ? text.charAt(end) : ' ';
        if (next == '号') {
            return end + 1 == text.length() || "館棟線店".indexOf(text.charAt(end + 1)) < 0;
        }
        if (isKanji(next)) {
            return kanji && (linked || "条番館本井丁日宮重区国木".indexOf(next) < 0);
        }
        return " (,、".indexOf(next) >= 0 || (isBuildingStart(next) && (kanji || linked));
    }

    /// Where the block numbers begin: the first digits that a counter, a dash, a space or the end follows.
    private int blockStart(int from) {
        for (int i = from; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i)) && (i == 0 || !Character.isDigit(text.charAt(i - 1)))) {
                int end = digitsEnd(i);
                boolean ends = end == text.length()
                        || separatorLength(end) > 0
                        || text.charAt(end) == ' '
                        || text.charAt(end) == '('
                        || (isDash(end) && end + 1 < text.length() && BRANCHES.indexOf(text.charAt(end + 1)) >= 0);
                if (ends && end - i <= 6) {
                    return i;
                }
            }
        }
        return -1;
    }

    private int digitsEnd(int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Reads numbers and what parts them; a number that 号室 follows is the room and is left.
    private List<Integer> block() {
        List<Integer> numbers = new ArrayList<>();
        int next = at;
        while (next < text.length() && numbers.size() < MOST_NUMBERS && Character.isDigit(text.charAt(next))) {
            int end = digitsEnd(next);
            boolean room = isRoom(end) || end - next > 6;
            if (room || (!numbers.isEmpty() && !isClosed(end))) {
                break;
            }
            numbers.add(Integer.parseInt(text.substring(next, end)));
            at = end + separatorLength(end);
            boolean last = text.startsWith("号", end);
            next = last && !isDash(at) ? text.length() : skipSpace(at, end);
        }
        return numbers;
    }

    /// Whether what follows a number makes it a house, a floor or a room.
    private boolean isRoom(int end) {
        for (String mark : ROOMS) {
            if (text.startsWith(mark, end)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a number within the block is complete: a building's name such as `2番館` is not one.
    private boolean isClosed(int end) {
        return end == text.length()
                || separatorLength(end) > 0
                || text.charAt(end) == ' '
                || text.charAt(end) == '('
                || isDash(end)
                || (text.charAt(end) > 0x7F && !Character.isLetterOrDigit(text.charAt(end)))
                || (isBuildingStart(text.charAt(end)));
    }

    private static boolean isBuildingStart(char c) {
        return Kana.isKatakana(c)
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '\u4E00' && c <= '\u9FFF')
                || (c >= 'ぁ' && c <= 'ん');
    }

    private boolean isDash(int index) {
        return index < text.length() && DASHES.indexOf(text.charAt(index)) >= 0;
    }

    /// A space may stand between a counter and the next number, not between two bare numbers (`1-2-3 101`).
    private int skipSpace(int index, int numberEnd) {
        boolean counter = index > numberEnd;
        return counter && index < text.length() && text.charAt(index) == ' ' ? index + 1 : index;
    }

    /// How many characters at a place part two numbers of a block; 0 when none do.
    private int separatorLength(int index) {
        for (String mark : new String[] {"丁目", "番地の", "番地ノ", "番地", "番の", "番", "号の", "号"}) {
            if (text.startsWith(mark, index) && !isTownBehind(mark, index)) {
                int end = index + mark.length();
                return mark.length() + (isDash(end) ? 1 : 0);
            }
        }
        char c = index < text.length() ? text.charAt(index) : 0;
        boolean links = isLink(c)
                || (c != 0 && DASHES.indexOf(c) >= 0)
                || (c == '丁' && index + 1 < text.length() && Character.isDigit(text.charAt(index + 1)));
        if (c == '丁' && (index + 1 == text.length() || text.charAt(index + 1) == ' ')) {
            return 1;
        }
        return links && index + 1 < text.length() && Character.isDigit(text.charAt(index + 1)) ? 1 : 0;
    }

    /// 1番町, 2番館, 3号棟: not a counter.
    private boolean isTownBehind(String mark, int index) {
        int next = index + mark.length();
        if (mark.length() > 1 || next >= text.length()) {
            return false;
        }
        boolean line = "東西南北".indexOf(text.charAt(next)) >= 0 && next + 1 < text.length();
        return "町丁館街棟室線店割".indexOf(text.charAt(next)) >= 0
                || (line && mark.equals("号") && Character.isDigit(text.charAt(next + 1)));
    }

    static boolean isKanji(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }
}
