package jp.yorisoi.vault.access;

import java.util.Set;

/// Who works with the store: an account's name and its roles. That one has this value gives no right: the [Gate] asks
/// the store again.
public record Operator(String name, Set<Role> roles) {
    /// Copies the roles.
    public Operator {
        roles = Set.copyOf(roles);
    }
}
