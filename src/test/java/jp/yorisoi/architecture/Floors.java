package jp.yorisoi.architecture;

import java.util.List;
import java.util.Optional;

/// The house, floor by floor: one list that the rules about direction read. A new package is put here with its place.
final class Floors {
    private static final String ROOT = "jp.yorisoi";

    /// Rooms from the ground up; those on one line stand side by side and do not use each other.
    static final List<List<String>> FLOORS = List.of(
            List.of("base.text", "base.progress", "base.notation"),
            List.of("base.file"),
            List.of("base.definition"),
            List.of("base.expression"),
            List.of("vault.store"),
            List.of("vault.audit"),
            List.of("vault.access"),
            List.of("vault.approval", "vault.setting"),
            List.of("flow.people"),
            List.of("flow.extract"),
            List.of("flow.workbook"),
            List.of("flow.chart", "flow.matching"),
            List.of("flow.intake"),
            List.of("flow.linking"),
            List.of("flow.consent"),
            List.of("flow.facts"),
            List.of("flow.eligibility"),
            List.of("flow.screening"),
            List.of("flow.casework"),
            List.of("flow.outreach"),
            List.of("flow.casefile"),
            List.of("flow.page"),
            List.of("flow.masking", "flow.referral", "flow.overview", "flow.quality", "flow.retention"),
            List.of("flow.workbench"),
            List.of("sample"),
            List.of("cli", "ui.theme", "ui.task"),
            List.of("ui.control"),
            List.of("ui.chart"),
            List.of("ui.shell"),
            List.of("ui.screen"),
            List.of("ui.window"),
            List.of("main"));

    private Floors() {}

    /// The room that a package belongs to: the longest listed name that it equals or lies under.
    static Optional<String> roomOf(String packageName) {
        return FLOORS.stream()
                .flatMap(List::stream)
                .filter(room ->
                        packageName.equals(ROOT + "." + room) || packageName.startsWith(ROOT + "." + room + "."))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    /// The floor's number from the ground, of a listed room.
    static int floorOf(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room)) {
                return floor;
            }
        }
        throw new IllegalArgumentException(room);
    }

    /// Whether a class of the first package may use one of the second: the same room, or one on a lower floor.
    static boolean mayUse(String user, String used) {
        Optional<String> from = roomOf(user);
        Optional<String> to = roomOf(used);
        if (from.isEmpty() || to.isEmpty()) {
            return true;
        }
        return from.get().equals(to.get()) || floorOf(to.get()) < floorOf(from.get());
    }
}
