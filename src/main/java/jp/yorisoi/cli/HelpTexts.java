package jp.yorisoi.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import jp.yorisoi.base.text.Texts;
import org.jspecify.annotations.Nullable;

/// The command line's own help in the reader's language: picocli's keys under `help.` in the bundle of the room `help`.
final class HelpTexts extends ResourceBundle {
    private final Texts texts;

    HelpTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String own = "help." + key;
        return texts.has(own) ? texts.get(own) : null;
    }

    @Override
    public boolean containsKey(String key) {
        return texts.has("help." + key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keys("help").stream()
                .map(key -> key.substring("help.".length()))
                .toList());
    }
}
