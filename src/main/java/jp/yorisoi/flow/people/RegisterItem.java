package jp.yorisoi.flow.people;

import java.util.Arrays;
import java.util.Optional;

/// The items of the residents' register (住民基本台帳) that the program keeps at hand. The name is the canonical item name of
/// the source.
public enum RegisterItem {
    /// 宛名番号: the city's number of a person.
    NUMBER("宛名番号"),
    /// 世帯番号: the number of the household on the day.
    HOUSEHOLD("世帯番号"),
    /// 氏名.
    NAME("氏名"),
    /// カナ.
    KANA("カナ"),
    /// 旧氏: a former surname that the register carries.
    FORMER_SURNAME("旧氏"),
    /// 通称: the name a foreign resident goes by.
    ALIAS("通称"),
    /// 生年月日.
    BIRTH("生年月日"),
    /// 性別.
    SEX("性別"),
    /// 続柄: the path from the head of the household.
    RELATION("続柄"),
    /// 世帯主氏名.
    HEAD("世帯主氏名"),
    /// 郵便番号.
    POSTCODE("郵便番号"),
    /// 住所.
    ADDRESS("住所"),
    /// 方書: building and room.
    BUILDING("方書"),
    /// 町丁目コード.
    TOWN_CODE("町丁目コード"),
    /// 小学校区.
    ELEMENTARY("小学校区"),
    /// 中学校区.
    JUNIOR_HIGH("中学校区"),
    /// 住民となった日.
    RESIDENT_SINCE("住民となった日"),
    /// 住民となった事由.
    RESIDENT_CAUSE("住民となった事由"),
    /// 住所を定めた日.
    ADDRESS_SINCE("住所を定めた日"),
    /// 前住所.
    FORMER_ADDRESS("前住所"),
    /// 異動日.
    CHANGED("異動日"),
    /// 異動事由.
    CHANGE_CAUSE("異動事由"),
    /// 国籍.
    NATIONALITY("国籍"),
    /// 支援措置: under protection from violence at home.
    PROTECTION("支援措置"),
    /// 消除日: struck off the register.
    REMOVED("消除日"),
    /// 消除事由.
    REMOVED_CAUSE("消除事由");

    private final String item;

    RegisterItem(String item) {
        this.item = item;
    }

    /// The canonical item name (Japanese).
    public String item() {
        return item;
    }

    /// The item of a source's column, if the register keeps it.
    public static Optional<RegisterItem> of(String item) {
        return Arrays.stream(values()).filter(one -> one.item.equals(item)).findFirst();
    }
}
