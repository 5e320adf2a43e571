package jp.yorisoi.flow.screening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.flow.eligibility.ServiceDefinition;
import jp.yorisoi.flow.eligibility.ServiceTrial;

/// `見込み.SERVICE` of given facts: the services are asked as a rule reads them.
final class LikelyFacts {
    private final ServiceTrial trial;
    private final List<ServiceDefinition> services;

    LikelyFacts(ServiceTrial trial, List<ServiceDefinition> services) {
        this.trial = trial;
        this.services = List.copyOf(services);
    }

    /// A person (counted from 0) with these items.
    Scope of(Scope facts, int person) {
        return new Lent(facts, person);
    }

    private Optional<Reading> likely(ItemName name, int person) {
        if (!name.path().startsWith(LikelyItems.PREFIX)) {
            return Optional.empty();
        }
        String id = name.path().substring(LikelyItems.PREFIX.length());
        return services.stream()
                .filter(service -> service.id().equals(id))
                .findFirst()
                .map(service -> switch (trial.likely(service, person)) {
                    case YES -> Reading.of(new Value.Flag(true));
                    case NO -> Reading.of(new Value.Flag(false));
                    case UNKNOWN -> Reading.missing(name.toString());
                });
    }

    private final class Lent implements Scope {
        private final Scope facts;
        private final int person;

        Lent(Scope facts, int person) {
            this.facts = facts;
            this.person = person;
        }

        @Override
        public LocalDate day() {
            return facts.day();
        }

        @Override
        public Reading item(ItemName name) {
            return likely(name, person).orElseGet(() -> facts.item(name));
        }

        @Override
        public Some group(String name) {
            return facts.group(name);
        }

        @Override
        public Some records(String source) {
            return facts.records(source);
        }

        @Override
        public Reading table(String id, BigDecimal key) {
            return facts.table(id, key);
        }

        @Override
        public String label() {
            return facts.label();
        }

        @Override
        public String toString() {
            return "Lent[…]";
        }
    }
}
