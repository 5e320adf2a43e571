package jp.yorisoi.flow.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.approval.Approval;
import jp.yorisoi.vault.store.Store;

/// A real store with imported files, and its facts on the sample city's day.
final class FactOffice implements AutoCloseable {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final String JUKI = "宛名番号,世帯番号,氏名,カナ,生年月日,性別,続柄,住所,方書,住民となった日,住所を定めた日\n";

    private final Path folder;
    final Workbench workbench;
    final TestStores.Office office;

    FactOffice(Path folder) {
        this(folder, TestStores.create(folder));
    }

    /// The office of a folder whose store was closed.
    static FactOffice reopened(Path folder) {
        return new FactOffice(folder, TestStores.open(folder, "kanri"));
    }

    private FactOffice(Path folder, Store store) {
        this.folder = folder;
        this.workbench = Workbench.on(store, Runnable::run);
        this.office = TestStores.office(workbench.store(), Reach.NOBODY);
    }

    Grant grant(Permission permission, Purpose purpose) {
        return workbench.gate().grant(office.operator("tanto"), permission, purpose, "");
    }

    /// Imports a file, its day in its name.
    IntakeReport read(String name, String text) {
        try {
            Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
            IntakeReport report = workbench
                    .intake()
                    .importFile(
                            grant(Permission.IMPORT, Purpose.SCREENING), file, IntakeOptions.DEFAULT, Progress.NONE);
            if (report.batches().getFirst().batch().isEmpty()) {
                throw new IllegalStateException(
                        report.batches().getFirst().problems().toString());
            }
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Links all that was imported.
    FactOffice link() {
        workbench
                .links()
                .run(grant(Permission.RUN_LINKS, Purpose.SCREENING), Clocks.on(DAY), Optional.empty(), Progress.NONE);
        return this;
    }

    /// Records a ground, proposed by one and approved by another.
    void ground(String source, Purpose purpose) {
        Approval item = workbench.grounds().propose(office.operator("tanto"), source, purpose, "市の取扱い");
        workbench.approvals().approve(office.operator("kakaricho"), item.number());
    }

    FactTable facts(Purpose purpose) {
        return workbench.facts().load(grant(Permission.RUN_SCREENING, purpose), Clocks.on(DAY), Progress.NONE);
    }

    FactTable facts() {
        return facts(Purpose.SCREENING);
    }

    static int ordinal(FactTable facts, String number) {
        return facts.register().findNumber(number).orElseThrow();
    }

    static Scope person(FactTable facts, String number) {
        return facts.person(ordinal(facts, number));
    }

    /// What an item says, as text: a value, `none`, `?` and what is missing; presumed items behind `~`.
    static String say(Scope scope, String item) {
        Reading reading = scope.item(GivenLine.name(item));
        return say(reading) + (reading.presumed().isEmpty() ? "" : "~" + String.join(",", reading.presumed()));
    }

    static String say(Reading reading) {
        return switch (reading.value()) {
            case Value.Number number -> number.value().stripTrailingZeros().toPlainString();
            case Value.Date date -> date.value().toString();
            case Value.Flag flag -> flag.value() ? "yes" : "no";
            case Value.Text text -> text.value();
            case Value.None none -> "none";
            case Value.Unknown unknown -> "?" + String.join(",", new java.util.TreeSet<>(unknown.missing()));
        };
    }

    static ItemName item(String written) {
        return GivenLine.name(written);
    }

    @Override
    public void close() {
        workbench.close();
    }
}
