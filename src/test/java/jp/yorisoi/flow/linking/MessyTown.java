package jp.yorisoi.flow.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// An invented town with its register, and what a school office and a consultation desk write of its children: with
/// slips, former addresses, others' surnames, lost characters, and children whom no register knows.
final class MessyTown {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final String[] SURNAMES = {
        "佐藤 サトウ", "鈴木 スズキ", "高橋 タカハシ", "田中 タナカ", "伊藤 イトウ", "渡辺 ワタナベ", "山本 ヤマモト", "中村 ナカムラ",
        "小林 コバヤシ", "加藤 カトウ", "吉田 ヨシダ", "山田 ヤマダ", "佐々木 ササキ", "山口 ヤマグチ", "松本 マツモト", "井上 イノウエ",
        "木村 キムラ", "林 ハヤシ", "斎藤 サイトウ", "清水 シミズ", "山崎 ヤマザキ", "森 モリ", "池田 イケダ", "橋本 ハシモト",
        "阿部 アベ", "石川 イシカワ", "前田 マエダ", "藤田 フジタ", "後藤 ゴトウ", "小川 オガワ", "岡田 オカダ", "村上 ムラカミ",
        "長谷川 ハセガワ", "近藤 コンドウ", "石井 イシイ", "坂本 サカモト", "遠藤 エンドウ", "青木 アオキ", "藤井 フジイ", "西村 ニシムラ"
    };
    private static final String[] GIVEN = {
        "蓮 レン", "陽翔 ハルト", "湊 ミナト", "蒼 アオイ", "樹 イツキ", "大翔 ヒロト", "悠真 ユウマ", "結翔 ユイト", "颯真 ソウマ", "朝陽 アサヒ",
        "翔太 ショウタ", "健太 ケンタ", "大輔 ダイスケ", "拓也 タクヤ", "直樹 ナオキ", "浩 ヒロシ", "誠 マコト", "隆 タカシ", "和也 カズヤ", "亮 リョウ",
        "葵 アオイ", "凛 リン", "陽葵 ヒマリ", "結菜 ユイナ", "芽依 メイ", "莉子 リコ", "美咲 ミサキ", "咲良 サクラ", "花 ハナ", "心春 コハル",
        "愛 アイ", "麻衣 マイ", "恵 メグミ", "裕子 ユウコ", "真由美 マユミ", "香織 カオリ", "智子 トモコ", "由美 ユミ", "千尋 チヒロ", "彩 アヤ"
    };
    private static final String[] TOWNS = {"中町", "東町", "西町", "南町", "北町", "本町", "新町", "緑町", "桜台", "泉町"};

    private final Random random;
    final StringBuilder register = new StringBuilder(LinkingOffice.JUKI);
    final List<String> pupils = new ArrayList<>();
    final List<String> cases = new ArrayList<>();
    /// Line of a record (its key) → 宛名番号; empty for one whom the register does not know.
    final Map<String, String> truth = new HashMap<>();

    private int people;

    private record Child(
            String number, String family, String given, LocalDate birth, char sex, String guardian, String address) {
        @Override
        public String toString() {
            return "Child[…]";
        }
    }

    MessyTown(long seed, int households) {
        this.random = new Random(seed);
        for (int household = 1; household <= households; household++) {
            household(household);
        }
        Collections.shuffle(pupils, random);
        Collections.shuffle(cases, random);
    }

    private String pick(String[] texts) {
        return texts[random.nextInt(texts.length)];
    }

    private boolean chance(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    private LocalDate born(int from, int to) {
        return LocalDate.of(2026 - from, 3, 31).minusDays(random.nextInt((to - from + 1) * 365));
    }

    private void household(int household) {
        String family = pick(SURNAMES);
        String address = pick(TOWNS) + (1 + random.nextInt(30)) + "-" + (1 + random.nextInt(20)) + "-" + household % 7;
        boolean known = !chance(3);
        String mother = pick(GIVEN);
        person(household, family, mother, born(25, 50), '女', "世帯主", address, known);
        if (chance(70)) {
            person(household, family, pick(GIVEN), born(25, 55), '男', "夫", address, known);
        }
        int children = random.nextInt(4);
        LocalDate birth = null;
        for (int child = 0; child < children; child++) {
            birth = birth != null && chance(4) ? birth : born(0, 17);
            char sex = random.nextBoolean() ? '男' : '女';
            String given = pick(GIVEN);
            String number = person(household, family, given, birth, sex, "子", address, known);
            Child one = new Child(
                    number, family, given, birth, sex, family.split(" ")[0] + " " + mother.split(" ")[0], address);
            int age = DAY.getYear() - birth.getYear();
            if (age >= 7 && age <= 14) {
                pupil(one);
            }
            if (chance(12)) {
                consultation(one, age);
            }
        }
    }

    private String person(
            int household,
            String family,
            String given,
            LocalDate birth,
            char sex,
            String relation,
            String address,
            boolean known) {
        String number = String.format("%010d", ++people);
        if (!known) {
            return "";
        }
        String[] surname = family.split(" ");
        String[] name = given.split(" ");
        register.append(String.join(
                        ",",
                        number,
                        String.format("%08d", household),
                        surname[0] + "　" + name[0],
                        surname[1] + " " + name[1],
                        "",
                        birth.toString(),
                        String.valueOf(sex),
                        relation,
                        "みほん市" + address,
                        "",
                        "",
                        "",
                        ""))
                .append('\n');
        return number;
    }

    private String kanji(Child child) {
        String[] name = child.given.split(" ");
        String family = chance(3) ? pick(SURNAMES).split(" ")[0] : child.family.split(" ")[0];
        String full = family + " " + name[0];
        return chance(1) ? full.substring(0, full.length() - 1) + "〓" : full;
    }

    private String kana(Child child) {
        String full = child.family.split(" ")[1] + " " + child.given.split(" ")[1];
        return chance(2) ? full.substring(0, full.length() - 1) + "ン" : full;
    }

    private LocalDate birth(LocalDate birth) {
        return chance(0.4) ? birth.plusYears(random.nextBoolean() ? 1 : -1) : birth;
    }

    private String address(String address, double former) {
        return chance(former) ? pick(TOWNS) + (40 + random.nextInt(50)) + "-1" : address.replaceFirst("-", "番地の");
    }

    private void pupil(Child child) {
        String key = "S" + (pupils.size() + 1);
        truth.put(key, child.number);
        pupils.add(String.join(
                ",",
                key,
                kanji(child),
                kana(child),
                birth(child.birth).toString().replace('-', '/'),
                String.valueOf(child.sex),
                child.guardian,
                address(child.address, 6),
                "中小学校"));
    }

    private void consultation(Child child, int age) {
        String key = "K" + (cases.size() + 1);
        truth.put(key, child.number);
        cases.add(String.join(
                ",",
                key,
                chance(20) ? "" : kanji(child),
                kana(child),
                chance(15) ? "" : birth(child.birth).toString(),
                String.valueOf(child.sex),
                String.valueOf(Math.max(0, age)),
                address(child.address, 10),
                child.guardian,
                "R8.10.1"));
    }

    String pupilFile() {
        return "児童生徒番号,氏名,ふりがな,生年月日,性別,保護者氏名,住所,学校名\n" + String.join("\n", pupils) + "\n";
    }

    String caseFile() {
        return "相談番号,児童氏名,カナ,生年月日,性別,年齢,住所,保護者氏名,受付日\n" + String.join("\n", cases) + "\n";
    }
}
