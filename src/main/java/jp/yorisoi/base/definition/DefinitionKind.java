package jp.yorisoi.base.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a definition defines; each kind has a folder of that name in the resources.
public enum DefinitionKind {
    /// Lists of codes (コード表).
    CODES("values"),
    /// A source (情報源).
    SOURCES("grain"),
    /// Derived items (導出項目).
    FACTS("items"),
    /// A rule or a pack of them (判定ルール).
    RULES("rules", "class", "watchers"),
    /// A service (支援制度).
    SERVICES("services", "group"),
    /// How records are matched to people (照合モデル).
    LINKS("inRegister", "tie"),
    /// Someone who receives lists and sheets (連携先).
    PARTNERS("reader"),
    /// For which purpose each source may be used (利用目的と根拠).
    PURPOSES("grounds"),
    /// Who may do what (役割と権限).
    ROLES("roles"),
    /// How long what was imported is kept (保存期間).
    RETENTION("withdrawn");

    private final List<String> marks;

    DefinitionKind(String... marks) {
        this.marks = List.of(marks);
    }

    /// The name of its folder, and of the kind in the store: `rules`.
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of this folder.
    public static Optional<DefinitionKind> ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(kind -> kind.folder().equals(folder))
                .findFirst();
    }

    /// The kind of a definition, told by the entries that only this kind has. The order of the constants decides where
    /// two would fit: a source has items too.
    public static Optional<DefinitionKind> of(DefinitionNode root) {
        return Arrays.stream(values())
                .filter(kind -> kind.marks.stream().anyMatch(root::has))
                .findFirst();
    }
}
