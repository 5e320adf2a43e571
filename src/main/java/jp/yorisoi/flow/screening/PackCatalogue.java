package jp.yorisoi.flow.screening;

import java.util.List;
import java.util.Optional;

/// The packs that are in force.
public final class PackCatalogue {
    private final List<Pack> packs;

    private PackCatalogue(List<Pack> packs) {
        this.packs = packs;
    }

    /// The packs that ship with the program.
    public static PackCatalogue shipped() {
        return new PackCatalogue(List.of());
    }

    /// All packs, by id.
    public List<Pack> packs() {
        return packs;
    }

    /// The pack of this id.
    public Optional<Pack> find(String id) {
        return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }
}
