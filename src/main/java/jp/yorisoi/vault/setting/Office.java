package jp.yorisoi.vault.setting;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who answers for what is handed over: the city and its office, as they stand on lists, sheets and pages.
public record Office(String city, String name) {
    /// Nothing was set: papers name nobody rather than somebody else.
    public static final Office UNNAMED = new Office("", "");

    /// Takes away blanks around.
    public Office {
        city = city.strip();
        name = name.strip();
    }

    /// Both in one line; empty where neither was set.
    public String signature() {
        return Stream.of(city, name).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
