package jp.yorisoi.sample.department;

import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;

/// What a nursery writes down about a child and its parents; it follows the family's strain a little.
final class NurseryNotes {
    private final City city;
    private final Layout.Line line;
    private final Dice dice;
    private final double strain;

    NurseryNotes(City city, Layout.Line line, Dice dice, double strain) {
        this.city = city;
        this.line = line;
        this.dice = dice;
        this.strain = strain;
    }

    private boolean sign(double share) {
        return dice.chance(Math.min(0.9, share * StrictMath.exp(0.9 * strain - 0.4)));
    }

    private String three(double share) {
        return sign(share) ? sign(0.3) ? "特に気になる" : "気になる" : "なし";
    }

    void put(int months) {
        boolean bruises = sign(0.02);
        boolean plan = dice.chance(0.06);
        line.put("滞納月数", sign(0.04) ? dice.between(1, 8) : 0)
                .put("食事", three(0.06))
                .tenths("身長", 66 + 0.75 * Math.max(0, months - 6) + 2.5 * dice.normal())
                .tenths("肥満度", 6 * dice.normal())
                .flag("傷・あざの記録", bruises)
                .put("傷・あざの回数", bruises ? dice.between(1, 4) : 0)
                .put("発達の気づき", dice.pick(city.words("development")))
                .flag("個別支援計画", plan)
                .flag("加配", plan && dice.chance(0.6))
                .put("発達検査日", plan ? city.asOf().minusDays(dice.between(20, 400)) : null)
                .put("衣服の汚れ", three(0.04))
                .put("入浴", three(0.03))
                .put("睡眠", three(0.06))
                .put("朝食", sign(0.1) ? dice.pick("時々", "ない") : dice.pick("毎日", "毎日", "ほぼ毎日"))
                .put("むし歯数", sign(0.12) ? dice.between(1, 6) : 0)
                .flag("アレルギー", dice.chance(0.09));
        parents();
    }

    private void parents() {
        line.put("発熱早退回数", dice.below(6))
                .put("無断欠席回数", sign(0.06) ? dice.between(1, 6) : 0)
                .put("延長保育回数", dice.chance(0.5) ? dice.below(40) : 0)
                .put("土曜保育回数", dice.chance(0.25) ? dice.below(20) : 0)
                .put("連絡帳提出", three(0.08))
                .put("保護者の様子", dice.pick(city.words("parent-look")))
                .put("保護者面談日", dice.chance(0.8) ? city.asOf().minusDays(dice.between(15, 200)) : null)
                .put("行事参加", three(0.06))
                .put("送迎者", dice.pick(city.words("pickup")))
                .put("緊急連絡不通", sign(0.05) ? dice.between(1, 4) : 0);
        if (dice.chance(0.05)) {
            line.put("備考", dice.pick(city.words("remarks")));
        }
    }
}
