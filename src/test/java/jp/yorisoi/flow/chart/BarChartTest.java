package jp.yorisoi.flow.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BarChartTest {
    private static final Color FIRST = new Color(0x850000);
    private static final Color SECOND = new Color(0xe25100);

    private final Chart chart = new BarChart(new Font(Font.DIALOG, Font.PLAIN, 13), Locale.JAPAN)
            .of(
                    "学校",
                    List.of(
                            new BarChart.Series("重点", FIRST, Color.WHITE),
                            new BarChart.Series("予防", SECOND, Color.BLACK)),
                    List.of(new BarChart.Bar("第一小", List.of(1200L, 30L)), new BarChart.Bar("第二小", List.of(0L, 10L))),
                    "第一小がいちばん多い");

    @Test
    void theTableSaysTheSameAsThePicture() {
        assertThat(chart.header()).containsExactly("学校", "重点", "予防");
        assertThat(chart.rows()).containsExactly(List.of("第一小", "1,200", "30"), List.of("第二小", "0", "10"));
    }

    @Test
    void everySeriesIsPaintedInItsColour() {
        BufferedImage image = chart.image(400, 120, 2);
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(holds(image, FIRST)).isTrue();
        assertThat(holds(image, SECOND)).isTrue();
    }

    private static boolean holds(BufferedImage image, Color color) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) == color.getRGB()) {
                    return true;
                }
            }
        }
        return false;
    }
}
