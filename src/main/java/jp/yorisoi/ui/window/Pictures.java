package jp.yorisoi.ui.window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javax.imageio.ImageIO;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Place;
import jp.yorisoi.ui.shell.Screen;
import jp.yorisoi.ui.task.FxThread;
import jp.yorisoi.ui.theme.TextSize;

/// Draws every screen on an open store into PNG files: for the manual, for review, for tests. The toolkit runs already.
public final class Pictures {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(40);
    private static final int CALM = 4;
    private static final int PATIENCE = 1500;

    private final WindowTools tools;
    private final Locale locale;

    private BiConsumer<String, Parent> watcher = (name, root) -> {};
    private TextSize textSize = TextSize.NORMAL;

    /// A picture's size in pixels.
    public record Size(int width, int height) {}

    /// Pictures in this language.
    public Pictures(WindowTools tools, Locale locale) {
        this.tools = tools;
        this.locale = locale;
    }

    /// Somebody who looks at each screen, on the window's thread, when it is drawn.
    public Pictures watchedBy(BiConsumer<String, Parent> who) {
        watcher = who;
        return this;
    }

    /// The same with texts of this size.
    public Pictures inTextSize(TextSize size) {
        textSize = size;
        return this;
    }

    /// Draws all: sign-in first, then every place that the screens name. Not on the window's thread; the store stays
    /// open.
    public List<Path> draw(Workbench workbench, Path folder, Size size) {
        List<Path> files = new ArrayList<>();
        WindowRoot root = FxThread.waitFor(
                () -> new WindowRoot(tools, Optional.of(workbench.store().file()), locale));
        Stage stage = FxThread.waitFor(() -> {
            root.textSize(textSize.percent());
            return stage(root, size);
        });
        files.add(write(stage.getScene(), folder.resolve("signin.png")));
        FxThread.waitFor(() -> {
            root.enter(workbench);
            return root;
        });
        Desk desk = root.desk().orElseThrow();
        calm(desk);
        for (Screen screen : desk.navigator().screens()) {
            int number = 0;
            for (Place place : screen.samples(desk)) {
                FxThread.waitFor(() -> {
                    desk.navigator().open(place);
                    return place;
                });
                calm(desk);
                number++;
                String name = screen.id() + (number == 1 ? "" : "-" + number) + ".png";
                files.add(write(stage.getScene(), folder.resolve(name)));
            }
        }
        FxThread.waitFor(() -> {
            stage.close();
            return stage;
        });
        return files;
    }

    private static Stage stage(WindowRoot root, Size size) {
        Scene scene = root.scene(size.width(), size.height());
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(size.width());
        stage.setHeight(size.height());
        stage.show();
        return stage;
    }

    /// Waits until nothing is asked any more and a few pulses have passed.
    private static void calm(Desk desk) {
        int calm = 0;
        for (int i = 0; i < PATIENCE && calm < CALM; i++) {
            LockSupport.parkNanos(PAUSE);
            calm = desk.tasks().busy() ? 0 : calm + 1;
        }
    }

    private Path write(Scene scene, Path file) {
        BufferedImage picture = FxThread.waitFor(() -> {
            watcher.accept(String.valueOf(file.getFileName()), scene.getRoot());
            WritableImage image = scene.snapshot(null);
            return SwingFXUtils.fromFXImage(image, null);
        });
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(picture, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
