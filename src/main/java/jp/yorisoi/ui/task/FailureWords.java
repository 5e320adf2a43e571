package jp.yorisoi.ui.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.base.text.Texts;

/// Turns a failure into a sentence for a person: what a person can mend with its advice, a defect of ours as a code
/// that
/// can be read over the telephone; never an exception's message, which might hold a value.
public final class FailureWords {
    private final Texts texts;

    /// Speaks the language of these texts.
    public FailureWords(Texts texts) {
        this.texts = texts;
    }

    /// The sentence, with the advice where there is one.
    public String of(Throwable failure) {
        if (failure instanceof ProblemException known) {
            String advice = texts.advice(known.problem());
            String sentence = texts.sentence(known.problem());
            return advice.isEmpty() ? sentence : sentence + " " + advice;
        }
        return texts.get("ui.defect", Map.of("code", code(failure)));
    }

    private static String code(Throwable failure) {
        String where = failure.getClass().getName()
                + Arrays.stream(failure.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("jp.yorisoi"))
                        .limit(3)
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                        .collect(Collectors.joining(" "));
        return String.format(Locale.ROOT, "Y-%04X", where.hashCode() & 0xFFFF);
    }
}
