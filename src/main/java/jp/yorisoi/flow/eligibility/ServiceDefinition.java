package jp.yorisoi.flow.eligibility;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.expression.Condition;
import jp.yorisoi.base.expression.Formula;
import jp.yorisoi.base.expression.Type;

/// One service as its file says: who may claim, what it requires and excludes, what it gives. Immutable.
public record ServiceDefinition(
        Head head,
        Validity valid,
        Claim claim,
        Conditions conditions,
        Amount amount,
        Optional<IncomeRule> income,
        Map<String, LimitTable> tables,
        Map<String, Type> items,
        Gives gives,
        List<Example> examples) {

    /// Its id, names, group (手当・お金 …), whether everything in it was checked against its source, the source, and the
    /// SHA-256 of its file.
    public record Head(
            String id, String label, String labelEn, String group, boolean verified, String source, String hash) {}

    /// From which day to which (both included) it is in force.
    public record Validity(LocalDate from, Optional<LocalDate> to) {
        /// Whether it is in force on a day.
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (to.isEmpty() || !day.isAfter(to.get()));
        }
    }

    /// Whose benefit it is.
    public enum Of {
        /// A household's: it stands on the claimant (申請者).
        CLAIMANT,
        /// A person's own.
        PERSON
    }

    /// On which days of a month its conditions are asked.
    public enum Month {
        /// On the day itself.
        DAY,
        /// On the first of the month.
        FIRST,
        /// On any day of the month.
        ANY_DAY
    }

    /// Who can be a claimant at all (others are no subject of it), in which unit of time, and what shows that it is
    /// received.
    public record Claim(Of of, Month month, Optional<Condition> subject, Condition receiving) {}

    /// The groups of persons it names, and its clauses and bands.
    public record Conditions(
            Map<String, Group> persons,
            List<Clause> require,
            List<Clause> exclude,
            List<Clause> confirm,
            List<Band> bands) {
        /// Copies all.
        public Conditions {
            persons = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(persons));
            require = List.copyOf(require);
            exclude = List.copyOf(exclude);
            confirm = List.copyOf(confirm);
            bands = List.copyOf(bands);
        }
    }

    /// A group of persons: those `among` another (申請者の子 where nothing else is said) for whom a condition holds.
    /// `nobodyElse`: where it
    /// cannot be told who the others are, there are none, and that is named.
    public record Group(String among, Condition when, Manner manner, boolean nobodyElse) {}

    /// What an item that is not there means.
    public enum Manner {
        /// Unknown.
        NEED,
        /// No or 0 while no source carries it, and named.
        PRESUME,
        /// 確認 yes, 推定 yes and named.
        ASK
    }

    /// One condition; `words` say in the office's language why it fails; `missing` names what has to be found out where
    /// a clause to confirm holds.
    public record Clause(Condition when, Manner manner, String words, String missing) {}

    /// One band; the first that holds counts.
    public record Band(String band, Condition when, String words) {}

    /// A part of the amount: for each person of a group (or once for the claimant, where the group is empty) whose rank
    /// by age `among` a group lies from one to another, in one band or in any, the first choice that holds; asked of
    /// that
    /// person, or of the claimant for each of them.
    public record Part(String group, boolean ofClaimant, String among, Ranks ranks, String band, List<Choice> choices) {
        /// Copies the choices.
        public Part {
            choices = List.copyOf(choices);
        }
    }

    /// From which rank to which, both included.
    public record Ranks(int from, int to) {}

    /// What it pays a month: the sum of its parts, each rounded to the unit in yen (half a unit down, since the laws
    /// round what is taken off half up).
    public record Amount(int unit, List<Part> parts) {
        /// Copies the parts.
        public Amount {
            parts = List.copyOf(parts);
        }
    }

    /// A value and when it counts (always, where there is no condition).
    public record Choice(Optional<Condition> when, Formula value) {}

    /// What it gives, where to ask and which papers it needs, in the office's language.
    public record Gives(String what, String where, List<String> papers) {
        /// Copies the papers.
        public Gives {
            papers = List.copyOf(papers);
        }
    }

    /// A case that it must decide so: the facts as written, the day, which person of them is asked (from 0; nobody
    /// said:
    /// the claimant), the
    /// expected answer, and the items that must be named as missing and as presumed.
    public record Example(
            DefinitionNode given,
            Optional<LocalDate> day,
            Optional<Integer> person,
            String expect,
            Optional<String> band,
            Optional<String> amount,
            List<String> missing,
            List<String> presumed) {
        /// Copies the names.
        public Example {
            missing = List.copyOf(missing);
            presumed = List.copyOf(presumed);
        }
    }

    /// Copies all.
    public ServiceDefinition {
        tables = Map.copyOf(tables);
        items = Map.copyOf(items);
        examples = List.copyOf(examples);
    }

    /// Its id.
    public String id() {
        return head.id();
    }

    /// What people call it.
    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? head.labelEn() : head.label();
    }

    @Override
    public String toString() {
        return "ServiceDefinition[" + head.id() + "]";
    }
}
