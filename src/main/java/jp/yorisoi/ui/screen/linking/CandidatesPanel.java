package jp.yorisoi.ui.screen.linking;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.linking.ReviewItem;
import jp.yorisoi.ui.control.Column;
import jp.yorisoi.ui.control.KeyCap;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.PagedTable;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.shell.Desk;

/// Everybody whom the record could be.
final class CandidatesPanel extends VBox {
    private final Panel panel;
    private final LinkingViewModel model;
    private final ObservableBooleanValue hidden;
    private final Desk desk;
    private final PagedTable<ReviewItem.Candidate> table;
    private List<ReviewItem.Candidate> shown = List.of();
    private boolean showing;

    CandidatesPanel(Desk desk, LinkingViewModel model) {
        panel = new Panel(desk.say("reviewing.candidates"));
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        this.desk = desk;
        this.model = model;
        this.hidden = model.hidden();
        getStyleClass().add("candidates");
        panel.more(new KeyCap("↑"), new KeyCap("↓"), Labels.muted(desk.say("reviewing.candidates.keys")));
        table = new PagedTable<>(
                        desk.texts(),
                        desk.say("reviewing.candidates"),
                        List.of(
                                Column.words(
                                        desk.say("reviewing.name"),
                                        9,
                                        one -> one.shown().name()),
                                Column.words(desk.say("reviewing.birth"), 10, this::birth),
                                Column.words(
                                        desk.say("reviewing.address"),
                                        0,
                                        one -> one.shown().address()),
                                Column.numbers(desk.say("reviewing.weight"), 5, this::weight),
                                Column.numbers(desk.say("reviewing.probability"), 7, this::probability)))
                .rows(PagedTable.Rows.DENSE)
                .onSelect(this::chosen);
        panel.holds(table);
    }

    private void chosen(ReviewItem.Candidate candidate) {
        if (!showing) {
            model.compare(shown.indexOf(candidate));
        }
    }

    private String birth(ReviewItem.Candidate one) {
        LocalDate birth = one.shown().birth();
        return birth == null ? "" : desk.dates().day(birth);
    }

    private String weight(ReviewItem.Candidate one) {
        return hidden.get()
                ? "―"
                : String.format(
                        Locale.ROOT,
                        "%+.1f",
                        one.evidence().stream()
                                .mapToDouble(ReviewItem.Evidence::weight)
                                .sum());
    }

    private String probability(ReviewItem.Candidate one) {
        return hidden.get() ? "―" : String.format(Locale.ROOT, "%.1f%%", 100 * one.probability());
    }

    void refresh(Entry entry) {
        showing = true;
        shown = entry.item().candidates();
        table.show(shown);
        if (!shown.isEmpty()) {
            table.select(entry.candidateIndex());
        }
        showing = false;
    }
}
