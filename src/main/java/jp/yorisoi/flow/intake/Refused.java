package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Problem.Place;
import jp.yorisoi.base.text.ProblemException;

/// Refusals of files: one reason, and whatever else there is to tell.
public final class Refused {
    private Refused() {}

    static ProblemException because(String code, Map<String, Object> arguments, Place place) {
        return because(code, arguments, place, List.of());
    }

    static ProblemException because(String code, Map<String, Object> arguments, Place place, List<Problem> more) {
        return because(Problem.error(code, arguments).at(place), more);
    }

    static ProblemException because(Problem why, List<Problem> more) {
        ProblemException refusal = new ProblemException(ProblemException.Kind.INPUT, why);
        more.forEach(problem -> refusal.addSuppressed(new ProblemException(ProblemException.Kind.INPUT, problem)));
        return refusal;
    }

    /// Everything that a refusal tells, its reason first.
    public static List<Problem> told(ProblemException refusal) {
        List<Problem> all = new ArrayList<>();
        all.add(refusal.problem());
        for (Throwable more : refusal.getSuppressed()) {
            if (more instanceof ProblemException one) {
                all.add(one.problem());
            }
        }
        return all;
    }
}
