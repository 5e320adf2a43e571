package jp.yorisoi.ui.screen.signin;

import java.io.File;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Labels;
import org.jspecify.annotations.Nullable;

/// The page before any data: choose the store, say who you are.
public final class SignInView extends StackPane {
    private final Texts texts;
    private final SignInViewModel model;
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();

    /// The page; `speak` shows it in another language.
    public SignInView(Texts texts, SignInViewModel model, java.util.function.Consumer<String> speak) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("sign-in");
        Label brand = new Label(texts.get("ui.brand"));
        brand.getStyleClass().add("big-brand");
        VBox card = new VBox(
                brand,
                Labels.wrapped(Labels.muted(texts.get("signin.promise"))),
                store(),
                field("signin.user", user),
                field("signin.password", password),
                message(),
                acts(),
                languages(speak));
        card.getStyleClass().addAll("panel", "sign-in-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setMinHeight(Region.USE_PREF_SIZE);
        user.textProperty().bindBidirectional(model.user());
        user.setId("user");
        password.setId("password");
        ScrollPane scroll = new ScrollPane(new StackPane(card));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
    }

    /// Puts the cursor where the next entry is due.
    public void focusFirst() {
        (model.user().get().isEmpty() ? user : password).requestFocus();
    }

    private Node store() {
        Label name = Labels.plain("");
        Button choose = Buttons.plain(texts.get("signin.choose"), this::choose);
        model.store().subscribe(path -> name.setText(said(path)));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(name, choose);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("acts");
        VBox box = new VBox(Labels.muted(texts.get("signin.store")), line);
        box.getStyleClass().add("field-box");
        return box;
    }

    private String said(@Nullable Path path) {
        return path == null ? texts.get("signin.none-chosen") : String.valueOf(path.getFileName());
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("signin.choose"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.get("signin.store"), "*.yorisoi"),
                        new FileChooser.ExtensionFilter("*", "*"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.store().set(chosen.toPath());
            focusFirst();
        }
    }

    private Node field(String key, TextField field) {
        Label caption = Labels.muted(texts.get(key));
        caption.setLabelFor(field);
        field.setAccessibleText(caption.getText());
        field.disableProperty().bind(model.busy());
        VBox box = new VBox(caption, field);
        box.getStyleClass().add("field-box");
        return box;
    }

    private Node message() {
        Label sentence = Labels.wrapped(new Label());
        sentence.getStyleClass().add("error-text");
        sentence.textProperty().bind(model.sentence());
        sentence.visibleProperty().bind(model.sentence().isNotEmpty());
        sentence.managedProperty().bind(sentence.visibleProperty());
        return sentence;
    }

    private Node acts() {
        Button open = Buttons.primary(texts.get("signin.open"), this::signIn);
        open.setDefaultButton(true);
        open.disableProperty().bind(model.busy());
        open.getStyleClass().add("big");
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setAccessibleText(texts.get("signin.opening"));
        HBox opening = new HBox(bar, Labels.muted(texts.get("signin.opening")));
        opening.getStyleClass().add("acts");
        opening.setAlignment(Pos.CENTER_LEFT);
        opening.visibleProperty().bind(model.busy());
        HBox line = new HBox(open, opening);
        line.getStyleClass().add("acts");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void signIn() {
        char[] typed = password.getText().toCharArray();
        password.clear();
        model.signIn(typed);
    }

    private static Node languages(java.util.function.Consumer<String> speak) {
        HBox line = new HBox(
                Buttons.link("日本語", () -> speak.accept("ja")), Buttons.link("English", () -> speak.accept("en")));
        line.getStyleClass().add("acts");
        return line;
    }
}
