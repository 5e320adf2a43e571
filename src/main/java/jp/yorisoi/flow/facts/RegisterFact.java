package jp.yorisoi.flow.facts;

import java.util.Arrays;
import java.util.Optional;
import jp.yorisoi.base.expression.Type;
import jp.yorisoi.flow.people.RegisterItem;
import org.jspecify.annotations.Nullable;

/// What the register of residents itself tells of a person, as conditions name it.
public enum RegisterFact {
    /// The completed years.
    AGE("年齢", Type.NUMBER, null),
    /// The completed months.
    MONTHS("月齢", Type.NUMBER, null),
    /// The school grade of one's age, 1 = 小1 to 12 = 高3; none after that.
    GRADE("学年", Type.NUMBER, null),
    /// The day of birth.
    BIRTH("生年月日", Type.DATE, RegisterItem.BIRTH),
    /// 男, 女, 不明.
    SEX("性別", Type.TEXT, RegisterItem.SEX),
    /// The path from the 世帯主 in one spelling: every own child is 子.
    RELATION("続柄", Type.TEXT, RegisterItem.RELATION),
    /// Whether one is the 世帯主.
    IS_HEAD("世帯主", Type.FLAG, null),
    /// Whether one is a child of the person who would claim for this household.
    CLAIMANTS_CHILD("申請者の子", Type.FLAG, null),
    /// The moves within the years in brackets, as far as the registers tell.
    MOVES("転居回数", Type.NUMBER, null),
    /// 宛名番号.
    NUMBER("宛名番号", Type.TEXT, RegisterItem.NUMBER),
    /// 世帯番号.
    HOUSEHOLD("世帯番号", Type.TEXT, RegisterItem.HOUSEHOLD),
    /// 氏名.
    NAME("氏名", Type.TEXT, RegisterItem.NAME),
    /// カナ.
    KANA("カナ", Type.TEXT, RegisterItem.KANA),
    /// 住所.
    ADDRESS("住所", Type.TEXT, RegisterItem.ADDRESS),
    /// 方書.
    BUILDING("方書", Type.TEXT, RegisterItem.BUILDING),
    /// 住民となった日.
    SINCE("住民となった日", Type.DATE, RegisterItem.RESIDENT_SINCE),
    /// 住民となった事由.
    SINCE_CAUSE("住民となった事由", Type.TEXT, RegisterItem.RESIDENT_CAUSE),
    /// 住所を定めた日.
    ADDRESS_SINCE("住所を定めた日", Type.DATE, RegisterItem.ADDRESS_SINCE),
    /// 異動日.
    CHANGED("異動日", Type.DATE, RegisterItem.CHANGED),
    /// 異動事由.
    CHANGE_CAUSE("異動事由", Type.TEXT, RegisterItem.CHANGE_CAUSE),
    /// 国籍.
    NATIONALITY("国籍", Type.TEXT, RegisterItem.NATIONALITY),
    /// 小学校区.
    ELEMENTARY("小学校区", Type.TEXT, RegisterItem.ELEMENTARY),
    /// 中学校区.
    JUNIOR_HIGH("中学校区", Type.TEXT, RegisterItem.JUNIOR_HIGH),
    /// 町丁目コード.
    TOWN_CODE("町丁目コード", Type.TEXT, RegisterItem.TOWN_CODE);

    private final String label;
    private final Type type;
    private final @Nullable RegisterItem item;

    RegisterFact(String label, Type type, @Nullable RegisterItem item) {
        this.label = label;
        this.type = type;
        this.item = item;
    }

    /// The name in conditions.
    public String label() {
        return label;
    }

    /// The type of its values; codes have their list in the item's file.
    public Type type() {
        return type;
    }

    /// The register's column that it is read from, if it is one column as it stands.
    public Optional<RegisterItem> item() {
        return Optional.ofNullable(item);
    }

    /// The fact of this name.
    public static Optional<RegisterFact> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }
}
