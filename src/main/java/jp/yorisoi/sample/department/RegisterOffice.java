package jp.yorisoi.sample.department;

import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Home;

/// 住民基本台帳: everybody, also those lately struck off.
final class RegisterOffice implements Department {
    private final Layout layout;

    RegisterOffice(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String source() {
        return layout.source();
    }

    @Override
    public void records(City city, RecordSink sink) {
        for (Citizen one : city.people()) {
            Layout.Line line = layout.line();
            Home home = city.homeOf(one.index());
            FullNames.put(line, one);
            line.put("宛名番号", one.number())
                    .put("世帯番号", home.number())
                    .put("生年月日", one.birth())
                    .put("性別", one.female() ? "女" : "男")
                    .put("続柄", one.relation())
                    .put("世帯主氏名", city.person(home.members().get(0)).name().text())
                    .mark("支援措置", home.protectedHome())
                    .flag("本籍の有無", one.foreign() == null);
            place(line, home);
            stay(line, one.stay());
            line.to(sink, one.index());
        }
    }

    private static void place(Layout.Line line, Home home) {
        line.put("郵便番号", home.place().area().postcode())
                .put("住所", home.place().address())
                .put("方書", home.place().building())
                .put("町丁目コード", home.place().area().code())
                .put("小学校区", home.place().area().elementary())
                .put("中学校区", home.place().area().juniorHigh());
    }

    private static void stay(Layout.Line line, Citizen.Stay stay) {
        line.put("住民となった日", stay.since())
                .put("住民となった事由", stay.cause())
                .put("住所を定めた日", stay.addressSince())
                .put("前住所", stay.formerAddress())
                .put("転出予定日", stay.leavesOn())
                .put("異動日", stay.changed())
                .put("異動事由", stay.changeCause())
                .put("消除日", stay.removed())
                .put("消除事由", stay.removedCause());
    }

    /// Names of all kinds that the register carries.
    private static final class FullNames {
        private FullNames() {}

        static void put(Layout.Line line, Citizen one) {
            var maiden = one.self().maiden();
            line.put("氏名", one.name().text()).put("カナ", one.name().kana());
            if (one.self().carriesFormer() && maiden != null) {
                line.put("旧氏", maiden.family());
            }
            Citizen.Foreign foreign = one.foreign();
            if (foreign != null) {
                line.put("通称", foreign.alias())
                        .put("国籍", foreign.nationality())
                        .put("在留資格", foreign.status())
                        .put("在留期限", foreign.until());
            }
        }
    }
}
