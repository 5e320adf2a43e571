package jp.yorisoi.flow.linking;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// What follows from the probabilities of a record's candidates: a link, a question to people, or nothing.
final class LinkDecision {
    private static final double WORTH = 0.02;
    /// From which probability on one who has a record already is told beside who is left.
    private static final double TAKEN = 0.0005;
    private static final int MOST = 6;

    private final LinkModel.Limits limits;

    LinkDecision(LinkModel.Limits limits) {
        this.limits = limits;
    }

    /// Whom a record may be about, the likeliest first, and what follows.
    record Match(int mark, int[] people, double[] probabilities) {
        static final Match NOBODY = new Match(Mark.UNLINKED, new int[0], new double[0]);

        @Override
        public String toString() {
            return "Match[" + people.length + "]";
        }
    }

    /// Decides by the probabilities of the candidates, in their order; `isWhoIsLeft` tells of a candidate that it is
    /// the
    /// likeliest only because others are taken, which is for people to see.
    Match of(Candidates candidates, double[] probabilities, IntPredicate isWhoIsLeft) {
        if (candidates.size() == 0) {
            return Match.NOBODY;
        }
        Integer[] order = new Integer[candidates.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(probabilities[b], probabilities[a]));
        int kept = Math.min(MOST, order.length);
        int[] people = new int[kept];
        double[] best = new double[kept];
        for (int i = 0; i < kept; i++) {
            people[i] = candidates.person(order[i]);
            best[i] = probabilities[order[i]];
        }
        double all = Arrays.stream(probabilities).sum();
        boolean isLeft = isWhoIsLeft.test(order[0]);
        return decided(people, best, candidates.isForPeople(order[0]) || isLeft, isLeft, all);
    }

    private Match decided(int[] people, double[] probabilities, boolean forPeople, boolean isLeft, double all) {
        boolean tie = probabilities.length > 1 && probabilities[1] >= limits.tie() * probabilities[0];
        if (probabilities[0] < limits.review()) {
            return all >= limits.link() && tie
                    ? review(people, probabilities, ReviewReason.AMBIGUOUS, WORTH)
                    : Match.NOBODY;
        }
        if (probabilities[0] >= limits.link() && !forPeople) {
            return new Match(
                    Mark.of(LinkState.LINKED, ReviewReason.NONE, probabilities[0]),
                    new int[] {people[0]},
                    new double[] {probabilities[0]});
        }
        return review(
                people,
                probabilities,
                tie || isLeft ? ReviewReason.AMBIGUOUS : ReviewReason.DOUBTFUL,
                isLeft ? TAKEN : WORTH);
    }

    private static Match review(int[] people, double[] probabilities, ReviewReason reason, double least) {
        int worth = 1;
        while (worth < people.length && probabilities[worth] >= least) {
            worth++;
        }
        return new Match(
                Mark.of(LinkState.REVIEW, reason, probabilities[0]),
                Arrays.copyOf(people, worth),
                Arrays.copyOf(probabilities, worth));
    }
}
