package jp.yorisoi.base.notation;

import java.util.List;

/// An address taken apart: prefecture, municipality and town as written (each may be empty), the block numbers (丁目, 番地,
/// 号), and the building
/// and room (方書).
///
/// Sources: 住居表示に関する法律 (街区符号 and 住居番号: 番, 号) and 不動産登記規則 98 (地番: 番地, branch numbers); the layout of addresses in the
/// standard
/// for local government systems (町字, 番地号, 方書); spellings as the towns of the postcode data (KEN_ALL) and 町字マスター have
/// them (丁 in 堺市,
/// 条 in 札幌, 地割 in 岩手, 通り名 in 京都). There is no table of towns in here: any city's are read by form alone.
public record Address(String prefecture, String municipality, String town, List<Integer> numbers, String building) {

    private static final int NUMBERS = 3;

    /// Copies the numbers.
    public Address {
        numbers = List.copyOf(numbers);
    }

    /// Takes an address apart; never fails: what has no numbers is all town.
    public static Address parse(String text) {
        return AddressText.parse(text);
    }

    /// The normal form: 町名 + `1-2-3` + space + 方書.
    public static Normalised normalise(String text) {
        Address address = parse(text);
        String value = address.text();
        return value.isEmpty() ? Normalised.BLANK : Normalised.of(value, address.key());
    }

    /// The numbers joined by hyphens.
    public String block() {
        return join(numbers);
    }

    private static String join(List<Integer> numbers) {
        StringBuilder out = new StringBuilder();
        for (int number : numbers) {
            out.append(out.isEmpty() ? "" : "-").append(number);
        }
        return out.toString();
    }

    /// The whole address in normal form.
    public String text() {
        String head = prefecture + municipality + town + block();
        return building.isEmpty() ? head : head.isEmpty() ? building : head + " " + building;
    }

    /// What towns are compared by: variants folded, 大字 and 字 left out (not within 文字), ヶ, ケ and が alike.
    public String townKey() {
        return AddressKey.of(town)
                .replace("大字", "")
                .replace("文字", "文\u0000")
                .replace("字", "")
                .replace("文\u0000", "文字");
    }

    /// What buildings are compared by: without spaces and 号室; 階 as F, 様方 as 方, no hyphen before a room's number.
    public String buildingKey() {
        String key = AddressKey.of(building)
                .replace("号室", "")
                .replace("様方", "方")
                .replace("階", "F")
                .replace("号棟", "棟");
        key = key.endsWith("号") ? key.substring(0, key.length() - 1) : key;
        StringBuilder out = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            boolean needless = key.charAt(i) == '-' && i > 0 && !Character.isDigit(key.charAt(i - 1));
            if (!needless) {
                out.append(key.charAt(i));
            }
        }
        return out.toString();
    }

    /// The municipality without the district (郡) before it, which some offices leave out.
    private String municipalityKey() {
        int district = municipality.indexOf('郡');
        boolean outside = district > 0 && (municipality.endsWith("町") || municipality.endsWith("村"));
        return AddressKey.of(outside ? municipality.substring(district + 1) : municipality);
    }

    /// What addresses are compared by: municipality, town, numbers and building folded; the prefecture is left out.
    /// Where no building is named, numbers
    /// beyond the third count as the room: `1-2-3-401` and `1-2-3 401号室` are one.
    public String key() {
        boolean room = building.isEmpty() && numbers.size() > NUMBERS;
        String head = municipalityKey() + townKey() + join(room ? numbers.subList(0, NUMBERS) : numbers);
        String tail = room ? join(numbers.subList(NUMBERS, numbers.size())) : buildingKey();
        return tail.isEmpty() ? head : head + " " + tail;
    }

    /// Says that it is an address, not where.
    @Override
    public String toString() {
        return "Address[" + numbers.size() + " numbers]";
    }
}
