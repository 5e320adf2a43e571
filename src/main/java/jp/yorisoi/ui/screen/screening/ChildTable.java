package jp.yorisoi.ui.screen.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.screening.Axis;
import jp.yorisoi.flow.screening.AxisState;
import jp.yorisoi.flow.screening.ChildLine;
import jp.yorisoi.flow.screening.Tier;
import jp.yorisoi.ui.control.AxisMark;
import jp.yorisoi.ui.control.Column;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.PagedTable;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.control.TierBadge;
import jp.yorisoi.ui.shell.Desk;

/// Makes the table of children: two lines a row, or one.
final class ChildTable {
    private static final int ITEMS = 2;

    private final Desk desk;
    private final TriageViewModel model;
    private final boolean dense;

    ChildTable(Desk desk, TriageViewModel model, boolean dense) {
        this.desk = desk;
        this.model = model;
        this.dense = dense;
    }

    PagedTable<ChildLine> made() {
        return new PagedTable<ChildLine>(
                        desk.texts(),
                        desk.say("triage.title"),
                        List.of(
                                Column.nodes(say("tier"), 7.8, this::tier, this::badge),
                                Column.nodes(say("child"), 8.6, this::who, this::child),
                                Column.nodes(say("reason"), 0, this::reason, this::reasons),
                                Column.nodes(say("axes"), 8.7, this::axes, this::marks),
                                Column.nodes(say("watchers"), 7.2, this::watchers, this::watching)
                                        .ifRoom()))
                .rows(dense ? PagedTable.Rows.DENSE : PagedTable.Rows.TWO_LINES)
                .onTurn(model::turn)
                .onSelect(model::look)
                .onOpen(model::open);
    }

    private String say(String column) {
        return desk.say("triage.column." + column);
    }

    private String tier(ChildLine line) {
        return desk.say(line.marks().tier().key());
    }

    private Node badge(ChildLine line) {
        return new TierBadge(TierBadge.Mark.of(line.marks().tier()), desk.texts()).inColumn();
    }

    private String who(ChildLine line) {
        return line.child().name() + "、" + place(line);
    }

    private String place(ChildLine line) {
        String place = (line.place().school() + " " + line.place().grade()).strip();
        return place.isEmpty() ? age(line) : place;
    }

    private String age(ChildLine line) {
        return line.age() < 0 ? "" : desk.say("triage.age", Map.of("age", line.age()));
    }

    private Node child(ChildLine line) {
        return lines(Labels.strong(line.child().name()), place(line));
    }

    private Node lines(Label first, String second) {
        first.setMinWidth(0);
        first.setTooltip(new Tooltip(second.isEmpty() ? first.getText() : first.getText() + "\n" + second));
        if (dense) {
            return first;
        }
        Label below = Labels.muted(second);
        below.setMinWidth(0);
        VBox box = new VBox(first, below);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("two-lines");
        return box;
    }

    private String reason(ChildLine line) {
        return line.sentences().isEmpty() ? none(line) : String.join("、", line.sentences());
    }

    private String none(ChildLine line) {
        return desk.say(line.marks().tier() == Tier.UNKNOWN ? "triage.reason.unknown" : "triage.reason.none");
    }

    private Node reasons(ChildLine line) {
        List<String> all = line.sentences();
        Label first = Labels.body(all.isEmpty() ? none(line) : all.getFirst());
        String rest = all.size() > 1
                ? desk.say(
                        "triage.reason.more",
                        Map.of("count", all.size() - 1, "sentences", String.join("、", all.subList(1, all.size()))))
                : "";
        return lines(first, rest);
    }

    private String axes(ChildLine line) {
        return Arrays.stream(Axis.values()).map(axis -> axis(line, axis)).collect(Collectors.joining("、"));
    }

    private String axis(ChildLine line, Axis axis) {
        return desk.say(axis.key()) + "："
                + desk.say("triage.axis." + state(line, axis).name().toLowerCase(java.util.Locale.ROOT));
    }

    private static AxisState state(ChildLine line, Axis axis) {
        return line.marks().axes().getOrDefault(axis, AxisState.NONE);
    }

    private Node marks(ChildLine line) {
        List<AxisMark> marks = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            marks.add(new AxisMark(
                    desk.say(axis.key() + ".short"),
                    AxisMark.State.valueOf(state(line, axis).name()),
                    axis(line, axis)));
        }
        HBox row = AxisMark.row(marks);
        if (dense || line.marks().unknownItems().isEmpty()) {
            return row;
        }
        Label unknown = Labels.caption(desk.say(
                "triage.unknown",
                Map.of(
                        "items",
                        line.marks().unknownItems().stream()
                                .sorted()
                                .limit(ITEMS)
                                .collect(Collectors.joining("、")))));
        unknown.setMinWidth(0);
        VBox box = new VBox(row, unknown);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private String watchers(ChildLine line) {
        if (line.unwatched()) {
            return desk.say("screening.watcher.nobody");
        }
        return line.watchers().isEmpty()
                ? desk.say("triage.none")
                : line.watchers().stream().sorted().map(model::watcher).collect(Collectors.joining("、"));
    }

    private Node watching(ChildLine line) {
        if (line.unwatched()) {
            return new StatePill(StatePill.Kind.DARK, watchers(line));
        }
        Label label = Labels.plain(watchers(line));
        label.setWrapText(!dense);
        return label;
    }
}
