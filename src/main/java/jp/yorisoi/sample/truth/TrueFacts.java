package jp.yorisoi.sample.truth;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.base.notation.SchoolGrade;
import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Conditions;
import jp.yorisoi.sample.city.Fortunes;
import jp.yorisoi.sample.city.Home;

/// The true and complete facts of a person, as a line of a facts file would carry them: canonical item → value.
public final class TrueFacts {
    private TrueFacts() {}

    /// The facts of one person.
    public static Map<String, String> of(City city, int person) {
        Map<String, String> facts = new LinkedHashMap<>();
        Citizen one = city.person(person);
        Home home = city.homeOf(person);
        facts.put("世帯番号", home.number());
        facts.put("宛名番号", one.number());
        facts.put("生年月日", one.birth().toString());
        facts.put("性別", one.female() ? "女" : "男");
        facts.put("続柄", one.relation());
        facts.put("住民となった日", one.stay().since().toString());
        role(city, one, home).ifPresent(role -> facts.put("役割", role));
        money(city, person, facts);
        family(city, one, home, facts);
        certificates(city, person, facts);
        school(city, one, facts);
        facts.put("施設入所", "no");
        facts.put("入院", "no");
        facts.put("生活保護.受給", flag(city.fortunes().welfare(home.index())));
        city.receipts()
                .services()
                .forEach(service ->
                        facts.put("受給." + service, flag(city.receipts().receives(service, person))));
        return facts;
    }

    /// Who claims in a family: the parent of its youngest child, not whoever heads the register page.
    private static Optional<String> role(City city, Citizen one, Home home) {
        int youngest = -1;
        for (int other : home.members()) {
            boolean child = isChild(city, other);
            boolean younger = youngest < 0
                    || city.person(other).birth().isAfter(city.person(youngest).birth());
            youngest = child && younger ? other : youngest;
        }
        if (youngest < 0) {
            return Optional.empty();
        }
        int claimant = city.guardian(youngest);
        if (one.index() == claimant) {
            return Optional.of("申請者");
        }
        if (one.index() == city.person(claimant).kin().partner()) {
            return Optional.of("配偶者");
        }
        return Optional.of(
                isChild(city, one.index()) ? "児童" : Age.on(one.birth(), city.asOf()) >= 18 ? "扶養義務者" : "その他");
    }

    private static boolean isChild(City city, int person) {
        Citizen one = city.person(person);
        boolean parents = one.kin().mother() >= 0
                || one.kin().father() >= 0
                || one.relation().endsWith("子の子");
        return one.lives() && parents && Age.untilFiscalYearEnd(one.birth(), 18, city.asOf());
    }

    private static String flag(boolean value) {
        return value ? "yes" : "no";
    }

    private static void money(City city, int person, Map<String, String> facts) {
        Fortunes fortunes = city.fortunes();
        facts.put("課税区分", fortunes.tax(person));
        facts.put("総所得金額", Integer.toString(fortunes.income(person)));
        facts.put("給与収入", Integer.toString(fortunes.salary(person)));
        facts.put("扶養人数", Integer.toString(fortunes.dependants(person)));
        facts.put("扶養.老人", "0");
        facts.put("扶養.特定", "0");
        facts.put("養育費", "0");
        boolean heavy = city.conditions().heavy(person);
        boolean disabled = city.conditions().disabled(person);
        facts.put("控除.障害者", disabled && !heavy ? "1" : "0");
        facts.put("控除.特別障害者", disabled && heavy ? "1" : "0");
        facts.put("控除.ひとり親", flag(fortunes.loneParent(person)));
        facts.put("控除.寡婦", "no");
        facts.put("控除.勤労学生", "0");
    }

    private static void family(City city, Citizen one, Home home, Map<String, String> facts) {
        boolean alone = city.fortunes().loneParent(one.index());
        facts.put("ひとり親", flag(alone));
        facts.put("ひとり親.事由", alone ? city.reasonAlone(home.index()) : "なし");
        facts.put("事実婚", flag(one.relation().contains("未届") || home.family() == Home.Family.UNREGISTERED_COUPLE));
        facts.put("公的年金.受給", flag(Age.on(one.birth(), city.asOf()) >= 65));
    }

    private static void certificates(City city, int person, Map<String, String> facts) {
        Conditions.Physical body = city.conditions().physical(person);
        String degree = city.conditions().intellectual(person);
        Integer mental = city.conditions().mental(person);
        String care = city.conditions().care(person);
        facts.put("身体障害者手帳.等級", body == null ? "なし" : Integer.toString(body.grade()));
        facts.put("身体障害者手帳.部位", body == null ? "なし" : body.part());
        facts.put("療育手帳.程度", degree == null ? "なし" : degree);
        facts.put("精神障害者保健福祉手帳.等級", mental == null ? "なし" : mental.toString());
        facts.put("障害年金.等級", "なし");
        facts.put("要介護度", care == null ? "非該当" : care);
    }

    private static void school(City city, Citizen one, Map<String, String> facts) {
        LocalDate day = city.asOf();
        Optional<SchoolGrade> grade = SchoolGrade.of(one.birth(), day);
        int number = grade.map(SchoolGrade::number).orElse(0);
        if (number >= 1) {
            boolean away = city.schools()
                    .seat(one.index())
                    .filter(seat -> !seat.city())
                    .isPresent();
            facts.put("在学.学校種", number <= 6 ? "小学校" : number <= 9 ? "中学校" : "高等学校");
            facts.put("在学.設置者", away ? "私立" : "公立");
        }
    }
}
