package jp.yorisoi.base.expression;

/// An item as a condition names it: its path (`教育.欠席日数`, `課税区分`) and what stands in brackets behind it (`今年度`,
/// `前年度`, a month `4`; empty where nothing does).
public record ItemName(String path, String qualifier) {
    /// An item without brackets.
    public static ItemName of(String path) {
        return new ItemName(path, "");
    }

    /// As a condition writes it: `教育.欠席日数(今年度)`.
    @Override
    public String toString() {
        return qualifier.isEmpty() ? path : path + "(" + qualifier + ")";
    }
}
