package jp.yorisoi.sample.city;

/// Where a household lives: the neighbourhood, the block in the form `3-12` behind the 丁目, 方書 (may be empty).
public record Place(Area area, String block, String building) {

    /// The address as the register writes it, without 方書.
    public String address() {
        return area.name() + block;
    }

    /// The address with 方書.
    public String full() {
        return building.isEmpty() ? address() : address() + " " + building;
    }
}
