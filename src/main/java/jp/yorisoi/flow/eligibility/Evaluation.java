package jp.yorisoi.flow.eligibility;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.flow.eligibility.Asking.Assume;
import jp.yorisoi.flow.eligibility.Asking.Ground;

/// Asks one service about one claimant.
final class Evaluation {
    private static final String OBLIGORS = "扶養義務者";
    private static final String LIVELIHOOD = "生計同一";

    private final ServiceDefinition service;
    private final boolean asksObligors;

    Evaluation(ServiceDefinition service) {
        this.service = service;
        this.asksObligors = service.conditions().bands().stream()
                .anyMatch(band -> band.when().text().contains(OBLIGORS));
    }

    ServiceDefinition service() {
        return service;
    }

    /// Whether the claimant can be one at all; who cannot is no subject of the service.
    Truth subject(Ground ground) {
        return service.claim()
                .subject()
                .map(condition -> condition
                        .test(asking(ground, ground.claimant().day(), Assume.HIGHEST)
                                .claimant())
                        .truth())
                .orElse(Truth.YES);
    }

    /// Whether the claimant receives it; what nothing carries counts as not received.
    Truth receives(Ground ground) {
        Asking asking = asking(ground, ground.claimant().day(), Assume.HIGHEST);
        asking.presume(true);
        return service.claim().receiving().test(asking.claimant()).truth();
    }

    /// What its conditions say.
    Answer answer(Ground ground) {
        Answer found = null;
        for (LocalDate day : days(ground)) {
            Answer answer = onDay(ground, day);
            if (answer.truth() == Truth.YES) {
                return answer;
            }
            if (found == null || (found.truth() == Truth.NO && answer.truth() == Truth.UNKNOWN)) {
                found = answer;
            }
        }
        return found == null ? Answer.no(Reason.NONE) : found;
    }

    /// The days on which it is asked. Between the first and the last of a month only ages change, so one day will do
    /// where nobody of the household has a birthday about this month and no school year ends.
    private List<LocalDate> days(Ground ground) {
        LocalDate day = ground.claimant().day();
        LocalDate first = day.withDayOfMonth(1);
        return switch (service.claim().month()) {
            case DAY -> List.of(day);
            case FIRST -> List.of(first);
            case ANY_DAY ->
                changes(ground, day) ? List.of(first, day, day.withDayOfMonth(day.lengthOfMonth())) : List.of(day);
        };
    }

    private static boolean changes(Ground ground, LocalDate day) {
        if (day.getMonth() == Month.MARCH || day.getMonth() == Month.APRIL) {
            return true;
        }
        for (Scope member : ground.claimant().group("世帯員").scopes()) {
            if (member.item(ItemName.of("生年月日")).value() instanceof Value.Date birth
                    && (birth.value().getMonth() == day.getMonth()
                            || birth.value().minusDays(1).getMonth() == day.getMonth())) {
                return true;
            }
        }
        return false;
    }

    private Asking asking(Ground ground, LocalDate day, Assume assume) {
        return new Asking(service, ground, day, assume);
    }

    private Answer onDay(Ground ground, LocalDate day) {
        Pass worst = Pass.through(asking(ground, day, Assume.HIGHEST));
        Optional<AmountRange> least = worst.truth() == Truth.NO ? Optional.empty() : worst.amount();
        if (worst.asking().ranged().isEmpty()) {
            return answer(worst, worst, least);
        }
        Pass best = Pass.through(asking(ground, day, Assume.LOWEST));
        if (worst.truth() == Truth.NO && best.truth() == Truth.NO) {
            return answer(best, best, Optional.empty());
        }
        return answer(worst, best, least.flatMap(low -> best.amount().map(low::or)));
    }

    /// The answer that holds whatever the unknown parts of the incomes are.
    private Answer answer(Pass worst, Pass best, Optional<AmountRange> amount) {
        Truth truth = worst.truth() == best.truth() || worst.truth() == Truth.YES ? worst.truth() : Truth.UNKNOWN;
        Set<String> missing = new LinkedHashSet<>();
        Reason reason = worst.reason();
        if (truth == Truth.UNKNOWN) {
            // Where the highest income is unknown too, what is missing there decides; the rest can only help.
            missing.addAll(worst.truth() == Truth.UNKNOWN ? worst.missing() : best.missing());
            if (worst.truth() != best.truth()) {
                missing.addAll(worst.asking().ranged());
            }
            if (!reason.kind().equals("confirm")) {
                reason = Reason.of("missing", String.join("、", missing));
            }
        }
        Set<String> presumed = new LinkedHashSet<>(worst.presumed());
        Set<String> confirm = new LinkedHashSet<>(worst.presumed());
        confirm.removeAll(worst.asking().harmless());
        if (truth == Truth.NO) {
            presumed.clear();
            confirm.clear();
        } else if (asksObligors && obligors(worst.asking())) {
            presumed.add(LIVELIHOOD);
            confirm.add(LIVELIHOOD);
        }
        boolean paid = truth == Truth.YES;
        Optional<String> band = paid
                ? worst.band().filter(one -> best.band().filter(one::equals).isPresent())
                : Optional.empty();
        return new Answer(
                truth,
                band.orElse(""),
                paid ? low(amount) : OptionalLong.empty(),
                paid ? high(amount) : OptionalLong.empty(),
                missing,
                presumed,
                confirm,
                reason);
    }

    private static boolean obligors(Asking asking) {
        return !asking.claimant().group(OBLIGORS).scopes().isEmpty();
    }

    private static OptionalLong low(Optional<AmountRange> range) {
        return range.map(one -> OptionalLong.of(one.low())).orElse(OptionalLong.empty());
    }

    private static OptionalLong high(Optional<AmountRange> range) {
        return range.map(one -> OptionalLong.of(one.high())).orElse(OptionalLong.empty());
    }
}
