package jp.yorisoi.flow.extract;

import java.nio.charset.Charset;

/// The character encodings in which departments send text.
public enum TextEncoding {
    /// Windows' Shift_JIS (MS932, CP932).
    WINDOWS_31J("windows-31j", "windows-31j", 0),
    /// UTF-8 without a mark; also what pure ASCII is called.
    UTF_8("UTF-8", "UTF-8", 0),
    /// UTF-8 with a byte-order mark, as Excel saves it.
    UTF_8_BOM("UTF-8-BOM", "UTF-8", 3),
    /// UTF-16, low byte first, with a mark.
    UTF_16LE("UTF-16LE", "UTF-16LE", 2),
    /// UTF-16, high byte first, with a mark.
    UTF_16BE("UTF-16BE", "UTF-16BE", 2),
    /// EUC-JP with the vendors' characters.
    EUC_JP("EUC-JP", "x-eucJP-Open", 0),
    /// The seven-bit encoding of mail and older hosts.
    ISO_2022_JP("ISO-2022-JP", "x-windows-iso2022jp", 0);

    private final String id;
    private final String charset;
    private final int mark;

    TextEncoding(String id, String charset, int mark) {
        this.id = id;
        this.charset = charset;
        this.mark = mark;
    }

    /// The name in files and JSON.
    public String id() {
        return id;
    }

    /// The encoding of this name, if it is one of ours.
    public static java.util.Optional<TextEncoding> byId(String id) {
        for (TextEncoding encoding : values()) {
            if (encoding.id.equals(id)) {
                return java.util.Optional.of(encoding);
            }
        }
        return java.util.Optional.empty();
    }

    /// The charset that decodes it.
    public Charset charset() {
        return Charset.forName(charset);
    }

    /// How many bytes the byte-order mark has where one is written.
    int markLength() {
        return mark;
    }
}
