package jp.yorisoi.sample.department;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;
import jp.yorisoi.sample.city.Receipts;

/// 児童手当, 児童扶養手当 and こども医療: who receives for which child.
final class Allowances implements Department {
    private final Layout layout;

    Allowances(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String source() {
        return layout.source();
    }

    @Override
    public void records(City city, RecordSink sink) {
        String service = switch (source()) {
            case "jite" -> "jido-teate";
            case "jifu" -> "jido-fuyo-teate";
            default -> "kodomo-iryo";
        };
        List<Receipts.Claim> claims = city.receipts().claims(service);
        Map<Integer, Integer> rank = new HashMap<>();
        int number = 0;
        for (Receipts.Claim claim : claims) {
            Citizen child = city.person(claim.child());
            Dice dice = city.dice(source(), claim.child());
            int place = rank.merge(claim.claimant(), 1, Integer::sum);
            LocalDate from = from(city, child);
            Layout.Line line = layout.line()
                    .put("宛名番号", city.person(claim.claimant()).number())
                    .put("児童宛名番号", child.number())
                    .put("認定日", from);
            switch (source()) {
                case "jite" ->
                    childAllowance(
                            city,
                            claim,
                            place,
                            dice,
                            line.put("開始", from.plusMonths(1).withDayOfMonth(1)));
                case "jifu" -> rearing(city, claim, place, dice, line);
                default -> medicine(city, claim, number, dice, line.put("資格取得日", from));
            }
            number++;
            line.to(sink, claim.claimant());
        }
    }

    private static LocalDate from(City city, Citizen child) {
        LocalDate since = child.stay().since();
        return since.isAfter(city.asOf()) ? city.asOf() : since;
    }

    private static @org.jspecify.annotations.Nullable LocalDate ended(City city, Receipts.Claim claim) {
        Citizen child = city.person(claim.child());
        LocalDate removed = child.stay().removed();
        return !"消滅".equals(claim.kind())
                ? null
                : removed != null ? removed : Age.lastDayOfFiscalYear(child.birth(), 18);
    }

    private static void childAllowance(City city, Receipts.Claim claim, int place, Dice dice, Layout.Line line) {
        int age = Age.on(city.person(claim.child()).birth(), city.asOf());
        int yen = place >= 3 ? 30_000 : age < 3 ? 15_000 : 10_000;
        line.put("支給区分", claim.kind())
                .put("手当額", "支給".equals(claim.kind()) ? yen : 0)
                .put("事由", dice.pick(city.words("allowance-cause")))
                .put("終了", ended(city, claim))
                .flag("現況届", dice.chance(0.97))
                .put("振込区分", "口座振込");
    }

    private static void rearing(City city, Receipts.Claim claim, int place, Dice dice, Layout.Line line) {
        LocalDate since = city.asOf().minusMonths(dice.between(2, 90)).withDayOfMonth(1);
        LocalDate birth = city.person(claim.child()).birth();
        LocalDate from = since.isBefore(birth) ? birth.plusMonths(1).withDayOfMonth(1) : since;
        String reason = city.reasonAlone(city.person(claim.claimant()).home());
        boolean full = "全部".equals(claim.kind());
        int yen = place == 1
                ? full ? 48_050 : dice.between(1_134, 4_804) * 10
                : full ? 11_350 : dice.between(568, 1_134) * 10;
        boolean stopped = !full && !"一部".equals(claim.kind());
        line.put("認定日", from.minusMonths(1))
                .put("開始", from)
                .put("終了", ended(city, claim))
                .put("支給区分", stopped ? "停止" : claim.kind())
                .put("手当額", stopped ? 0 : yen)
                .put("事由", reason.isEmpty() ? "その他" : reason)
                .flag("現況届", dice.chance(0.94))
                .put("振込区分", dice.chance(0.03) ? "差止" : "口座振込");
    }

    private static void medicine(City city, Receipts.Claim claim, int number, Dice dice, Layout.Line line) {
        int age = Age.on(city.person(claim.child()).birth(), city.asOf());
        double strain = city.strain(claim.child());
        boolean unused = dice.chance(0.02 + (strain > 0.7 ? 0.035 * strain : 0));
        int months = unused ? dice.between(12, 26) : dice.weighted(0.5, 0.2, 0.1, 0.07, 0.05, 0.04, 0.04);
        int oldest =
                (int) Math.min(months, Age.months(city.person(claim.child()).birth(), city.asOf()));
        line.put("喪失日", ended(city, claim))
                .put("事由", dice.pick(city.words("allowance-cause")))
                .put("助成件数", unused ? 0 : Math.max(1, dice.between(1, 22) - age / 2))
                .put("未使用月数", oldest)
                .put("受給者証番号", String.format(Locale.ROOT, "%08d", 30_000_001 + number * 3))
                .put("助成区分", "消滅".equals(claim.kind()) ? "一般" : claim.kind());
    }
}
