package jp.yorisoi.sample.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.flow.eligibility.Prospect;
import jp.yorisoi.flow.eligibility.ServiceDefinition;
import jp.yorisoi.flow.eligibility.Verdict;
import jp.yorisoi.flow.people.Register;

/// How many of those who may have a service and do not receive it are shown as such: `eligible` = truly so, `found` =
/// shown so, `wrong` = shown so though not, `unknown` = shown as 要確認. A household's benefit counts by households,
/// whoever of it is taken for the claimant; a personal one by persons.
public record ServiceScore(String service, int eligible, int found, int wrong, int unknown) {

    /// The scores of these services.
    static List<ServiceScore> all(
            List<ServiceDefinition> services, List<Prospect> prospects, Register register, Truth truth) {
        Map<String, Map<String, Verdict>> shown = new HashMap<>();
        Map<String, ServiceDefinition> byId = new HashMap<>();
        services.forEach(service -> byId.put(service.id(), service));
        for (Prospect one : prospects) {
            ServiceDefinition service = byId.get(one.service());
            if (service != null) {
                shown.computeIfAbsent(service.id(), id -> new HashMap<>())
                        .merge(unit(service, register, one.person()), one.verdict(), ServiceScore::stronger);
            }
        }
        Map<String, Map<String, Boolean>> missing = missing(byId, register, truth);
        List<ServiceScore> scores = new ArrayList<>();
        for (ServiceDefinition service : services) {
            if (missing.containsKey(service.id())) {
                scores.add(score(service.id(), missing.get(service.id()), shown.getOrDefault(service.id(), Map.of())));
            }
        }
        return scores;
    }

    /// By service: every unit that the truth knows, and whether it is eligible and does not receive.
    private static Map<String, Map<String, Boolean>> missing(
            Map<String, ServiceDefinition> services, Register register, Truth truth) {
        Map<String, Map<String, Boolean>> missing = new HashMap<>();
        Map<String, Map<String, Boolean>> receiving = new HashMap<>();
        for (Truth.Service one : truth.services()) {
            ServiceDefinition service = services.get(one.service());
            if (service != null) {
                Optional<String> unit = unit(service, register, one.resident());
                unit.ifPresent(known -> {
                    missing.computeIfAbsent(service.id(), id -> new HashMap<>())
                            .merge(known, one.eligible(), Boolean::logicalOr);
                    receiving
                            .computeIfAbsent(service.id(), id -> new HashMap<>())
                            .merge(known, one.receiving(), Boolean::logicalOr);
                });
            }
        }
        missing.forEach((service, units) -> {
            Map<String, Boolean> received = receiving.getOrDefault(service, Map.of());
            units.replaceAll((unit, eligible) -> eligible && !received.getOrDefault(unit, false));
        });
        return missing;
    }

    private static ServiceScore score(String service, Map<String, Boolean> missing, Map<String, Verdict> shown) {
        int eligible = 0;
        int found = 0;
        int unknown = 0;
        int wrong = 0;
        for (Map.Entry<String, Boolean> one : missing.entrySet()) {
            if (one.getValue()) {
                eligible++;
                Verdict verdict = shown.get(one.getKey());
                found += verdict == Verdict.ELIGIBLE ? 1 : 0;
                unknown += verdict == Verdict.UNKNOWN ? 1 : 0;
            }
        }
        for (Map.Entry<String, Verdict> one : shown.entrySet()) {
            boolean truly = missing.getOrDefault(one.getKey(), false);
            wrong += one.getValue() == Verdict.ELIGIBLE && !truly ? 1 : 0;
        }
        return new ServiceScore(service, eligible, found, wrong, unknown);
    }

    /// Of several claimants of one household the one who receives counts, then the one who could.
    private static Verdict stronger(Verdict a, Verdict b) {
        return strength(a) >= strength(b) ? a : b;
    }

    private static int strength(Verdict verdict) {
        return switch (verdict) {
            case RECEIVING -> 3;
            case ELIGIBLE -> 2;
            case UNKNOWN -> 1;
            case NOT_ELIGIBLE -> 0;
        };
    }

    private static String unit(ServiceDefinition service, Register register, long person) {
        boolean personal = service.claim().of() == ServiceDefinition.Of.PERSON;
        var ordinal = register.find(person);
        return personal || ordinal.isEmpty()
                ? "person " + person
                : register.householdNumber(register.householdOf(ordinal.getAsInt()));
    }

    private static Optional<String> unit(ServiceDefinition service, Register register, String number) {
        var ordinal = register.findNumber(number);
        return ordinal.isEmpty()
                ? Optional.empty()
                : Optional.of(unit(service, register, register.id(ordinal.getAsInt())));
    }
}
