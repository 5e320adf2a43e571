package jp.yorisoi.flow.screening;

import java.util.Locale;

/// What people call a rule, and the few letters that stand for it where there is little room.
public record RuleLabel(String label, String labelEn, String brief, String briefEn) {
    /// Where no brief word was written the label stands for it.
    public RuleLabel {
        brief = brief.isEmpty() ? label : brief;
        briefEn = briefEn.isEmpty() ? labelEn : briefEn;
    }

    /// The label in a language.
    public String label(Locale locale) {
        return isEnglish(locale) ? labelEn : label;
    }

    /// The brief word in a language.
    public String brief(Locale locale) {
        return isEnglish(locale) ? briefEn : brief;
    }

    private static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
