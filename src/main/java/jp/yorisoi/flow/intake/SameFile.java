package jp.yorisoi.flow.intake;

import java.util.List;

/// What the store has of a file with the same bytes: some of its tables may have been taken back, and only these come
/// again.
record SameFile(List<Batch> batches) {
    SameFile {
        batches = List.copyOf(batches);
    }

    /// The tables that are in force.
    List<Batch> standing() {
        return batches.stream()
                .filter(batch -> batch.state() == Batch.State.IN_FORCE)
                .toList();
    }

    /// Whether every table that ever came is in force.
    boolean isWhole() {
        return !standing().isEmpty()
                && batches.stream()
                        .allMatch(batch ->
                                stands(batch.place().sheet(), batch.place().table()));
    }

    /// Those of the file's tables that are not in force.
    List<TablePlan> missing(List<TablePlan> plans) {
        return plans.stream()
                .filter(plan -> !stands(plan.table().sheet(), plan.table().number()))
                .toList();
    }

    private boolean stands(String sheet, int number) {
        return standing().stream()
                .anyMatch(batch ->
                        batch.place().sheet().equals(sheet) && batch.place().table() == number);
    }
}
