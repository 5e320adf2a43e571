package jp.yorisoi.vault.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Which role may do what: data, read from `roles.yaml`. What is not written there is not allowed.
public final class Roles {
    private record Words(String ja, String en) {}

    private final Map<Role, Set<Permission>> may;
    private final Map<Role, Words> labels;

    private Roles(Map<Role, Set<Permission>> may, Map<Role, Words> labels) {
        this.may = may;
        this.labels = labels;
    }

    /// The roles that ship with the program.
    public static Roles shipped() {
        try (InputStream in = Roles.class.getResourceAsStream("/roles.yaml")) {
            if (in == null) {
                throw new IllegalStateException("roles.yaml is missing");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Roles of a definition's text; an [IllegalArgumentException] names a role or permission that is unknown.
    public static Roles read(String yaml) {
        Map<Role, Set<Permission>> may = new EnumMap<>(Role.class);
        Map<Role, Words> labels = new EnumMap<>(Role.class);
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        for (Map.Entry<?, ?> entry : map(map(document).get("roles")).entrySet()) {
            String id = String.valueOf(entry.getKey());
            Role role = Role.of(id).orElseThrow(() -> new IllegalArgumentException("unknown role " + id));
            Map<?, ?> body = map(entry.getValue());
            may.put(role, permissions(body.get("may")));
            labels.put(role, new Words(String.valueOf(body.get("label")), String.valueOf(body.get("label.en"))));
        }
        return new Roles(may, labels);
    }

    private static Set<Permission> permissions(@Nullable Object list) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        if (!(list instanceof List<?> ids)) {
            throw new IllegalArgumentException("may: is no list");
        }
        for (Object id : ids) {
            permissions.add(Permission.of(String.valueOf(id))
                    .orElseThrow(() -> new IllegalArgumentException("unknown permission " + id)));
        }
        return permissions;
    }

    private static Map<?, ?> map(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("roles.yaml has another form");
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
