package jp.yorisoi.flow.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.people.RegisterItem;

/// Finds whom a record is about: candidates by several keys, weighed, and the probability of each that it is this one
/// and not another or nobody. For one thread.
final class PersonMatcher {
    private static final int MOST_IN_BLOCK = 400;
    private static final int KEPT = 6;
    private static final double LOG2 = Math.log(2);
    private static final int MOTHER_FROM = 14;
    private static final int MOTHER_TO = 55;

    private final LinkModel model;
    private final PersonIndex index;
    private final LinkModel.About about;
    private final Comparisons comparisons;
    private int[] candidates = new int[64];
    private int found;
    private long youngest;
    private long oldest;

    /// Whom a record may be about, the likeliest first, and what follows.
    record Match(int mark, int[] people, double[] probabilities) {
        static final Match NOBODY = new Match(Mark.UNLINKED, new int[0], new double[0]);

        @Override
        public String toString() {
            return "Match[" + people.length + "]";
        }
    }

    PersonMatcher(LinkModel model, PersonIndex index, Phones phones, LinkModel.About about) {
        this.model = model;
        this.index = index;
        this.about = about;
        this.comparisons = new Comparisons(model, index, phones);
    }

    Match match(RecordText record) {
        int population = prepare(record);
        search(record);
        if (found == 0) {
            return Match.NOBODY;
        }
        double[] weights = new double[found];
        boolean[] unsure = new boolean[found];
        for (int i = 0; i < found; i++) {
            weights[i] = comparisons.weigh(candidates[i]);
            unsure[i] = comparisons.isOtherGiven();
        }
        return judge(weights, unsure, population);
    }

    /// What speaks for and against a person of the register.
    List<ReviewItem.Evidence> tell(RecordText record, int person) {
        prepare(record);
        List<ReviewItem.Evidence> evidence = new ArrayList<>();
        comparisons.tell(person, evidence);
        return evidence;
    }

    private int prepare(RecordText record) {
        int from = about.youngest();
        int to = about.oldest();
        if (about.mother() && !record.hasName() && record.birth == 0 && !record.guardian.isEmpty()) {
            record.kanji = record.guardian;
            record.guardian = NameText.NONE;
            record.sex = 'F';
            from = MOTHER_FROM;
            to = MOTHER_TO;
        }
        LocalDate day = LocalDate.ofEpochDay(record.day);
        oldest = day.minusYears(to + 1L).toEpochDay();
        youngest = day.minusYears(from).plusDays(1).toEpochDay();
        int population = Math.max(1, index.bornBetween(oldest, youngest));
        comparisons.take(record, population);
        return population;
    }

    private Match judge(double[] weights, boolean[] unsure, int population) {
        double prior = Math.log(about.inRegister() / population) / LOG2;
        double top = Arrays.stream(weights).max().orElse(0);
        double sum = (1 - about.inRegister()) * Math.pow(2, -(top + prior));
        for (double weight : weights) {
            sum += Math.pow(2, weight - top);
        }
        double total = sum;
        Integer[] order = new Integer[found];
        Arrays.setAll(order, i -> i);
        // Equal weights in the order of the register's numbers, so that no order of rows or threads shows.
        Arrays.sort(
                order,
                (a, b) -> weights[a] != weights[b]
                        ? Double.compare(weights[b], weights[a])
                        : number(candidates[a]).compareTo(number(candidates[b])));
        int kept = Math.min(KEPT, found);
        int[] people = new int[kept];
        double[] probabilities = new double[kept];
        for (int i = 0; i < kept; i++) {
            people[i] = candidates[order[i]];
            probabilities[i] = Math.pow(2, weights[order[i]] - top) / total;
        }
        return decided(people, probabilities, unsure[order[0]]);
    }

    private String number(int person) {
        return index.register().text(RegisterItem.NUMBER, person);
    }

    private Match decided(int[] people, double[] probabilities, boolean unsure) {
        LinkModel.Limits limits = model.limits();
        if (probabilities[0] < limits.review()) {
            boolean several = probabilities.length > 1
                    && Arrays.stream(probabilities).sum() >= limits.link()
                    && probabilities[1] >= limits.tie() * probabilities[0];
            return several ? review(people, probabilities, ReviewReason.AMBIGUOUS) : Match.NOBODY;
        }
        if (probabilities[0] >= limits.link() && !unsure) {
            return new Match(
                    Mark.of(LinkState.LINKED, ReviewReason.NONE, probabilities[0]),
                    new int[] {people[0]},
                    new double[] {probabilities[0]});
        }
        boolean tie = probabilities.length > 1 && probabilities[1] >= limits.tie() * probabilities[0];
        return review(people, probabilities, tie ? ReviewReason.AMBIGUOUS : ReviewReason.DOUBTFUL);
    }

    private static Match review(int[] people, double[] probabilities, ReviewReason reason) {
        int worth = 1;
        while (worth < people.length && probabilities[worth] >= 0.02) {
            worth++;
        }
        return new Match(
                Mark.of(LinkState.REVIEW, reason, probabilities[0]),
                Arrays.copyOf(people, worth),
                Arrays.copyOf(probabilities, worth));
    }

    private void search(RecordText record) {
        found = 0;
        String town = record.place.town().isEmpty() ? record.area.town() : record.place.town();
        if (record.hasBirthDay()) {
            block(Blocks.key('B', "", record.birth));
        }
        searchNames(record, town);
        if (!record.nickname.isEmpty()) {
            searchNickname(record, town);
        }
        if (!record.place.full().isEmpty()) {
            block(Blocks.key('A', record.place.full(), ""));
        }
        if (!record.guardian.isEmpty()) {
            households(record.guardian);
        }
        for (int household : comparisons.phoneHouseholds()) {
            for (int member : index.register().members(household)) {
                candidate(member);
            }
        }
        Arrays.sort(candidates, 0, found);
        int distinct = 0;
        for (int i = 0; i < found; i++) {
            if (i == 0 || candidates[i] != candidates[i - 1]) {
                candidates[distinct++] = candidates[i];
            }
        }
        found = distinct;
    }

    private void searchNames(RecordText record, String town) {
        if (!record.kanji.isEmpty()) {
            block(Blocks.key('J', record.kanji.full(), ""));
            if (record.kanji.isDivided()) {
                block(Blocks.key('g', record.kanji.given(), town));
            } else {
                block(Blocks.key('F', record.kanji.full(), town));
            }
        }
        if (!record.kana.isEmpty()) {
            block(Blocks.key('K', record.kana.full(), ""));
            if (record.kana.isDivided()) {
                block(Blocks.key('G', record.kana.given(), town));
                years(record, PersonIndex.beginning(record.kana.given()));
            }
        }
    }

    private void searchNickname(RecordText record, String town) {
        String beginning = PersonIndex.beginning(record.nickname);
        block(Blocks.key('P', beginning, town));
        block(Blocks.key('g', record.nickname, town));
        block(Blocks.key('K', record.nickname, ""));
        block(Blocks.key('J', record.nickname, ""));
        years(record, beginning);
    }

    /// By the beginning of the given name and the year of birth that an age or grade tells, where no date does.
    private void years(RecordText record, String beginning) {
        if (record.hasBirthDay() || (record.age < 0 && record.grade == Integer.MIN_VALUE)) {
            return;
        }
        int year = LocalDate.ofEpochDay(record.day).getYear();
        int middle = record.age >= 0 ? year - record.age : year - 6 - record.grade;
        for (int born = middle - 2; born <= middle + 1; born++) {
            block(Blocks.key('Y', beginning, born));
        }
    }

    /// The households of those who have the guardian's name.
    private void households(NameText guardian) {
        Register register = index.register();
        long key = Blocks.key(guardian.isKana() ? 'K' : 'J', guardian.full(), "");
        index.keys().each(key, MOST_IN_BLOCK / 4, person -> {
            for (int member : register.members(register.householdOf(person))) {
                candidate(member);
            }
        });
    }

    private void block(long key) {
        index.keys().each(key, MOST_IN_BLOCK, this::candidate);
    }

    private void candidate(int person) {
        long born = index.register().birthDay(person);
        if (born != Long.MIN_VALUE && (born <= oldest || born >= youngest)) {
            return;
        }
        if (found == candidates.length) {
            candidates = Arrays.copyOf(candidates, found * 2);
        }
        candidates[found++] = person;
    }
}
