package jp.yorisoi.base.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The message bundles in one language. A key's first part names its room, and the room's texts stand in
/// `messages/<room>_<language>.properties`
/// (UTF-8, ICU MessageFormat with named arguments). Safe for use by several threads.
public final class Texts {
    private final Locale locale;
    private final Map<String, Properties> rooms = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /// Texts in Japanese or English; any other language gets Japanese.
    public Texts(Locale locale) {
        this.locale = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.JAPAN;
    }

    /// The language that texts are in.
    public Locale locale() {
        return locale;
    }

    /// Whether there is a text under this key.
    public boolean has(String key) {
        return room(key).containsKey(key);
    }

    /// The text under a key, without arguments.
    public String get(String key) {
        return get(key, Map.of());
    }

    /// The text under a key with its named arguments filled in. A key that is missing gives the key itself: a test
    /// finds it.
    public String get(String key, Map<String, ?> arguments) {
        String pattern = room(key).getProperty(key);
        if (pattern == null) {
            return key;
        }
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(pattern, locale));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /// What happened, as one sentence.
    public String sentence(Problem problem) {
        return get(problem.code() + ".sentence", problem.arguments());
    }

    /// What to do about it; empty when there is nothing to do.
    public String advice(Problem problem) {
        String key = problem.code() + ".advice";
        return has(key) ? get(key, problem.arguments()) : "";
    }

    /// All keys of a room.
    public Set<String> keys(String room) {
        return Set.copyOf(room(room).stringPropertyNames());
    }

    private Properties room(String key) {
        int dot = key.indexOf('.');
        return rooms.computeIfAbsent(dot < 0 ? key : key.substring(0, dot), this::load);
    }

    private Properties load(String room) {
        Properties texts = new Properties();
        String name = "/messages/" + room + "_" + locale.getLanguage() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
