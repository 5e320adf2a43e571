package jp.yorisoi.base.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The text of one definition and the name it is known by in messages (`sources/juki.yaml`, or a file that somebody
/// gave).
public record DefinitionText(String name, String text) {
    private static final String ENDING = ".yaml";

    /// The text of a kind under an id.
    public static DefinitionText of(DefinitionKind kind, String id, String text) {
        return new DefinitionText(kind.folder() + "/" + id + ENDING, text);
    }

    /// What it is called within its kind: `juki`, and `kodomo-standard/ha` for a rule of a pack.
    public String id() {
        String path = name.substring(name.indexOf('/') + 1);
        return path.endsWith(ENDING) ? path.substring(0, path.length() - ENDING.length()) : path;
    }

    /// The SHA-256 of the text (UTF-8) in hexadecimal, which runs record.
    public String hash() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Reads it into nodes. What is no YAML at all becomes one fault and an empty node, so that a caller can go on and
    /// collect the rest.
    public DefinitionNode read(Faults faults) {
        return NodeReader.read(this, faults);
    }
}
