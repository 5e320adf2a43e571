package jp.yorisoi.flow.screening;

import java.util.Locale;

/// What a yes of a rule means; need is not danger.
public enum RuleClass {
    /// ニーズ: a reason to offer help.
    NEED("ニーズ"),
    /// 気がかり: a sign that somebody should look at.
    CONCERN("気がかり"),
    /// 安全: a list apart, counted on no axis and in no score.
    SAFETY("安全");

    private final String word;

    RuleClass(String word) {
        this.word = word;
    }

    /// The word in rules.
    public String word() {
        return word;
    }

    /// The name in files: `need`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of its name for people.
    public String key() {
        return "screening.class." + id();
    }
}
