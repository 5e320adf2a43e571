package jp.yorisoi.flow.screening;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.flow.people.Resident;
import jp.yorisoi.vault.access.Personal;

/// One child in the list of a run.
@Personal
public record ChildLine(
        Resident child,
        int age,
        Place place,
        Marks marks,
        List<String> sentences,
        Set<String> watchers,
        Change change) {

    /// Where the child is by day: school or nursery (empty where none is known) and grade (empty where none).
    public record Place(String school, String grade) {}

    /// The tier, the score (it orders within a tier and does nothing else), what is known on each axis, the items
    /// without which the unknown axes cannot be told, and whether the child is on the list of 安全.
    public record Marks(Tier tier, int score, Map<Axis, AxisState> axes, Set<String> unknownItems, boolean safety) {
        /// Copies.
        public Marks {
            axes = Map.copyOf(axes);
            unknownItems = Set.copyOf(unknownItems);
        }

        /// On how many axes there is a sign.
        public long signs() {
            return axes.values().stream().filter(AxisState.SIGN::equals).count();
        }
    }

    /// Copies; `sentences` say why, the heaviest first; `watchers` are the ids of those who know the child already.
    public ChildLine {
        sentences = List.copyOf(sentences);
        watchers = Set.copyOf(watchers);
    }

    /// Whether there is a sign and nobody who watches is known (把握漏れ).
    public boolean unwatched() {
        return marks.tier().hasSign() && watchers.isEmpty();
    }

    @Override
    public String toString() {
        return "ChildLine[" + marks.tier() + "]";
    }
}
