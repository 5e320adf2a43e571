package jp.yorisoi.flow.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/// Columns as departments' tables have them: what the header's lines say and what stands below.
final class MessyColumns {
    /// A column: the header's texts from the top (a shared first text is a group), a unit, and the values.
    record Column(List<String> path, String unit, IntFunction<Object> value) {
        boolean isNumber() {
            return !unit.isEmpty();
        }
    }

    private static final String[] FAMILY = {"山田", "鈴木", "佐藤", "高橋", "田中", "中村", "小林", "髙﨑", "渡邊", "グエン"};
    private static final String[] GIVEN = {"太郎", "花子", "一郎", "さくら", "陽翔", "結衣", "蓮", "葵", "ヴァン アン"};
    private static final String[] TOWNS = {"東町", "西町", "本町", "緑が丘", "桜台", "字北原", "大字南"};
    private static final String[] SCHOOLS = {"みほん東小学校", "みほん西小学校", "第一中学校", "桜台小学校", "緑中学校"};
    private static final String[] REMARKS = {"転入予定", "要観察", "別居", "停止中", "DV支援措置あり", "兄弟在籍", "面談済み"};
    private final Random random;

    MessyColumns(Random random) {
        this.random = random;
    }

    String any(String... of) {
        return of[random.nextInt(of.length)];
    }

    /// A list of people: some of these columns, the first ones always.
    List<Column> register() {
        boolean wareki = random.nextBoolean();
        boolean dates = random.nextBoolean();
        List<Column> rest = new ArrayList<>(List.of(
                of("ふりがな", i -> any("やまだ　たろう", "すずき　はなこ", "さとう　れん")),
                of("生年月日", i -> day(dates, wareki)),
                of("性別", i -> any("男", "女")),
                of(
                        "住所",
                        i -> any(TOWNS) + (1 + random.nextInt(5)) + "丁目" + (1 + random.nextInt(20)) + "-"
                                + random.nextInt(9)),
                of("電話番号", i -> "072-" + (100 + random.nextInt(900)) + "-" + (1000 + random.nextInt(9000))),
                of("学校名", i -> any(SCHOOLS)),
                of("学年", i -> 1 + random.nextInt(6)),
                of("保護者氏名", i -> any(FAMILY) + "　" + any(GIVEN)),
                of("続柄", i -> any("父", "母", "祖母", "子", "長男")),
                of("認定日", i -> day(dates, wareki)),
                of("支給区分", i -> any("全部支給", "一部支給", "停止")),
                new Column(List.of("手当額"), "円", i -> 1000 * random.nextInt(60)),
                of("要介護度", i -> any("", "1", "2", "要支援1", "")),
                of("備考", i -> random.nextInt(4) > 0 ? "" : any(REMARKS)),
                of("判定", i -> any("○", "×", "", "△")),
                of("在籍状況", i -> any("在籍", "転出", "卒業")),
                of("年齢（歳）", i -> random.nextInt(18)),
                of("3歳児健診", i -> any("受診", "未受診", "")),
                of("1歳6か月児健診\n受診日", i -> random.nextInt(3) == 0 ? "" : day(dates, wareki))));
        Collections.shuffle(rest, random);
        List<Column> columns = new ArrayList<>();
        columns.add(
                any("a", "b").equals("a")
                        ? of(any("番号", "No.", "NO", "通番", "№"), i -> i + 1)
                        : of("宛名番号", i -> "%07d".formatted(random.nextInt(9_999_999))));
        columns.add(of(any("氏名", "児童氏名", "氏　名", "対象者氏名"), i -> any(FAMILY) + "　" + any(GIVEN)));
        columns.addAll(rest.subList(0, 2 + random.nextInt(10)));
        return columns;
    }

    /// A list in which nothing is a number or a date.
    List<Column> words() {
        List<Column> columns = new ArrayList<>(List.of(
                of("施設名", i -> any("みほん", "さくら", "ひまわり", "あおぞら") + any("保育所", "児童館", "子育て支援センター", "こども園")),
                of("設置者", i -> any("みほん市", "社会福祉法人みほん会", "学校法人桜学園", "株式会社あおぞら")),
                of("所在地区", i -> any(TOWNS)),
                of("対象", i -> any("乳幼児とその保護者", "小学生", "どなたでも", "市内在住の方")),
                of("相談内容", i -> any("経済的な困りごと", "学校のこと", "発達について", "家族の病気")),
                of("対応", i -> any("訪問", "電話", "面談", "関係機関へ引き継ぎ"))));
        return columns.subList(0, 3 + random.nextInt(4));
    }

    /// A table of counts: a label or two, then numbers under a header of `depth` lines.
    List<Column> counts(int depth) {
        List<Column> columns = new ArrayList<>();
        columns.add(of(any("区分", "地区", "年齢", "学校名", "市町村", "種別", "年度"), this::label));
        List<List<String>> paths = paths(depth);
        boolean marks = random.nextInt(3) == 0;
        for (List<String> path : paths) {
            columns.add(new Column(path, any("人", "件", "世帯", "千円", "％"), i -> count(marks)));
        }
        return columns;
    }

    private List<List<String>> paths(int depth) {
        List<String> years = years();
        List<String> parts = parts();
        List<List<String>> paths = new ArrayList<>();
        if (depth == 1) {
            (random.nextBoolean() ? years : parts).forEach(one -> paths.add(List.of(one)));
            return paths;
        }
        for (String year : years.subList(0, 1 + random.nextInt(Math.min(3, years.size())))) {
            for (String part : parts.subList(0, 2 + random.nextInt(parts.size() - 1))) {
                if (depth == 2) {
                    paths.add(List.of(year, part));
                } else if (depth == 3) {
                    paths.add(List.of(year, part, "実数"));
                    paths.add(List.of(year, part, "割合"));
                } else {
                    paths.add(List.of("みほん市", year, part, "実数"));
                    paths.add(List.of("みほん市", year, part, "割合"));
                }
            }
        }
        return paths;
    }

    private List<String> years() {
        int from = 26 + random.nextInt(4);
        int style = random.nextInt(6);
        List<String> years = new ArrayList<>();
        for (int i = 0; i < 3 + random.nextInt(3); i++) {
            years.add(
                    switch (style) {
                        case 0 -> "平成" + (from + i) + "年";
                        case 1 -> 1988 + from + i + "年";
                        case 2 -> Integer.toString(1988 + from + i);
                        case 3 -> "令和" + (i + 1) + "年度";
                        case 4 -> "R" + (i + 1);
                        default -> (4 + i) + "月";
                    });
        }
        return years;
    }

    private List<String> parts() {
        return switch (random.nextInt(5)) {
            case 0 -> List.of("総数", "男", "女");
            case 1 -> List.of("申請", "決定", "却下", "取下げ");
            case 2 -> List.of("人口", "世帯数", "面積", "人口密度");
            case 3 -> List.of("0～5歳", "6～11歳", "12～14歳", "15～17歳");
            default -> List.of("計", "1号認定", "2号認定", "3号認定");
        };
    }

    private Object label(int index) {
        return switch (index % 5) {
            case 0 -> any(TOWNS);
            case 1 -> any(SCHOOLS);
            case 2 -> (index + 3) + "歳";
            case 3 -> "生活保護世帯";
            default -> "その他" + index;
        };
    }

    private Object count(boolean marks) {
        if (marks && random.nextInt(4) == 0) {
            return any("-", "…", "x", "***", "－", "△12", "0.0");
        }
        int number = random.nextInt(5000);
        return random.nextInt(5) == 0 ? (Object) (number / 10.0) : (Object) number;
    }

    private Object day(boolean dates, boolean wareki) {
        LocalDate day = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(5000));
        if (dates) {
            return day;
        }
        return wareki
                ? "H" + (day.getYear() - 1988) + "." + day.getMonthValue() + "." + day.getDayOfMonth()
                : day.toString().replace('-', '/');
    }

    private static Column of(String name, IntFunction<Object> value) {
        return new Column(List.of(name), "", value);
    }
}
