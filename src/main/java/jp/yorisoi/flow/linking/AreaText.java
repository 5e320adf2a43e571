package jp.yorisoi.flow.linking;

import jp.yorisoi.base.notation.Address;
import jp.yorisoi.vault.access.Personal;

/// A part of the city by whatever name (町名, 地区, 校区), as it is compared.
@Personal
record AreaText(String town, String stem) {
    static final AreaText NONE = new AreaText("", "");
    private static final int LEAST = 2;

    static AreaText of(String text) {
        return text.isEmpty() ? NONE : new AreaText(Address.parse(text).townKey(), stem(text));
    }

    /// A school district's name without what says that it is one.
    static String stem(String text) {
        return text.replaceAll("(市立|小学校|中学校|小校|中校)?(校区|学区|地区|区域|区)?$", "").replaceAll("[小中]$", "");
    }

    boolean isEmpty() {
        return town.isEmpty();
    }

    boolean isTown(String other) {
        return alike(town, other) || (stem.length() >= LEAST && other.startsWith(stem));
    }

    boolean isDistrict(String name) {
        return alike(stem, stem(name));
    }

    private static boolean alike(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        return a.equals(b) ? shorter > 0 : shorter >= LEAST && (a.startsWith(b) || b.startsWith(a));
    }

    @Override
    public String toString() {
        return "AreaText[…]";
    }
}
