package jp.yorisoi.vault.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an operator is in the office; what each may do is data (`roles.yaml`).
public enum Role {
    /// 担当
    STAFF,
    /// 係長
    SUPERVISOR,
    /// 会議
    MEETING,
    /// 連携職員
    PARTNER,
    /// 分析
    ANALYST,
    /// 管理者
    ADMINISTRATOR,
    /// 夜間: the nightly pick-up
    NIGHTLY;

    /// The name in files and on the command line: `staff`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The role of this name, if there is one.
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
