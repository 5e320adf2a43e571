package jp.yorisoi.flow.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.flow.matching.LookupModel;
import jp.yorisoi.vault.access.Personal;

/// What the other records of a source say of a record's candidates, as far as they are sure by themselves. Where people
/// come again, somebody who was at a place before is likelier than anybody else there; where each person has one
/// record,
/// somebody who has one already is less likely, so that twins each get their own. Only what is sure counts, and no
/// record
/// counts for itself, so that doubtful records don't talk each other into anything. What people decided is sure; what
/// newer files took the
/// place of says nothing.
@Personal
final class OtherRecords {
    private static final double SURE = 0.9;
    /// The share of records that stand twice where each person should have one.
    private static final double TWICE = 0.01;

    /// How near another's weight is that fits as well, in bits.
    private static final double AS_WELL = 4;

    private static final int ROUNDS = 8;

    private final LookupModel model;
    private final LinkModel.About about;
    private final List<RecordText> records;
    private final Candidates[] candidates;
    private final int[] sure;
    private final Map<Integer, List<Integer>> holders = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> visitors = new HashMap<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private final Habits habits = new Habits();
    private double returning;

    OtherRecords(LookupModel model, LinkModel.About about, List<RecordText> records, Candidates[] candidates) {
        this.model = model;
        this.about = about;
        this.records = records;
        this.candidates = candidates;
        this.sure = new int[candidates.length];
        boolean matters = about.once() || !about.regulars().isEmpty();
        for (int record = 0; record < sure.length; record++) {
            sure[record] = matters ? sure(record) : -1;
            if (sure[record] >= 0) {
                holders.computeIfAbsent(sure[record], person -> new ArrayList<>(1))
                        .add(record);
                String group = records.get(record).group;
                visits.merge(group, 1, Integer::sum);
                habits.add(sure[record], records.get(record).habit);
                visitors.computeIfAbsent(group, place -> new HashMap<>()).merge(sure[record], 1, Integer::sum);
            }
        }
        habits.close();
        this.returning = about.regulars().isEmpty() ? 0 : returning();
    }

    private int sure(int record) {
        RecordText text = records.get(record);
        if (!text.held || text.decided != RecordText.OPEN) {
            return text.held ? text.decided : -1;
        }
        return candidates[record].isSure(model, SURE) ? candidates[record].person(0) : -1;
    }

    /// The share of records of people who came before, by expectation and maximisation.
    private double returning() {
        returning = 0.5;
        for (int round = 0; round < ROUNDS; round++) {
            double again = 1;
            double all = 2;
            for (int record = 0; record < sure.length; record++) {
                double[] probabilities = probabilities(record);
                for (int at = 0; at < probabilities.length; at++) {
                    double share = visitor(record, candidates[record].person(at)) * returning;
                    double other = (1 - returning) / candidates[record].population();
                    again += probabilities[at] * share / (share + other);
                    all += probabilities[at];
                }
            }
            returning = Math.clamp(again / all, 0, 0.99);
        }
        return returning;
    }

    /// The share of records of people who came before.
    double returningShare() {
        return returning;
    }

    /// The share of a person among the other sure records of a record's place, by what else the record tells of habits.
    private double visitor(int record, int person) {
        String group = records.get(record).group;
        int all = visits.getOrDefault(group, 0) - (sure[record] >= 0 ? 1 : 0);
        int own = visitors.getOrDefault(group, Map.of()).getOrDefault(person, 0) - (sure[record] == person ? 1 : 0);
        if (all <= 0 || own <= 0) {
            return 0;
        }
        return own / (double) all * habits.ratio(person, records.get(record).habit, sure[record] == person);
    }

    /// Whether another record is surely of a person, and is not the same one over again.
    private boolean isHeld(int record, int person) {
        for (int holder : holders.getOrDefault(person, List.of())) {
            if (holder != record && !records.get(holder).isAlike(records.get(record))) {
                return true;
            }
        }
        return false;
    }

    /// How probable each candidate of a record is, in their order.
    double[] probabilities(int record) {
        Candidates of = candidates[record];
        double[] odds = new double[of.size()];
        boolean anybody = returning > 0 && visits.getOrDefault(records.get(record).group, 0) > 1;
        double rest = anybody ? 1 - returning : 1;
        for (int at = 0; at < odds.length; at++) {
            double prior = anybody ? rest + returning * visitor(record, of.person(at)) * of.population() : 1;
            if (about.once() && isHeld(record, of.person(at))) {
                prior *= TWICE;
            }
            odds[at] = LookupModel.odds(of.bits(at)) * prior;
        }
        model.probabilities(odds, odds.length, rest * of.rest(), of.shared(), of.population());
        return odds;
    }

    /// Whether a candidate is only the likeliest because another who fits as well has a record already: a twin without
    /// a
    /// given name, which may as well be the other's second record.
    boolean isWhoIsLeft(int record, int likeliest) {
        Candidates of = candidates[record];
        for (int at = 0; about.once() && at < of.size(); at++) {
            if (at != likeliest && of.bits(at) > of.bits(likeliest) - AS_WELL && isHeld(record, of.person(at))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "OtherRecords[" + sure.length + "]";
    }
}
