package jp.yorisoi.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.sample.SampleOffice;
import jp.yorisoi.ui.Toolkit;
import jp.yorisoi.ui.theme.TextSize;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every screen on the sample city in each size of the window and of its texts and in each language: each picture is
/// drawn, and nothing in it overlaps, is cut or leaves its place. The pictures stay in `target/screen-variants`.
@Tag("soak")
class ScreenVariantsTest {
    private static final Path CITY = Path.of("sample-data", "city");
    private static final Path KEPT = Path.of("target", "screen-variants");
    private static final List<Pictures.Size> SIZES =
            List.of(new Pictures.Size(1280, 680), new Pictures.Size(1366, 768), new Pictures.Size(1920, 1080));
    private static final List<Integer> TEXTS = List.of(100, 125, 150, 200);

    /// A blank window has a few colours; words and their smoothed edges have many.
    private static final int COLOURS = 30;

    @TempDir
    Path folder;

    private final Set<String> faults = new TreeSet<>();

    @Test
    void everyScreenIsDrawnInEveryVariant() throws IOException {
        WindowTools tools = Toolkit.begin();
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            SampleOffice office = SampleOffice.found(folder.resolve("city.yorisoi"), TestStores.settings(), executor);
            try (Workbench workbench = office.open(Role.SUPERVISOR)) {
                screened(workbench);
                Set<Integer> counts = new HashSet<>();
                for (Locale locale : List.of(Locale.JAPAN, Locale.ENGLISH)) {
                    for (Pictures.Size size : SIZES) {
                        for (int percent : TEXTS) {
                            counts.add(variant(
                                    new Pictures(tools, locale), workbench, new Variant(locale, size, percent)));
                        }
                    }
                }
                assertThat(counts).as("as many screens in every variant").hasSize(1);
            } finally {
                Locale.setDefault(Locale.JAPAN);
            }
        }
        assertThat(faults).isEmpty();
    }

    private record Variant(Locale locale, Pictures.Size size, int percent) {
        String name() {
            return locale.getLanguage() + "-" + size.width() + "x" + size.height() + "-" + percent;
        }
    }

    private int variant(Pictures pictures, Workbench workbench, Variant variant) throws IOException {
        List<Path> drawn = pictures.inTextSize(new TextSize(variant.percent()))
                .watchedBy((name, root) -> faults.addAll(LayoutFaults.of(variant.name() + "/" + name, root)))
                .draw(workbench, KEPT.resolve(variant.name()), variant.size());
        assertThat(drawn).hasSizeGreaterThanOrEqualTo(7);
        for (Path file : drawn) {
            BufferedImage picture = ImageIO.read(file.toFile());
            assertThat(picture.getWidth()).isEqualTo(variant.size().width());
            assertThat(picture.getHeight()).isEqualTo(variant.size().height());
            if (colours(picture) < COLOURS) {
                faults.add(variant.name() + "/" + file.getFileName() + ": blank");
            }
        }
        return drawn.size();
    }

    private static int colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 2) {
            for (int x = 0; x < picture.getWidth(); x += 2) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours.size();
    }

    private static void screened(Workbench workbench) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(CITY)) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        workbench
                .intake()
                .importFiles(grant(workbench, Permission.IMPORT), files, IntakeOptions.DEFAULT, Progress.NONE);
        SampleOffice.issueIds(workbench, CITY);
        Clocks clocks = Clocks.on(workbench.referenceDay().orElseThrow());
        workbench.links().run(grant(workbench, Permission.RUN_LINKS), clocks, Optional.empty(), Progress.NONE);
        workbench.screenCity(grant(workbench, Permission.RUN_SCREENING), clocks, Progress.NONE);
    }

    private static Grant grant(Workbench workbench, Permission permission) {
        return workbench.gate().grant(workbench.operator(), permission, Purpose.SCREENING, "");
    }
}
