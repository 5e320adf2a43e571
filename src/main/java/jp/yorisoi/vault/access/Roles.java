package jp.yorisoi.vault.access;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.Nearest;
import jp.yorisoi.base.definition.ShippedDefinitions;

/// Which role may do what: data, a definition of kind `roles`. What is not written there is not allowed. Immutable.
public final class Roles {
    /// What somebody must be allowed to do, or nobody could ever mend the roles again.
    private static final Set<Permission> NEEDED =
            EnumSet.of(Permission.DRAFT_DEFINITION, Permission.APPROVE_DEFINITION, Permission.MANAGE_USERS);

    private record Words(String ja, String en) {}

    private final Map<Role, Set<Permission>> may = new EnumMap<>(Role.class);
    private final Map<Role, Words> labels = new EnumMap<>(Role.class);

    private Roles() {}

    /// The roles that ship with the program.
    public static Roles shipped() {
        Faults faults = new Faults();
        Roles roles = of(ShippedDefinitions.of(DefinitionKind.ROLES), faults);
        faults.throwFirst();
        return roles;
    }

    /// The roles of these texts; every mistake becomes a fault, also when nobody could change the roles any more.
    public static Roles of(List<DefinitionText> texts, Faults faults) {
        Roles roles = new Roles();
        for (DefinitionText text : texts) {
            roles.read(text.read(faults));
        }
        return roles;
    }

    private void read(DefinitionNode root) {
        root.allow("id", "label", "label.en", "roles");
        root.need("roles").children().forEach(this::role);
        NEEDED.stream()
                .filter(permission -> may.values().stream().noneMatch(set -> set.contains(permission)))
                .forEach(permission -> root.fault("vault.permission-nobody", Map.of("permission", permission.id())));
    }

    private void role(String id, DefinitionNode node) {
        node.allow("label", "label.en", "may");
        Role role = Role.of(id).orElse(null);
        if (role == null) {
            unknown(node, id, Arrays.stream(Role.values()).map(Role::id).toList());
            return;
        }
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (DefinitionNode item : node.need("may").items()) {
            Permission.of(item.text())
                    .ifPresentOrElse(
                            permissions::add,
                            () -> unknown(
                                    item,
                                    item.text(),
                                    Arrays.stream(Permission.values())
                                            .map(Permission::id)
                                            .toList()));
        }
        may.put(role, permissions);
        String label = node.needText("label");
        labels.put(role, new Words(label, node.findText("label.en").orElse(label)));
    }

    private static void unknown(DefinitionNode node, String word, List<String> known) {
        node.fault(
                "definition.word-unknown",
                Map.of(
                        "word",
                        word,
                        "nearest",
                        Nearest.of(word, known).orElse("none"),
                        "words",
                        known.stream().collect(Collectors.joining(", "))));
    }

    /// Whether one of the operator's roles may do this.
    public boolean allow(Operator operator, Permission permission) {
        return operator.roles().stream().anyMatch(role -> of(role).contains(permission));
    }

    /// What a role may do.
    public Set<Permission> of(Role role) {
        return Set.copyOf(may.getOrDefault(role, Set.of()));
    }

    /// The role's name for people.
    public String label(Role role, Locale locale) {
        Words words = labels.get(role);
        if (words == null) {
            return role.id();
        }
        return "en".equals(locale.getLanguage()) ? words.en : words.ja;
    }
}
