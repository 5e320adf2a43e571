package jp.yorisoi.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Icons;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.theme.TextSize;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Roles;
import org.kordamp.ikonli.feather.Feather;

/// The bar at the top: the day, the data and the purpose that everything below is shown for; search; who works here.
final class TopBar extends HBox {
    private static final List<Purpose> OFFERED =
            List.of(Purpose.SCREENING, Purpose.OFFER, Purpose.CONFERENCE, Purpose.STATISTICS);

    private static final PseudoClass BRIEF = PseudoClass.getPseudoClass("brief");

    private final Desk desk;
    private final ShellView.Wishes wishes;
    /// What may go where there is little room: the bar then still says every word.
    private final List<Node> ornaments = new ArrayList<>();
    private final Button lock;
    private boolean brief;
    /// How wide it is with everything, and in which size of texts that was so.
    private double whole;
    private double size;

    TopBar(Desk desk, ShellView.Wishes wishes, Runnable search) {
        this.desk = desk;
        this.wishes = wishes;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label brand = new Label(desk.say("ui.brand"));
        brand.getStyleClass().add("brand");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ornaments.add(brand);
        lock = lock();
        getChildren().addAll(brand, day(), line(), data(), line(), purpose(), space, find(search), user(), lock);
    }

    /// It gives way itself where the window is narrower than its words.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double now = lock.getFont().getSize();
        if (brief && (now != size || getWidth() >= whole)) {
            brief(false);
        }
        if (!brief && super.computeMinWidth(-1) > getWidth() + 0.5) {
            whole = super.computeMinWidth(-1);
            size = now;
            brief(true);
            // where even that is too wide the lock shows its picture only; its word stays to be heard and pointed at
            lock.setContentDisplay(
                    super.computeMinWidth(-1) > getWidth() + 0.5 ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        }
        super.layoutChildren();
    }

    private void brief(boolean now) {
        brief = now;
        if (!brief) {
            lock.setContentDisplay(ContentDisplay.LEFT);
        }
        pseudoClassStateChanged(BRIEF, brief);
        ornaments.forEach(one -> {
            one.setVisible(!brief);
            one.setManaged(!brief);
        });
    }

    private Button lock() {
        Button lock = Buttons.plain(Feather.LOCK, desk.say("ui.lock"), wishes::lock);
        lock.setMinWidth(Region.USE_PREF_SIZE);
        lock.setAccessibleText(desk.say("ui.lock"));
        lock.setTooltip(new Tooltip(desk.say("ui.lock")));
        return lock;
    }

    private Region line() {
        Region line = new Region();
        line.getStyleClass().add("top-line");
        ornaments.add(line);
        return line;
    }

    private Node day() {
        Label value = Labels.plain("");
        desk.day().subscribe(day -> value.setText(desk.dates().full(day)));
        return context(Feather.CALENDAR, desk.say("ui.day"), value);
    }

    private Node data() {
        String file = String.valueOf(desk.workbench().store().file().getFileName());
        return context(Feather.DATABASE, desk.say("ui.data"), Labels.plain(file.replaceFirst("\\.yorisoi$", "")));
    }

    private HBox context(Feather icon, String caption, Label value) {
        VBox words = new VBox(uncut(Labels.caption(caption)), uncut(value));
        words.setAlignment(Pos.CENTER_LEFT);
        Node mark = Icons.of(icon);
        ornaments.add(mark);
        HBox box = new HBox(mark, words);
        box.getStyleClass().add("context");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /// Where there is little room the search gives way, not the words for what is shown below; only a name of many
    /// letters is cut.
    private static Label uncut(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("context-words");
        return label;
    }

    private Node purpose() {
        Label value = Labels.plain("");
        String caption = desk.say("ui.purpose");
        MenuButton menu = menu(context(Feather.FLAG, caption, value));
        ToggleGroup group = new ToggleGroup();
        for (Purpose one : OFFERED) {
            RadioMenuItem item = new RadioMenuItem(name(one));
            item.setToggleGroup(group);
            item.setSelected(one == desk.purpose().get());
            item.setOnAction(event -> desk.purpose().set(one));
            menu.getItems().add(item);
        }
        desk.purpose().subscribe(chosen -> {
            value.setText(name(chosen));
            menu.setAccessibleText(caption + " " + name(chosen));
        });
        return menu;
    }

    private String name(Purpose purpose) {
        return desk.say("ui.purpose." + purpose.id());
    }

    private static MenuButton menu(Node graphic) {
        MenuButton menu = new MenuButton();
        menu.setGraphic(graphic);
        menu.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        menu.getStyleClass().add("context-menu-button");
        return menu;
    }

    private Node find(Runnable search) {
        FindWords words = new FindWords(desk.say("ui.search"), desk.say("ui.search.short"));
        Button find = new Button(desk.say("ui.search"), words);
        find.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        find.getStyleClass().add("find");
        find.setOnAction(event -> search.run());
        words.prefWidthProperty().bind(find.widthProperty().subtract(2));
        HBox.setHgrow(find, Priority.SOMETIMES);
        return find;
    }

    private Node user() {
        String name = desk.workbench().operator().name();
        Roles roles = desk.workbench().roles();
        String role = desk.workbench().operator().roles().stream()
                .sorted()
                .map(one -> roles.label(one, desk.texts().locale()))
                .collect(Collectors.joining("・"));
        MenuButton menu = menu(context(Feather.USER, role, Labels.plain(name)));
        menu.setAccessibleText(role + " " + name);
        for (TextSize size : TextSize.offered()) {
            menu.getItems()
                    .add(item(
                            desk.say("ui.text-size", Map.of("percent", size.percent())),
                            () -> wishes.textSize(size.percent())));
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("日本語", () -> wishes.speak("ja")),
                        item("English", () -> wishes.speak("en")),
                        new SeparatorMenuItem(),
                        item(desk.say("ui.sign-out"), wishes::signOut));
        return menu;
    }

    private static MenuItem item(String words, Runnable act) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> act.run());
        return item;
    }
}
