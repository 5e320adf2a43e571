package jp.yorisoi.flow.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.vault.access.Personal;

/// A line of a household's timeline: an event, and the older ones of the same source and person that it stands for. A
/// child's vaccinations alone would fill a page.
@Personal
public record TimelineLine(TimelineEvent event, List<TimelineEvent> older) {
    /// Copies.
    public TimelineLine {
        older = List.copyOf(older);
    }

    /// The newest first; of one source and person the newest `most`, the last of which stands for all older ones.
    static List<TimelineLine> of(List<TimelineEvent> newestFirst, int most) {
        Map<String, Integer> shown = new HashMap<>();
        Map<String, TimelineEvent> last = new HashMap<>();
        Map<TimelineEvent, List<TimelineEvent>> lines = new LinkedHashMap<>();
        for (TimelineEvent event : newestFirst) {
            String whose = event.sourceLabel() + event.person();
            if (shown.merge(whose, 1, Integer::sum) <= most) {
                last.put(whose, event);
                lines.put(event, new ArrayList<>());
            } else {
                lines.getOrDefault(last.getOrDefault(whose, event), new ArrayList<>())
                        .add(event);
            }
        }
        return lines.entrySet().stream()
                .map(line -> new TimelineLine(line.getKey(), line.getValue()))
                .toList();
    }

    @Override
    public String toString() {
        return "TimelineLine[…]";
    }
}
