package jp.yorisoi.ui.shell;

/// The groups of the rail, which follow the work.
public enum RailGroup {
    /// ホーム
    HOME,
    /// 取込 名寄せ
    DATA,
    /// 一覧 世帯 サービス
    PEOPLE,
    /// 会議 連携 お知らせ
    TOGETHER,
    /// ルール 集計 記録
    RULES,
    /// 設定, at the foot
    SETTINGS
}
