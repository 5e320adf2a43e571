package jp.yorisoi.flow.linking;

import java.time.Instant;
import java.util.List;
import jp.yorisoi.vault.access.Personal;

/// Where two people must agree on a record: how far they are, for whoever looks at it. What a first one said is told
/// only
/// when two disagree, so that the second one looks for themselves.
@Personal
public record SecondOpinion(State state, List<Opinion> opinions) {
    /// Nobody has said anything.
    public static final SecondOpinion NONE = new SecondOpinion(State.NONE, List.of());

    /// How far they are.
    public enum State {
        /// Nobody has said anything.
        NONE,
        /// Whoever looks has said something and waits for another.
        MINE,
        /// Another has said something and waits for a second.
        SECOND,
        /// Two said different things: a supervisor decides.
        DISPUTED
    }

    /// What somebody said, when and why; `person` is whom they took it for, 0 = nobody.
    @Personal
    public record Opinion(String by, Instant at, long person, String reason) {
        @Override
        public String toString() {
            return "Opinion[…]";
        }
    }

    /// Copies the opinions.
    public SecondOpinion {
        opinions = List.copyOf(opinions);
    }

    static SecondOpinion of(List<OpinionTable.Said> open, String operator) {
        if (open.isEmpty()) {
            return NONE;
        }
        if (isDisputed(open)) {
            return new SecondOpinion(
                    State.DISPUTED,
                    open.stream()
                            .map(one -> new Opinion(
                                    one.made().by(),
                                    one.made().at(),
                                    one.decision().kind() == DecisionTable.Kind.SAME
                                            ? one.decision().person()
                                            : 0,
                                    one.made().reason()))
                            .toList());
        }
        return new SecondOpinion(
                open.stream().anyMatch(one -> one.isBy(operator)) ? State.MINE : State.SECOND, List.of());
    }

    static boolean isDisputed(List<OpinionTable.Said> open) {
        return open.stream().anyMatch(one -> !one.agrees(open.getFirst().decision()));
    }

    @Override
    public String toString() {
        return "SecondOpinion[" + state + "]";
    }
}
