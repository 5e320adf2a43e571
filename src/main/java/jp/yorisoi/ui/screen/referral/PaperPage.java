package jp.yorisoi.ui.screen.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.workbook.Sheet;

/// A printed page of a sheet, drawn as the workbook has it: always in Japanese, since it is the city's document.
final class PaperPage extends VBox {
    private static final int ROWS = 15;

    private PaperPage(String style) {
        getStyleClass().addAll("paper", style);
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /// A paper has its width whatever room there is; its texts wrap in that.
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(prefWidth(-1));
    }

    /// The pages of sheets, in their order; a form is one page.
    static List<PaperPage> of(List<Sheet> sheets) {
        List<PaperPage> pages = new ArrayList<>();
        for (Sheet sheet : sheets) {
            switch (sheet) {
                case Sheet.Form form -> pages.add(form(form));
                case Sheet.Listing listing -> {
                    for (int from = 0; from == 0 || from < listing.rows().size(); from += ROWS) {
                        pages.add(listing(listing, from));
                    }
                }
            }
        }
        return pages;
    }

    private static GridPane grid(List<Integer> widths) {
        GridPane grid = new GridPane();
        double sum = widths.stream().mapToInt(Integer::intValue).sum();
        for (int width : widths) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100 * width / sum);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private static Label cell(String text, String... styles) {
        Label cell = new Label(text);
        cell.setWrapText(true);
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        cell.setMinHeight(Region.USE_PREF_SIZE);
        cell.getStyleClass().add("paper-cell");
        cell.getStyleClass().addAll(styles);
        return cell;
    }

    private static PaperPage form(Sheet.Form form) {
        PaperPage page = new PaperPage("form");
        GridPane grid = grid(form.widths());
        int row = 0;
        for (Sheet.Line line : form.lines()) {
            for (Sheet.Box box : line.boxes()) {
                Label cell = cell(
                        box.text(),
                        "tone-" + box.tone().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                if (line.lines() > 1) {
                    cell.setStyle("-fx-pref-height: " + line.lines() * 1.6 + "em;");
                }
                grid.add(cell, box.column(), row, box.span(), 1);
            }
            row++;
        }
        page.getChildren().addAll(grid, foot(form.footer()));
        return page;
    }

    private static PaperPage listing(Sheet.Listing listing, int from) {
        PaperPage page = new PaperPage("listing");
        page.getChildren().add(cell(listing.heading().title(), "tone-title"));
        listing.heading().lines().forEach(line -> page.getChildren().add(cell(line, "tone-plain")));
        GridPane grid = grid(listing.columns().stream().map(Sheet.Column::width).toList());
        for (int column = 0; column < listing.columns().size(); column++) {
            grid.add(cell(listing.columns().get(column).header(), "tone-label"), column, 0);
        }
        int row = 1;
        for (List<String> cells : listing.rows()
                .subList(from, Math.min(from + ROWS, listing.rows().size()))) {
            for (int column = 0; column < cells.size(); column++) {
                grid.add(cell(cells.get(column), "tone-value"), column, row);
            }
            row++;
        }
        page.getChildren().addAll(grid, foot(listing.footer()));
        return page;
    }

    private static Node foot(Sheet.Footer footer) {
        GridPane foot = grid(List.of(1, 1));
        foot.add(cell(footer.left(), "tone-small"), 0, 0);
        foot.add(cell(footer.right(), "tone-small", "tone-plain-right"), 1, 0);
        return foot;
    }
}
