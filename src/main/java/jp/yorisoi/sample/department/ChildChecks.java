package jp.yorisoi.sample.department;

import java.time.LocalDate;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;

/// The four checks of small children: who came, what was found, who was reminded.
final class ChildChecks {
    private static final String[] CHECKS = {"4か月", "10か月", "1歳6か月", "3歳6か月"};
    private static final int[] MONTHS = {4, 10, 18, 42};
    private static final double[] HEIGHTS = {63, 71.5, 80.5, 97.5};
    private static final double[] WEIGHTS = {6.8, 8.8, 10.4, 14.7};

    private final City city;
    private final Layout.Line line;
    private final Dice dice;
    private final double strain;
    private int reminders;

    ChildChecks(City city, Layout.Line line, Dice dice, double strain) {
        this.city = city;
        this.line = line;
        this.dice = dice;
        this.strain = strain;
    }

    private boolean sign(double share) {
        return dice.chance(Math.min(0.9, share * StrictMath.exp(0.9 * strain - 0.4)));
    }

    /// The checks due since the child lives here.
    void put(LocalDate birth, LocalDate since) {
        for (int i = 0; i < CHECKS.length; i++) {
            LocalDate due = birth.plusMonths(MONTHS[i]);
            if (!due.isAfter(city.asOf()) && !due.isBefore(since)) {
                check(i, CHECKS[i] + "健診.", due);
            }
        }
        line.put("勧奨回数", reminders);
        if (dice.chance(0.03)) {
            line.put("備考", dice.pick(city.words("remarks")));
        }
    }

    private void check(int i, String name, LocalDate due) {
        line.put(name + "対象日", due);
        LocalDate day = due.plusDays(dice.between(5, 55));
        boolean missed = sign(1 - city.rates().of("checks.attend." + CHECKS[i]));
        boolean notYet = day.isAfter(city.asOf());
        if (missed || notYet) {
            boolean told = missed && due.plusDays(60).isBefore(city.asOf());
            int times = told ? dice.between(1, 3) : 0;
            reminders += times;
            line.put(name + "結果", missed && told ? "未受診" : null)
                    .put(name + "勧奨回数", times)
                    .put(name + "最終勧奨日", told ? due.plusDays(58) : null)
                    .put(name + "未受診理由", told ? dice.pick(city.words("missed-cause")) : null);
            return;
        }
        boolean precise = sign(0.03);
        String result = precise ? "要精密検査" : dice.chance(0.12) ? "要経過観察" : dice.chance(0.05) ? "要指導" : "異常なし";
        boolean seenAgain = precise && !sign(0.25);
        line.put(name + "受診日", day)
                .put(name + "結果", result)
                .tenths(name + "身長", HEIGHTS[i] + 2.6 * dice.normal())
                .tenths(name + "体重", WEIGHTS[i] * (1 + 0.09 * dice.normal()))
                .tenths(name + "肥満度", 7 * dice.normal())
                .tenths(name + "頭囲", 41 + 2.6 * i + dice.normal())
                .put(name + "むし歯数", i < 2 ? 0 : caries(i))
                .flag(name + "精密検査", precise)
                .put(name + "精密検査受診日", seenAgain && !day.plusDays(40).isAfter(city.asOf()) ? day.plusDays(40) : null)
                .put(name + "事後指導", "異常なし".equals(result) ? "不要" : dice.pick("電話", "訪問", "来所相談", "教室", "紹介"))
                .put(name + "勧奨回数", 0)
                .put(name + "会場", "保健センター")
                .put(name + "保健師所見", dice.pick(city.words("nurse-notes")));
        findings(name);
        parents(name);
    }

    private int caries(int i) {
        double share = i == 2 ? 0.015 : city.rates().of("checks.caries-3");
        return sign(share) ? dice.between(1, strain > 1 ? 9 : 4) : 0;
    }

    private void findings(String name) {
        line.put(name + "発達", finding(0.05))
                .put(name + "運動発達", finding(0.03))
                .put(name + "言語", finding(0.07))
                .put(name + "視力", finding(0.02))
                .put(name + "聴力", finding(0.015))
                .put(name + "栄養", three(0.04))
                .put(name + "生活リズム", three(0.06));
    }

    private String finding(double share) {
        return dice.chance(share) ? dice.chance(0.25) ? "要精密" : "要観察" : "正常";
    }

    private String three(double share) {
        return sign(share) ? sign(0.3) ? "特に気になる" : "気になる" : "なし";
    }

    private void parents(String name) {
        if (dice.chance(0.04)) {
            return; // the sheet was not handed in
        }
        line.put(name + "養育者の困りごと", dice.pick(city.words("worries")))
                .put(name + "育てにくさ", sign(0.03) ? "いつも感じる" : dice.chance(0.2) ? "時々感じる" : "感じない")
                .put(name + "子育て満足", sign(0.06) ? dice.pick("やや不満", "不満") : dice.pick("満足", "やや満足"))
                .put(name + "相談相手", sign(0.05) ? "no" : "yes")
                .flag(name + "気になるしつけ", sign(0.04))
                .flag(name + "父母の喫煙", sign(0.28))
                .flag(name + "経済的心配", sign(0.08));
    }
}
