package jp.yorisoi.sample.department;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.base.notation.SchoolGrade;
import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;
import jp.yorisoi.sample.city.Home;
import jp.yorisoi.sample.city.Stranger;

/// 家児相: the ledger of the family consultation desk.
final class ConsultationDesk implements Department {
    private static final List<String> KINDS =
            List.of("養護-虐待", "養護-その他", "保健", "障害", "非行", "性格行動", "不登校", "適性", "育児しつけ", "その他");

    private final Layout layout;

    ConsultationDesk(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String source() {
        return layout.source();
    }

    @Override
    public void records(City city, RecordSink sink) {
        List<Integer> children = city.consultations().kajiso();
        int rows = city.rows("kajiso");
        for (int i = 0; i < rows; i++) {
            Layout.Line line = layout.line();
            Dice dice = city.dice("kajiso row", i);
            LocalDate day = dice.day(city.asOf().minusYears(3), city.asOf().minusDays(5));
            line.put("相談番号", String.format(Locale.ROOT, "K%05d", i + 1));
            int child = i < children.size() ? children.get(i) : -1;
            if (child >= 0) {
                Citizen one = city.person(child);
                day = day.isBefore(one.birth()) ? dice.day(one.birth(), city.asOf()) : day;
                resident(city, child, dice, day, line);
            } else {
                stranger(city.stranger("kajiso", i, 0, 17), day, line);
            }
            matter(city, child, dice, day, line);
            line.to(sink, child);
        }
    }

    private static void resident(City city, int child, Dice dice, LocalDate day, Layout.Line line) {
        Citizen one = city.person(child);
        Home home = city.homeOf(child);
        int guardian = city.guardian(child);
        line.put("児童氏名", one.name().text())
                .put("カナ", one.name().kana())
                .put("生年月日", one.birth())
                .put("性別", one.female() ? "女" : "男")
                .put("年齢", Age.on(one.birth(), day))
                .put("住所", home.place().full())
                .put("電話", dice.chance(0.8) ? home.phone() : null)
                .put("保護者氏名", city.person(guardian).name().text())
                .put("主たる養育者", carer(one, guardian, city))
                .put("家族構成", dice.pick(city.words("csw-home")));
        SchoolGrade.of(one.birth(), day).ifPresent(grade -> line.put("学年", Layout.grade(grade)));
        city.schools().seat(child).ifPresent(seat -> line.put("所属", seat.school()));
    }

    static String carer(Citizen child, int guardian, City city) {
        boolean female = city.person(guardian).female();
        if (guardian == child.kin().mother()) {
            return "母";
        }
        return guardian == child.kin().father() ? "父" : female ? "祖母" : "祖父";
    }

    private static void stranger(Stranger one, LocalDate day, Layout.Line line) {
        line.put("児童氏名", one.name().text())
                .put("カナ", one.name().kana())
                .put("生年月日", one.birth())
                .put("性別", one.female() ? "女" : "男")
                .put("年齢", Math.max(0, Age.on(one.birth(), day)))
                .put("住所", one.address())
                .put("保護者氏名", one.guardian().text())
                .put("電話", one.phone());
    }

    private static void matter(City city, int child, Dice dice, LocalDate day, Layout.Line line) {
        double strain = child < 0 ? 0.5 : city.strain(child);
        boolean absent = child >= 0 && city.schools().daysAway(child) >= 30;
        String kind = absent && dice.chance(0.4)
                ? "不登校"
                : KINDS.get(dice.weighted(
                        0.22 + 0.08 * Math.max(0, strain), 0.2, 0.06, 0.1, 0.02, 0.08, 0.03, 0.02, 0.22, 0.05));
        boolean abuse = "養護-虐待".equals(kind);
        line.put("受付日", day)
                .put("相談種別", kind)
                .put(
                        "虐待種別",
                        abuse ? List.of("心理", "身体", "ネグレクト", "性的").get(dice.weighted(0.6, 0.23, 0.16, 0.01)) : "なし")
                .put(
                        "経路",
                        List.of(
                                        "家族親戚", "本人", "近隣知人", "学校", "保育所", "保健", "児童相談所", "警察", "医療機関", "福祉事務所",
                                        "民生児童委員", "CSW")
                                .get(dice.weighted(
                                        0.22, 0.02, 0.07, 0.22, 0.12, 0.14, 0.08, 0.04, 0.02, 0.03, 0.02, 0.02)))
                .put("緊急度", abuse ? dice.pick("高", "中", "中", "低") : dice.pick("低", "低", "中", "なし"))
                .put("要対協登録区分", abuse ? dice.chance(0.6) ? "要保護" : "要支援" : dice.chance(0.25) ? "要支援" : "なし");
        course(city, dice, day, line);
    }

    private static void course(City city, Dice dice, LocalDate day, Layout.Line line) {
        boolean open = day.isAfter(city.asOf().minusMonths(14)) ? dice.chance(0.75) : dice.chance(0.3);
        LocalDate next = dice.day(day, city.asOf());
        line.put("主担当", dice.pick(city.words("workers")))
                .put("状態", open ? dice.pick("新規", "継続", "見守り") : "終結")
                .put("相談内容", dice.pick(city.words("consultation")))
                .put(
                        "初回面接日",
                        dice.chance(0.8)
                                ? dice.day(day, day.plusDays(20).isAfter(city.asOf()) ? city.asOf() : day.plusDays(20))
                                : null)
                .put("最終接触日", next)
                .put("目視確認日", dice.chance(0.7) ? next : null)
                .put("会議開催日", dice.chance(0.25) ? dice.day(day, city.asOf()) : null)
                .put("支援方針", dice.pick(city.words("plan")))
                .put("終結日", open ? null : next)
                .put("終結理由", open ? null : dice.pick("改善", "改善", "他機関", "その他"));
        if (dice.chance(0.1)) {
            line.put("備考", dice.pick(city.words("remarks")));
        }
    }
}
