package jp.yorisoi.flow.linking;

import java.util.List;
import jp.yorisoi.base.notation.Address;
import jp.yorisoi.vault.access.Personal;

/// An address as it is compared: the town, the block (town and up to three numbers), and the room or building; without
/// the municipality, which one office writes and another leaves out.
@Personal
record PlaceText(String town, String block, String room) {
    static final PlaceText NONE = new PlaceText("", "", "");
    private static final int NUMBERS = 3;

    static PlaceText of(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        Address address = Address.parse(text);
        String town = address.townKey();
        List<Integer> numbers = address.numbers();
        StringBuilder block = new StringBuilder(town);
        StringBuilder room = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            StringBuilder into = i < NUMBERS ? block : room;
            into.append(i == 0 || i == NUMBERS ? "" : "-").append(numbers.get(i));
        }
        return new PlaceText(town, block.toString(), room + address.buildingKey());
    }

    /// The whole.
    String full() {
        return room.isEmpty() ? block : block + " " + room;
    }

    @Override
    public String toString() {
        return "PlaceText[…]";
    }
}
