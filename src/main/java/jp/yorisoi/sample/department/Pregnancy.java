package jp.yorisoi.sample.department;

import java.time.LocalDate;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;
import org.jspecify.annotations.Nullable;

/// What a city knows of a pregnancy and a birth.
final class Pregnancy {
    private final City city;
    private final Layout.Line line;
    private final Dice dice;
    private final double strain;

    Pregnancy(City city, Layout.Line line, Dice dice, double strain) {
        this.city = city;
        this.line = line;
        this.dice = dice;
        this.strain = strain;
    }

    private boolean sign(double share) {
        return dice.chance(Math.min(0.9, share * StrictMath.exp(0.9 * strain - 0.4)));
    }

    private @Nullable LocalDate past(LocalDate day) {
        return day.isAfter(city.asOf()) ? null : day;
    }

    /// The notice of pregnancy; `age` is the mother's, where it is known.
    void notified(LocalDate birth, @Nullable Integer age, boolean partner) {
        boolean late = sign(city.rates().of("checks.late-notice"));
        int week = late ? dice.between(20, 36) : dice.chance(0.935) ? dice.between(6, 11) : dice.between(12, 19);
        LocalDate told = birth.minusDays(280 - 7L * week);
        LocalDate notice = told.isAfter(city.asOf()) ? city.asOf().minusDays(2) : told;
        line.put("妊娠届出日", notice)
                .put("届出週数", week)
                .put(
                        "妊婦健診回数",
                        birth.isAfter(city.asOf())
                                ? dice.between(1, 8)
                                : sign(0.03) ? dice.between(1, 7) : dice.between(9, 14))
                .put("届出時年齢", age == null ? null : age.toString())
                .put("届出者", dice.chance(0.9) ? "本人" : "家族")
                .put("就労状況", dice.pick(city.words("pregnant-work")))
                .put("婚姻状況", partner ? dice.chance(0.93) ? "既婚" : "入籍予定" : "未婚")
                .flag("パートナー同居", partner)
                .flag("経済的不安", sign(0.08))
                .flag("精神科既往", sign(0.06))
                .flag("母喫煙", sign(0.03))
                .flag("母飲酒", sign(0.01))
                .flag("支援者の有無", !sign(0.05))
                .flag("里帰り予定", dice.chance(0.35))
                .put("妊婦面談日", dice.chance(0.93) ? notice : null)
                .flag("初産", dice.chance(0.47))
                .flag("特定妊婦", sign(0.008))
                .flag("妊婦歯科健診", dice.chance(0.45));
    }

    /// The birth and the weeks after it.
    void born(LocalDate birth, boolean multiple, int order) {
        boolean small = dice.chance(multiple ? 0.7 : city.rates().of("checks.low-weight") - 0.012);
        int weight = small ? dice.between(1_600, 2_499) : (int) Math.max(2_500, 3_050 + 330 * dice.normal());
        int week = small ? dice.between(32, 38) : dice.between(37, 41);
        boolean asked = !dice.chance(city.rates().of("checks.epds-blank"));
        boolean high = sign(city.rates().of("checks.epds-high"));
        LocalDate visit = past(birth.plusDays(dice.between(15, 100)));
        boolean refused = sign(0.008);
        line.put("出生体重", weight)
                .put("出生週数", week)
                .put("出生順位", order)
                .put("単胎多胎", multiple ? "多胎" : "単胎")
                .put("新生児訪問日", refused || dice.chance(0.6) ? null : visit)
                .put("赤ちゃん訪問日", refused ? null : visit)
                .put("訪問者", refused || visit == null ? null : dice.pick(city.words("visitors")))
                .put("訪問回数", refused ? 0 : high ? dice.between(1, 6) : 1)
                .put("最終訪問日", refused ? null : visit)
                .flag("訪問拒否", refused)
                .put("EPDS点", asked ? Integer.toString(high ? dice.between(9, 20) : dice.below(9)) : null)
                .put("EPDS実施日", asked ? past(birth.plusDays(30)) : null)
                .tenths("出生身長", 49 + 1.8 * dice.normal() - (small ? 4 : 0))
                .tenths("出生頭囲", 33 + dice.normal() - (small ? 1.5 : 0))
                .put("アプガースコア", dice.between(7, 10))
                .flag("NICU入院", small && dice.chance(0.35))
                .flag("先天性疾患", dice.chance(0.02))
                .put("新生児聴覚検査", dice.chance(0.95) ? dice.chance(0.99) ? "パス" : "リファー" : "未実施")
                .flag("先天性代謝検査", true)
                .put("栄養方法", dice.pick("母乳", "混合", "混合", "人工"))
                .put("分娩方法", dice.pick(city.words("delivery")))
                .put("出産施設", dice.pick(city.town().places("hospitals")))
                .put("出産予定日", birth.plusDays(dice.between(-5, 12)))
                .put("産婦健診回数", dice.below(3))
                .put("産後ケア利用", sign(0.06) ? dice.between(1, 5) : 0);
    }
}
