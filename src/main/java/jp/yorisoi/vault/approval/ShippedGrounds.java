package jp.yorisoi.vault.approval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.vault.access.Purpose;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The table of source × purpose that ships with the program (`purposes.yaml`). What it does not name waits for a
/// recorded ground.
final class ShippedGrounds {
    private record Cell(String source, Purpose purpose) {}

    private final Map<Cell, Ground> cells = new HashMap<>();

    private ShippedGrounds() {}

    static ShippedGrounds read() {
        try (InputStream in = ShippedGrounds.class.getResourceAsStream("/purposes.yaml")) {
            if (in == null) {
                throw new IllegalStateException("purposes.yaml is missing");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ShippedGrounds read(String yaml) {
        ShippedGrounds shipped = new ShippedGrounds();
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        for (Object block : list(map(document).get("grounds"))) {
            Map<?, ?> body = map(block);
            for (Object source : list(body.get("sources"))) {
                for (Purpose purpose : Purpose.values()) {
                    Object cell = body.get(purpose.id());
                    if (cell != null) {
                        shipped.cells.put(new Cell(String.valueOf(source), purpose), ground(map(cell)));
                    }
                }
            }
        }
        return shipped;
    }

    private static Ground ground(Map<?, ?> cell) {
        String manner = String.valueOf(cell.get("is"));
        return switch (manner) {
            case "allowed" -> new Ground.Allowed(String.valueOf(cell.get("ground")));
            case "consent" -> new Ground.NeedsConsent(String.valueOf(cell.get("consent")));
            case "unrecorded" -> new Ground.NotAllowed(Ground.Reason.UNRECORDED);
            case "never" -> new Ground.NotAllowed(Ground.Reason.NEVER);
            default -> throw new IllegalArgumentException("purposes.yaml: unknown manner " + manner);
        };
    }

    Ground of(String source, Purpose purpose) {
        return cells.getOrDefault(new Cell(source, purpose), new Ground.NotAllowed(Ground.Reason.UNRECORDED));
    }

    private static Map<?, ?> map(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("purposes.yaml has another form");
    }

    private static List<?> list(@Nullable Object node) {
        if (node instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("purposes.yaml has another form");
    }
}
