package jp.yorisoi.flow.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/// Lying bars, one per category, stacked by series, with the number written in each part: no legend hunting, no
/// gradient, no motion.
public final class BarChart {
    private static final Color TEXT = new Color(0x333333);
    private static final Color MUTED = new Color(0x595959);
    private static final float SIZE = 13f;
    private static final double ITEM_MARGIN = 0.25;

    private final Font face;
    private final Locale locale;

    /// A part of the bars: its name, its colour and the colour of the number in it.
    public record Series(String name, Color fill, Color text) {}

    /// One bar: its label, and a count for each series.
    public record Bar(String label, List<Long> counts) {
        /// Copies the counts.
        public Bar {
            counts = List.copyOf(counts);
        }
    }

    /// Charts in this face and this language's numbers.
    public BarChart(Font face, Locale locale) {
        this.face = face;
        this.locale = locale;
    }

    /// Draws up the chart. Every bar has as many counts as there are series.
    ///
    /// @param category what the bars are, the table's first column
    /// @param summary the chart in one sentence
    public Chart of(String category, List<Series> series, List<Bar> bars, String summary) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (Bar bar : bars) {
            for (int i = 0; i < series.size(); i++) {
                data.addValue(bar.counts().get(i), series.get(i).name(), bar.label());
            }
        }
        JFreeChart chart = ChartFactory.createStackedBarChart(
                null, null, null, data, PlotOrientation.HORIZONTAL, false, false, false);
        dress(chart, series);
        List<String> header = Stream.concat(Stream.of(category), series.stream().map(Series::name))
                .toList();
        List<List<String>> rows = bars.stream().map(this::row).toList();
        return new Chart(chart, header, rows, summary);
    }

    private List<String> row(Bar bar) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        return Stream.concat(Stream.of(bar.label()), bar.counts().stream().map(numbers::format))
                .toList();
    }

    private void dress(JFreeChart chart, List<Series> series) {
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(0, 0, 0, 0));
        CategoryPlot plot = chart.getCategoryPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        CategoryAxis labels = plot.getDomainAxis();
        labels.setTickLabelFont(face.deriveFont(SIZE));
        labels.setTickLabelPaint(TEXT);
        labels.setAxisLineVisible(false);
        labels.setTickMarksVisible(false);
        labels.setMaximumCategoryLabelWidthRatio(0.4f);
        NumberAxis counts = (NumberAxis) plot.getRangeAxis();
        counts.setVisible(false);
        counts.setUpperMargin(0.02);
        plot.setRenderer(renderer(series));
    }

    private StackedBarRenderer renderer(List<Series> series) {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(ITEM_MARGIN);
        renderer.setDrawBarOutline(true);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(face.deriveFont(SIZE));
        renderer.setDefaultItemLabelGenerator(
                new StandardCategoryItemLabelGenerator("{2}", NumberFormat.getIntegerInstance(locale)));
        for (int i = 0; i < series.size(); i++) {
            renderer.setSeriesPaint(i, series.get(i).fill());
            renderer.setSeriesOutlinePaint(i, MUTED);
            renderer.setSeriesOutlineStroke(i, new BasicStroke(0.5f));
            renderer.setSeriesItemLabelPaint(i, series.get(i).text());
        }
        return renderer;
    }
}
