package jp.yorisoi.ui.control;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// A picture that is as large as its room lets it be, whole, in its own proportions and in the middle. How large it
/// wants to be and how small it may get is said by its style.
public final class FittedPicture extends Region {
    private final ImageView view = new ImageView();

    /// A picture called so; it comes later.
    public FittedPicture(String words) {
        view.setPreserveRatio(true);
        view.setSmooth(true);
        setAccessibleText(words);
        view.setAccessibleText(words);
        getChildren().add(view);
    }

    /// Shows a picture.
    public void show(Image image) {
        view.setImage(image);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Image image = view.getImage();
        if (image == null || image.getWidth() <= 0) {
            return;
        }
        double scale = Math.min(
                Math.min(getWidth(), prefWidth(-1)) / image.getWidth(),
                Math.min(getHeight(), prefHeight(-1)) / image.getHeight());
        view.setFitWidth(image.getWidth() * scale);
        view.relocate(
                Math.round((getWidth() - image.getWidth() * scale) / 2),
                Math.round((getHeight() - image.getHeight() * scale) / 2));
    }
}
