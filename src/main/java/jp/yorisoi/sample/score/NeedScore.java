package jp.yorisoi.sample.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.screening.ChildFilter;
import jp.yorisoi.flow.screening.ChildLine;
import jp.yorisoi.flow.screening.ChildSort;
import jp.yorisoi.flow.screening.ScreeningRun;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Grant;

/// How many children with real hardship the list holds whom no agency knows: `hard` = all with real hardship,
/// `unknownToAll` = those of them without a record of 家児相 or CSW.
public record NeedScore(int hard, int unknownToAll, List<Top> top) {
    private static final int[] TOPS = {100, 500, 1000};

    /// What the first `n` of our list hold, what as many drawn at random hold, and what the best list of one source
    /// alone holds; `source` says which source that is and what the list goes by.
    public record Top(int n, int found, double random, double bestSingleSource, String source) {}

    /// Copies the list.
    public NeedScore {
        top = List.copyOf(top);
    }

    /// Scores the list of a run.
    static NeedScore of(
            Workbench workbench, Grant list, Grant run, ScreeningRun screening, Truth truth, Progress progress) {
        List<Truth.Need> pool = new ArrayList<>();
        List<Long> persons = new ArrayList<>();
        for (ChildLine line : workbench
                .screening()
                .children(list, screening, ChildFilter.of(ChildFilter.View.ALL), ChildSort.TIER, 0, Integer.MAX_VALUE)
                .lines()) {
            Truth.Need need = truth.needs().get(line.child().number());
            if (need != null && !need.known()) {
                pool.add(need);
                persons.add(line.child().id());
            }
        }
        boolean[] hard = new boolean[pool.size()];
        for (int i = 0; i < hard.length; i++) {
            hard[i] = pool.get(i).hard();
        }
        Best best = best(workbench, run, screening.day(), persons, new Ranking(hard), progress);
        return new NeedScore(
                (int) truth.needs().values().stream().filter(Truth.Need::hard).count(),
                (int) truth.needs().values().stream()
                        .filter(need -> need.hard() && !need.known())
                        .count(),
                tops(hard, best));
    }

    private static List<Top> tops(boolean[] hard, Best best) {
        int all = 0;
        for (boolean one : hard) {
            all += one ? 1 : 0;
        }
        List<Top> tops = new ArrayList<>();
        for (int t = 0; t < TOPS.length; t++) {
            int n = Math.min(TOPS[t], hard.length);
            int found = 0;
            for (int i = 0; i < n; i++) {
                found += hard[i] ? 1 : 0;
            }
            double random = hard.length == 0 ? 0 : (double) n * all / hard.length;
            tops.add(new Top(TOPS[t], found, random, Math.max(random, best.found[t]), best.source[t]));
        }
        return tops;
    }

    /// The best that one source gives, for each number.
    private static final class Best {
        private final double[] found = new double[TOPS.length];
        private final String[] source = new String[TOPS.length];

        Best() {
            Arrays.fill(source, "");
        }

        void take(String id, double[] one) {
            for (int t = 0; t < found.length; t++) {
                if (one[t] > found[t]) {
                    found[t] = one[t];
                    source[t] = id;
                }
            }
        }
    }

    private static Best best(
            Workbench workbench, Grant run, LocalDate day, List<Long> persons, Ranking ranking, Progress progress) {
        Best best = new Best();
        Optional<Register> register = workbench.registers().on(run, day);
        if (register.isEmpty() || persons.isEmpty()) {
            return best;
        }
        SingleSource single = new SingleSource(workbench, run, children(register.get(), persons));
        int done = 0;
        List<SourceDefinition> sources = workbench.catalogue().sources();
        for (SourceDefinition source : sources) {
            progress.checkCancelled();
            progress.done(++done, sources.size());
            single.lists(
                    source,
                    Clocks.on(day),
                    (by, values) -> best.take(source.id() + ": " + by, ranking.found(values, TOPS)));
        }
        return best;
    }

    private static SingleSource.Children children(Register register, List<Long> persons) {
        Map<Long, Integer> own = new HashMap<>();
        Map<Integer, List<Integer>> byHousehold = new HashMap<>();
        for (int i = 0; i < persons.size(); i++) {
            int child = i;
            own.put(persons.get(i), i);
            register.find(persons.get(i))
                    .ifPresent(ordinal -> byHousehold
                            .computeIfAbsent(register.householdOf(ordinal), household -> new ArrayList<>())
                            .add(child));
        }
        Map<Long, int[]> living = new HashMap<>();
        byHousehold.forEach((household, children) -> {
            int[] those = children.stream().mapToInt(Integer::intValue).toArray();
            for (int member : register.members(household)) {
                living.put(register.id(member), those);
            }
        });
        return new SingleSource.Children(persons.size(), own, living);
    }
}
