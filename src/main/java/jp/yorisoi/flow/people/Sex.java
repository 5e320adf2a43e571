package jp.yorisoi.flow.people;

import org.jspecify.annotations.Nullable;

/// 性別, as the register writes it.
public enum Sex {
    /// 男.
    MALE("男"),
    /// 女.
    FEMALE("女"),
    /// Not said, or 不明.
    UNKNOWN("不明");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    /// The word in the register: 男, 女, 不明.
    public String label() {
        return label;
    }

    /// What a normalised value says; anything but 男 and 女 (or the usual codes 1 and 2, M and F) is unknown.
    public static Sex of(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return UNKNOWN;
        }
        return switch (value.charAt(0)) {
            case '男', '1', 'M', 'm' -> MALE;
            case '女', '2', 'F', 'f' -> FEMALE;
            default -> UNKNOWN;
        };
    }
}
