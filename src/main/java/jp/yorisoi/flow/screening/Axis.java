package jp.yorisoi.flow.screening;

import java.util.Locale;

/// The four sides of a child's life on which signs are counted.
public enum Axis {
    /// 家計.
    MONEY("家計"),
    /// 学校.
    SCHOOL("学校"),
    /// 養育・健康.
    CARE("養育・健康"),
    /// 家庭内の役割.
    ROLE("家庭内の役割");

    private final String word;

    Axis(String word) {
        this.word = word;
    }

    /// The word in rules.
    public String word() {
        return word;
    }

    /// The name in files: `money`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of its name for people; with `.short` behind it the one letter of its mark.
    public String key() {
        return "screening.axis." + id();
    }
}
