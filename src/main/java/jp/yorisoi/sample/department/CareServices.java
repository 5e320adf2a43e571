package jp.yorisoi.sample.department;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Dice;

/// 介護保険サービス: twelve months, one line for each person, service and office.
final class CareServices implements Department {
    private static final int MONTHS = 12;
    private static final List<String> HOME = List.of(
            "居宅介護支援",
            "訪問介護",
            "通所介護",
            "福祉用具貸与",
            "訪問看護",
            "居宅療養管理指導",
            "通所リハビリ",
            "短期入所生活介護",
            "訪問リハビリ",
            "地域密着型通所介護",
            "訪問入浴介護",
            "小規模多機能型居宅介護");
    private static final List<String> LIGHT =
            List.of("介護予防支援", "総合事業通所", "総合事業訪問", "介護予防福祉用具貸与", "介護予防訪問看護", "介護予防通所リハビリ", "居宅療養管理指導", "その他");

    private final Layout layout;

    CareServices(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String source() {
        return layout.source();
    }

    @Override
    public void records(City city, RecordSink sink) {
        List<Integer> people = city.conditions().careOrder();
        long rows = city.rows("kaigo-service");
        YearMonth last = YearMonth.from(city.asOf()).minusMonths(2);
        // four in five of those with a certificate use something
        int users = Math.max(1, (int) Math.round(people.size() * 0.815));
        for (int month = 0; month < MONTHS; month++) {
            long from = rows * month / MONTHS;
            int lines = (int) (rows * (month + 1) / MONTHS - from);
            month(city, last.minusMonths(MONTHS - 1L - month), users, lines, sink);
        }
    }

    /// So many lines for each user, one more for the first ones, so that a month has its lines exactly.
    private void month(City city, YearMonth month, int users, int lines, RecordSink sink) {
        int each = lines / users;
        int more = lines % users;
        for (int place = 0; place < users; place++) {
            int person = city.conditions().careOrder().get(place);
            boolean light =
                    Objects.requireNonNull(city.conditions().care(person)).startsWith("要支援");
            List<String> services = light ? LIGHT : HOME;
            Dice dice = city.dice("care " + month, person);
            int n = each + (place < more ? 1 : 0);
            for (int i = 0; i < n; i++) {
                int kind = (i + person % 3) % services.size();
                Layout.Line line = layout.line()
                        .put("被保険者番号", CareCertification.insured(place))
                        .put("利用年月", month.toString())
                        .put("サービス種類コード", services.get(kind))
                        .put("単位数", dice.between(200, light ? 3_000 : 18_000))
                        .put("回数", dice.between(1, 22))
                        .put("事業所番号", String.format(Locale.ROOT, "27%08d", 10_001 + (person * 7 + i) % 240));
                line.to(sink, person, month.toString());
            }
        }
    }
}
