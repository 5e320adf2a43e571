package jp.yorisoi.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import jp.yorisoi.flow.people.Resident;
import jp.yorisoi.ui.control.Icons;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.task.LatestOnly;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Search over screens, and over people and households by name, kana or number (Ctrl+K). One audit line for each time
/// that people are searched.
final class Palette extends VBox {
    private static final Duration PAUSE = Duration.millis(200);
    private static final int MOST = 12;
    private static final String HOUSEHOLD = "household";

    private final Desk desk;
    private final Runnable close;
    private final TextField wanted = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private final LatestOnly latest;
    private final PauseTransition typing = new PauseTransition(PAUSE);
    private @Nullable Grant grant;

    private record Entry(Feather icon, String words, String kind, Place place) {
        @Override
        public String toString() {
            return "Entry[" + kind + "]";
        }
    }

    Palette(Desk desk, Runnable close) {
        this.desk = desk;
        this.close = close;
        this.latest = new LatestOnly(desk.tasks());
        getStyleClass().addAll("sheet", "palette");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        wanted.setPromptText(desk.say("ui.search"));
        wanted.setAccessibleText(desk.say("ui.search"));
        wanted.getStyleClass().add("large");
        wanted.textProperty().subscribe(text -> typing.playFromStart());
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        typing.setOnFinished(event -> search());
        list.setAccessibleText(desk.say("ui.palette.found"));
        list.setCellFactory(view -> new EntryCell());
        list.setPlaceholder(Labels.muted(desk.say("ui.palette.nothing")));
        list.setOnMouseClicked(event -> open());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        getChildren().addAll(wanted, list, Labels.caption(desk.say("ui.palette.hint")));
        show(screens(""));
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> select(at + 1, event);
            case UP -> select(at - 1, event);
            case ENTER -> {
                event.consume();
                if (typing.getStatus() == Animation.Status.RUNNING) {
                    typing.stop();
                    search();
                }
                open();
            }
            default -> {}
        }
    }

    private void select(int index, KeyEvent event) {
        event.consume();
        if (index >= 0 && index < list.getItems().size()) {
            list.getSelectionModel().select(index);
            list.scrollTo(index);
        }
    }

    private void search() {
        String text = wanted.getText().strip();
        List<Entry> screens = screens(text);
        show(screens);
        if (!text.isEmpty()
                && desk.allows(Permission.VIEW_LIST)
                && householdScreen().isPresent()) {
            latest.ask(() -> people(text), people -> {
                List<Entry> all = new ArrayList<>(people);
                all.addAll(screens);
                show(all);
            });
        }
    }

    private Optional<Screen> householdScreen() {
        return desk.navigator().find(HOUSEHOLD);
    }

    private List<Entry> people(String text) {
        Grant granted = granted();
        return desk.workbench().people().search(granted, text, desk.day().get(), MOST).stream()
                .map(this::entry)
                .toList();
    }

    private synchronized Grant granted() {
        Grant known = grant;
        if (known == null) {
            known = desk.grant(Permission.VIEW_LIST);
            grant = known;
        }
        return known;
    }

    private Entry entry(Resident resident) {
        String words = desk.say("ui.palette.household", Map.of("name", resident.name(), "address", resident.address()));
        return new Entry(
                Feather.USERS,
                words,
                desk.say("ui.palette.kind.household"),
                new Place(HOUSEHOLD, resident.household()));
    }

    private List<Entry> screens(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return desk.navigator().screens().stream()
                .map(screen -> new Entry(
                        screen.icon(),
                        desk.say("ui.screen." + screen.id()),
                        desk.say("ui.palette.kind.screen"),
                        Place.of(screen.id())))
                .filter(entry -> entry.words().toLowerCase(Locale.ROOT).contains(lower))
                .toList();
    }

    private void show(List<Entry> entries) {
        list.getItems().setAll(entries);
        list.getSelectionModel().selectFirst();
    }

    private void open() {
        Entry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            desk.navigator().open(chosen.place());
        }
    }

    private static final class EntryCell extends ListCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (entry == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Label words = Labels.plain(entry.words());
            HBox line = new HBox(Icons.small(entry.icon()), words, space, Labels.muted(entry.kind()));
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("palette-line");
            setGraphic(line);
            setAccessibleText(entry.words() + "、" + entry.kind());
        }
    }
}
