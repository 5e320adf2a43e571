package jp.yorisoi.flow.linking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.Intake;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.people.Protection;
import jp.yorisoi.flow.people.Registers;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.store.Store;

/// A store with its rooms up to the linking, for tests: files come in as text, links go out by 宛名番号.
final class LinkingOffice implements AutoCloseable {
    static final SourceCatalogue CATALOGUE = SourceCatalogue.shipped();
    static final String JUKI = "宛名番号,世帯番号,氏名,カナ,旧氏,生年月日,性別,続柄,住所,方書,小学校区,中学校区,支援措置\n";

    private final Path folder;
    final Store store;
    final Registers registers;
    final TestStores.Office office;
    final Batches batches;
    final Intake intake;
    final Links links;

    LinkingOffice(Path folder, Executor executor) {
        this.folder = folder;
        this.store = TestStores.create(folder);
        this.batches = new Batches(store);
        this.registers = new Registers(store, batches::registers);
        Protection protection = new Protection(store, new jp.yorisoi.vault.audit.Audit(store), registers);
        this.office = TestStores.office(store, protection);
        this.intake = new Intake(store, office.audit(), CATALOGUE, registers, executor);
        this.links = new Links(
                store, office.audit(), new Links.Basis(CATALOGUE, LinkModel::shipped), batches, registers, executor);
    }

    LinkingOffice(Path folder) {
        this(folder, Runnable::run);
    }

    Batch read(String name, String text) {
        try {
            Path file = Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
            IntakeReport report = intake.importFile(
                    office.grant("tanto", Permission.IMPORT), file, IntakeOptions.DEFAULT, Progress.NONE);
            return report.batches().getFirst().batch().orElseThrow(() -> new AssertionError(report.problems()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Grant run() {
        return office.grant("tanto", Permission.RUN_LINKS);
    }

    Grant review() {
        return office.grant("tanto", Permission.REVIEW_LINKS);
    }

    LinkReport link() {
        return links.run(run(), links.clocks(), Optional.empty(), Progress.NONE);
    }

    LinkReport.SourceLinks link(String source) {
        return links.run(run(), links.clocks(), Optional.of(source), Progress.NONE)
                .sources()
                .getFirst();
    }

    LinkedRows rows(Batch batch) {
        return links.rows(run(), batch).orElseThrow();
    }

    /// The 宛名番号 of a row's person, with a `?` behind it in review; empty where nobody is linked.
    String of(Batch batch, int ordinal) {
        LinkedRows rows = rows(batch);
        String number = number(rows.person(ordinal));
        return rows.state(ordinal) == LinkState.REVIEW ? number + "?" : number;
    }

    String number(long person) {
        return person == 0 ? "" : registers.numberOf(run(), person).orElseThrow();
    }

    long person(String number) {
        return registers.numbers(run()).get(number);
    }

    /// Every line of the export: `file row` → `resident state`.
    Map<String, String> exported() {
        Map<String, String> lines = new HashMap<>();
        for (List<String> line : links.export(run(), links.clocks(), Optional.empty())) {
            lines.put(line.get(1) + " " + line.get(2), line.get(3) + " " + line.get(4));
        }
        return lines;
    }

    @Override
    public void close() {
        store.close();
    }
}
