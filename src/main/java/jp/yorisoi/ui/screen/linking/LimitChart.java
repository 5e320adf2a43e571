package jp.yorisoi.ui.screen.linking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import jp.yorisoi.flow.linking.LinkReport;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.shell.Desk;

/// What every limit would come to: expected precision and recall of the links over the limit, and the two limits as
/// lines
/// that can be dragged. The table beside it tells the same.
final class LimitChart extends Pane {
    private static final double EDGE = 12;
    private static final double GAP = 6;
    private static final int LEVELS = 5;
    private static final List<Double> TICKS = List.of(0.2, 0.4, 0.6, 0.8, 0.95, 0.99);

    private final Desk desk;
    private final LimitsViewModel model;
    private final Polyline precision = line("precision");
    private final Polyline recall = line("recall");
    private final Region link = limit("link");
    private final Region review = limit("review");
    private final Label[] shares = new Label[LEVELS];
    private final Region[] levels = new Region[LEVELS];
    private final Map<Integer, Label> ticks = new LinkedHashMap<>();
    private List<LinkReport.Expected> shown = List.of();
    private boolean dragsLink;

    LimitChart(Desk desk, LimitsViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("limit-chart");
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setCursor(Cursor.H_RESIZE);
        for (int i = 0; i < LEVELS; i++) {
            shares[i] = Labels.caption("");
            levels[i] = new Region();
            levels[i].getStyleClass().add("chart-level");
        }
        getChildren().addAll(levels);
        getChildren().addAll(shares);
        getChildren().addAll(recall, precision, review, link);
    }

    private static Polyline line(String style) {
        Polyline line = new Polyline();
        line.getStyleClass().addAll("chart-line", style);
        return line;
    }

    private static Region limit(String style) {
        Region line = new Region();
        line.getStyleClass().addAll("chart-limit", style);
        return line;
    }

    void refresh() {
        setAccessibleText(desk.say("reviewing.limits.chart"));
        if (!shown.equals(model.expected())) {
            shown = model.expected();
            getChildren().removeAll(ticks.values());
            ticks.clear();
            for (int place = 0; place < shown.size(); place++) {
                if (TICKS.contains(shown.get(place).from())) {
                    ticks.put(place, Labels.caption(number(shown.get(place).from())));
                }
            }
            getChildren().addAll(ticks.values());
            double least = least();
            for (int i = 0; i < LEVELS; i++) {
                shares[i].setText(String.format(Locale.ROOT, "%.1f", 100 * share(i, least))
                                .replaceFirst("[.]0$", "") + "%");
            }
        }
        requestLayout();
    }

    /// The share at one of the level lines.
    private static double share(int level, double least) {
        return least + (1 - least) * level / (LEVELS - 1);
    }

    private double left() {
        double widest = 0;
        for (Label label : shares) {
            widest = Math.max(widest, label.prefWidth(-1));
        }
        return widest + 2 * GAP;
    }

    private double bottom() {
        return shares[0].prefHeight(-1) + GAP;
    }

    private double wide() {
        return Math.max(1, getWidth() - left() - 2 * EDGE);
    }

    private double x(int place) {
        int last = Math.max(1, model.expected().size() - 1);
        return left() + wide() * place / last;
    }

    private double least() {
        double least = model.expected().stream()
                .mapToDouble(one -> Math.min(one.precision(), one.recall()))
                .min()
                .orElse(0);
        return Math.min(0.9, Math.floor(least * 10) / 10);
    }

    private double y(double share, double least) {
        return EDGE + (getHeight() - EDGE - bottom()) * (1 - (share - least) / (1 - least));
    }

    private int place(double x) {
        int last = model.expected().size() - 1;
        return (int) Math.clamp(Math.round((x - left()) / wide() * last), 0L, (long) last);
    }

    private void pressed(MouseEvent event) {
        if (!model.expected().isEmpty()) {
            dragsLink = Math.abs(event.getX() - x(model.link())) <= Math.abs(event.getX() - x(model.review()));
            dragged(event);
        }
    }

    private void dragged(MouseEvent event) {
        if (model.expected().isEmpty()) {
            return;
        }
        if (dragsLink) {
            model.link(place(event.getX()));
        } else {
            model.review(place(event.getX()));
        }
    }

    @Override
    protected void layoutChildren() {
        if (shown.isEmpty()) {
            return;
        }
        double least = least();
        for (int i = 0; i < LEVELS; i++) {
            double y = Math.rint(y(share(i, least), least));
            levels[i].resizeRelocate(left(), y, wide(), 1);
            double wide = shares[i].prefWidth(-1);
            double high = shares[i].prefHeight(-1);
            shares[i].resizeRelocate(left() - GAP - wide, y - high / 2, wide, high);
        }
        ticks.forEach((place, tick) -> {
            double wide = tick.prefWidth(-1);
            tick.resizeRelocate(x(place) - wide / 2, getHeight() - bottom() + GAP / 2, wide, tick.prefHeight(-1));
        });
        draw(precision, LinkReport.Expected::precision, least);
        draw(recall, LinkReport.Expected::recall, least);
        for (Region limit : List.of(review, link)) {
            double x = x(limit == link ? model.link() : model.review());
            limit.resizeRelocate(x - 1.5, EDGE, 3, Math.max(1, getHeight() - EDGE - bottom()));
        }
    }

    static String number(double from) {
        return String.format(Locale.ROOT, "%.3f", from).replaceFirst("0$", "");
    }

    private void draw(Polyline line, ToDoubleFunction<LinkReport.Expected> share, double least) {
        line.getPoints().clear();
        for (int place = 0; place < shown.size(); place++) {
            line.getPoints().addAll(x(place), y(share.applyAsDouble(shown.get(place)), least));
        }
    }
}
