package jp.yorisoi.sample.department;

import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;

/// What a school knows of a pupil besides attendance: aid and arrears, health, what teachers see, what the pupil says.
/// Each follows the pupil's strain a little and chance a lot.
final class PupilRecord {
    private final City city;
    private final Layout.Line line;
    private final Dice dice;
    private final double strain;

    private PupilRecord(City city, Layout.Line line, Dice dice, double strain) {
        this.city = city;
        this.line = line;
        this.dice = dice;
        this.strain = strain;
    }

    static void put(City city, Layout.Line line, Dice dice, double strain, SchoolBoard.Entry entry) {
        PupilRecord record = new PupilRecord(city, line, dice, strain);
        record.money(entry.person());
        record.health(entry.grade());
        record.seen(entry.person());
        record.life(entry.grade());
        record.learning(entry.grade());
    }

    /// A sign that so many show, and more of those under strain.
    private boolean sign(double share) {
        return dice.chance(Math.min(0.9, share * StrictMath.exp(0.9 * strain - 0.4)));
    }

    private void money(int person) {
        boolean aided = person >= 0 && city.receipts().receives("shugaku-enjo", person);
        boolean welfare =
                person >= 0 && city.fortunes().welfare(city.person(person).home());
        boolean refused = !aided && dice.chance(0.03);
        line.flag("就学援助.申請", aided || refused)
                .flag("就学援助.認定", aided)
                .put("就学援助.区分", aided ? welfare ? "要保護" : "準要保護" : "非該当")
                .put("給食費滞納月数", sign(0.03) ? dice.between(1, 7) : 0)
                .put("学校諸費滞納", sign(0.045) ? dice.between(1, 8) : 0);
    }

    private void health(int grade) {
        boolean junior = grade > 6;
        double height = 111 + 5.8 * grade + 4.5 * dice.normal() - (grade > 7 ? (grade - 7) * 1.5 : 0);
        double over = 10 * dice.normal() + (dice.chance(0.07) ? 25 : 0) + (sign(0.02) ? -18 : 0);
        double ideal = 0.46 * height - 34 + (junior ? 4 : 0);
        boolean teeth = sign(city.rates().of("school.untreated-teeth"));
        boolean blank = dice.chance(0.015);
        line.tenths("身長", height)
                .tenths("体重", Math.max(13, ideal * (1 + over / 100)))
                .tenths("肥満度", over)
                .put("視力", blank ? null : dice.pick("A", "A", "A", "B", "C", "C", "D"))
                .put(
                        "未処置歯数",
                        blank
                                ? null
                                : Integer.toString(teeth ? strain > 1 ? dice.between(1, 9) : dice.between(1, 3) : 0))
                .flag("健診未受診", sign(0.01))
                .put("保健室来室", sign(0.12) ? dice.between(6, 40) : dice.below(6))
                .flag("歯科受診勧告", teeth)
                .put("歯科受診報告", teeth ? sign(0.35) ? "no" : "yes" : null)
                .flag("視力受診勧告", dice.chance(0.25))
                .flag("アレルギー", dice.chance(0.08))
                .flag("慢性疾患", dice.chance(0.04));
    }

    private void seen(int person) {
        boolean special = person >= 0 && city.conditions().intellectual(person) != null || dice.chance(0.025);
        line.flag("いじめ認知", dice.chance(city.rates().of("school.bullied")))
                .put("生徒指導", sign(0.03) ? dice.between(1, 5) : 0)
                .flag("特別支援学級", special)
                .flag("通級", !special && dice.chance(0.02))
                .put("SC相談", sign(0.05) ? dice.between(1, 8) : 0)
                .put("SSW相談", sign(0.015) ? dice.between(1, 6) : 0)
                .put(
                        "家庭環境所見",
                        dice.chance(0.3) ? null : dice.pick(city.words(sign(0.15) ? "home-life" : "good-home-life")))
                .put("忘れ物", often(0.1))
                .put("宿題", often(0.11))
                .put("身だしなみ", often(0.03))
                .put("友人関係", three(0.06))
                .put("学習意欲", three(0.09))
                .put("連絡がつかない", three(0.035))
                .put("書類が出ない", three(0.06))
                .put("訪問できない", three(0.015))
                .put("家庭訪問回数", sign(0.04) ? dice.between(1, 9) : 0)
                .put("個人面談欠席", sign(0.05) ? dice.between(1, 2) : 0)
                .flag("個別の教育支援計画", special || dice.chance(0.02))
                .flag("個別の指導計画", special || dice.chance(0.025));
        if (dice.chance(0.03)) {
            line.put("備考", dice.pick(city.words("remarks")));
        }
    }

    private String often(double share) {
        return sign(share) ? sign(0.3) ? "週3回以上" : "週1回" : "なし";
    }

    private String three(double share) {
        return sign(share) ? sign(0.3) ? "特に気になる" : "気になる" : "なし";
    }

    private void life(int grade) {
        if (grade < 3 || dice.chance(0.05)) {
            return; // the little ones aren't asked, some hand in nothing
        }
        line.put("アンケート.生活満足", sign(0.12) ? dice.pick("やや不満", "不満") : dice.pick("満足", "満足", "やや満足"))
                .put("アンケート.朝食", sign(0.1) ? dice.pick("時々", "ない") : dice.pick("毎日", "毎日", "ほぼ毎日"))
                .put("アンケート.睡眠", sign(0.1) ? "6時間未満" : dice.pick("8時間以上", "7時間台", "6時間台"))
                .put("アンケート.相談相手", sign(0.08) ? "no" : "yes");
    }

    private void learning(int grade) {
        int most = grade > 6 ? 5 : 3;
        int mean = sign(0.2) ? 1 : 2 + dice.below(most - 1);
        line.put("学習状況.国語", Math.min(most, mean))
                .put("学習状況.算数数学", Math.max(1, Math.min(most, mean + dice.between(-1, 1))))
                .flag("学童保育利用", grade < 5 && dice.chance(0.3))
                .flag("学習支援利用", sign(0.02));
    }
}
