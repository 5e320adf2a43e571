package jp.yorisoi.base.expression;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A small vocabulary in the words of the city, for tests of the language.
final class Names implements Vocabulary {
    static final Type TAXED = new Type.Code("課税区分", List.of("課税", "均等割のみ", "非課税", "未申告"));
    static final Type CARE =
            new Type.Code("要介護度", List.of("非該当", "要支援1", "要支援2", "要介護1", "要介護2", "要介護3", "要介護4", "要介護5"));
    static final Type KIN = new Type.Code("続柄", List.of("世帯主", "夫", "妻", "夫(未届)", "子", "長男", "長女", "父", "母"));
    static final Type CONSULTATION = new Type.Code("相談種別", List.of("養護-虐待", "養護-その他", "保健", "障害", "不登校"));
    static final Type DEGREE = new Type.Code("療育程度", List.of("B2", "B1", "A"));
    static final Type PLACE = new Type.Code("障害部位", List.of("視覚", "肢体", "内部"));

    private final Map<ItemName, Type> person = new LinkedHashMap<>();
    private final Map<String, Map<String, Type>> records = new HashMap<>();

    Names() {
        for (String number :
                List.of("年齢", "所得", "扶養人数", "給与収入", "養育費", "教育.欠席ペース", "身体障害者手帳.等級", "精神障害者保健福祉手帳.等級", "教育.授業日数")) {
            person.put(ItemName.of(number), Type.NUMBER);
        }
        for (String year : List.of("", "今年度", "前年度", "2024", "前回")) {
            person.put(new ItemName("教育.欠席日数", year), Type.NUMBER);
        }
        person.put(new ItemName("教育.欠席日数.月", "4"), Type.NUMBER);
        for (String flag : List.of("ひとり親", "ひとり親世帯", "事実婚", "施設入所", "児童である", "受給.jido-fuyo-teate")) {
            person.put(ItemName.of(flag), Type.FLAG);
        }
        for (String date : List.of("生年月日", "健診.1歳6か月健診.受診日", "住民となった日")) {
            person.put(ItemName.of(date), Type.DATE);
        }
        person.put(ItemName.of("課税区分"), TAXED);
        person.put(ItemName.of("続柄"), KIN);
        person.put(ItemName.of("要介護度"), CARE);
        person.put(ItemName.of("療育手帳.程度"), DEGREE);
        person.put(ItemName.of("身体障害者手帳.部位"), PLACE);
        person.put(ItemName.of("学校名"), Type.TEXT);
        person.put(ItemName.of("地区"), new Type.Code("地区", List.of()));
        Map<String, Type> consultations = new LinkedHashMap<>();
        consultations.put("受付日", Type.DATE);
        consultations.put("相談種別", CONSULTATION);
        consultations.put("緊急度", Type.NUMBER);
        consultations.put("状態", Type.TEXT);
        records.put("家児相", consultations);
        records.put("市民税", Map.of("課税区分", TAXED, "所得", Type.NUMBER, "課税年度", Type.NUMBER));
    }

    /// All items of a person.
    Map<ItemName, Type> items() {
        return person;
    }

    /// All items of a source's records.
    Map<String, Type> items(String source) {
        return records.getOrDefault(source, Map.of());
    }

    @Override
    public Optional<Type> item(ItemName name, String source) {
        if (!source.isEmpty()) {
            return Optional.ofNullable(items(source).get(name.toString()));
        }
        int dot = name.path().indexOf('.');
        Type ofSource = dot < 0
                ? null
                : items(name.path().substring(0, dot)).get(name.path().substring(dot + 1));
        return Optional.ofNullable(person.getOrDefault(name, ofSource));
    }

    @Override
    public boolean isGroup(String name) {
        return Set.of("世帯員", "児童", "大人", "申請者", "配偶者", "扶養義務者", "きょうだい").contains(name);
    }

    @Override
    public boolean isSource(String name) {
        return records.containsKey(name);
    }

    @Override
    public boolean isTable(String id) {
        return id.equals("jifu-full") || id.equals("jifu-first");
    }

    @Override
    public Collection<String> names() {
        Set<String> names = new TreeSet<>(List.of("世帯員", "児童", "大人", "申請者", "配偶者", "扶養義務者", "きょうだい"));
        person.keySet().forEach(name -> names.add(name.path()));
        records.forEach((source, items) -> {
            names.add(source);
            items.keySet().forEach(item -> names.add(source + "." + item));
        });
        return names;
    }
}
