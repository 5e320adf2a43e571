package jp.yorisoi.sample.mess;

/// Variants of kanji that names have, each in the encodings of departments.
final class Variants {
    private static final String COMMON = "高崎辺斎斉沢広真国浜島桜吉竜栄恵";
    private static final String VARIANT = "髙﨑邊齋齊澤廣眞國濱嶋櫻𠮷龍榮惠";

    private Variants() {}

    /// The name with the variant of every character that has one.
    static String of(String name) {
        StringBuilder out = new StringBuilder(name.length() + 1);
        for (int i = 0; i < name.length(); i++) {
            int at = COMMON.indexOf(name.charAt(i));
            if (at < 0) {
                out.append(name.charAt(i));
            } else {
                int from = VARIANT.offsetByCodePoints(0, at);
                out.appendCodePoint(VARIANT.codePointAt(from));
            }
        }
        return out.toString();
    }
}
