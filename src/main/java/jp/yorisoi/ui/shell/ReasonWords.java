package jp.yorisoi.ui.shell;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Trace;
import jp.yorisoi.flow.facts.Origin;
import jp.yorisoi.flow.screening.Explanation;
import jp.yorisoi.ui.control.ReasonPane;
import org.jspecify.annotations.Nullable;

/// An explanation as a pane: the condition line by line, and for each item the cells that its value comes from.
public final class ReasonWords {
    private static final double WHOLE = 100;

    private final Desk desk;

    /// In the words of this desk.
    public ReasonWords(Desk desk) {
        this.desk = desk;
    }

    /// The pane of an explanation, under the sentence of its finding.
    public ReasonPane pane(String sentence, Explanation why) {
        List<ReasonPane.Line> lines = new ArrayList<>();
        AtomicReference<@Nullable ReasonPane> made = new AtomicReference<>();
        add(why.trace(), 0, why, made, lines);
        ReasonPane pane = new ReasonPane(desk.texts(), sentence, lines);
        made.set(pane);
        pane.showOrigin(why.origins().values().stream()
                .flatMap(List::stream)
                .limit(1)
                .flatMap(origin -> of(origin).stream())
                .toList());
        return pane;
    }

    private void add(
            Trace trace,
            int depth,
            Explanation why,
            AtomicReference<@Nullable ReasonPane> pane,
            List<ReasonPane.Line> lines) {
        List<Origin> origins = trace.items().stream()
                .flatMap(item -> why.origins().getOrDefault(item, List.of()).stream())
                .distinct()
                .toList();
        Optional<Runnable> show = origins.isEmpty()
                ? Optional.empty()
                : Optional.of(() -> {
                    ReasonPane known = pane.get();
                    if (known != null) {
                        known.showOrigin(origins.stream()
                                .flatMap(one -> of(one).stream())
                                .toList());
                    }
                });
        boolean leaf = trace.parts().isEmpty();
        lines.add(new ReasonPane.Line(trace.truth(), depth, trace.text(), leaf ? trace.result() : "", show));
        trace.parts().forEach(part -> add(part, depth + 1, why, pane, lines));
    }

    /// Where one value stands: the cell, then the import and how sure the link is.
    public List<String> of(Origin origin) {
        ItemName item = origin.item();
        Origin.Place place = origin.place();
        String source = desk.workbench()
                .catalogue()
                .find(origin.source())
                .map(desk::name)
                .orElse(origin.source());
        String link = origin.probability() >= 1
                ? desk.say("ui.origin.by-number")
                : desk.say(
                        "ui.origin.by-match",
                        Map.of("percent", String.format(Locale.ROOT, "%.1f", origin.probability() * WHOLE)));
        return List.of(
                desk.say("ui.origin.item", Map.of("item", item.toString(), "raw", origin.raw())),
                desk.say(
                        "ui.origin.cell",
                        Map.of(
                                "file",
                                place.file(),
                                "sheet",
                                place.sheet(),
                                "row",
                                place.row(),
                                "header",
                                place.header())),
                desk.say(
                        "ui.origin.import",
                        Map.of(
                                "source",
                                source,
                                "day",
                                desk.dates().day(origin.asOf()),
                                "imported",
                                desk.dates()
                                        .moment(LocalDateTime.ofInstant(
                                                origin.importedAt(),
                                                desk.clock().getZone())),
                                "link",
                                link)));
    }
}
