package jp.yorisoi.ui.screen.linking;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A bar of a waterfall: from where the sum stood to where it stands, within the least and the greatest sum of all.
final class WeightBar extends StackPane {
    private final Region bar = new Region();
    private final Region zero = new Region();
    private final double from;
    private final double to;
    private final double origin;

    WeightBar(double from, double to, Span span) {
        this.from = span.part(Math.min(from, to));
        this.to = span.part(Math.max(from, to));
        this.origin = span.part(0);
        getStyleClass().add("weight");
        bar.getStyleClass().add(to >= from ? "for" : "against");
        zero.getStyleClass().add("zero");
        bar.setManaged(false);
        zero.setManaged(false);
        getChildren().addAll(bar, zero);
    }

    /// The least and the greatest sum.
    record Span(double least, double greatest) {
        double part(double sum) {
            return greatest > least ? (sum - least) / (greatest - least) : 0;
        }
    }

    @Override
    protected void layoutChildren() {
        double wide = Math.max(1, getWidth() - 1);
        bar.resizeRelocate(wide * from, getHeight() * 0.15, Math.max(2, wide * (to - from)), getHeight() * 0.7);
        zero.resizeRelocate(wide * origin, 0, 1, getHeight());
    }
}
