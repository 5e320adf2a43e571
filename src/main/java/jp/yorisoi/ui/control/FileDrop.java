package jp.yorisoi.ui.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes files that are dropped on a node; they are read where they lie and stay there.
public final class FileDrop {
    private FileDrop() {}

    /// Lets a node take files, several at once; what lies within it and takes files itself comes first.
    public static void on(Node node, Consumer<List<Path>> taken) {
        node.addEventHandler(DragEvent.DRAG_OVER, FileDrop::over);
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            boolean files = event.getDragboard().hasFiles();
            if (files) {
                taken.accept(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
            }
            event.setDropCompleted(files);
            event.consume();
        });
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }
}
