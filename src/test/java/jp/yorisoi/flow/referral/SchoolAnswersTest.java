package jp.yorisoi.flow.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.flow.intake.BatchReport;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.screening.ScreeningOffice;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.approval.Approval;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list that went to a school comes back filled in, and its answers land on the right children.
class SchoolAnswersTest {
    @TempDir
    Path folder;

    private ScreeningOffice office;
    private Path list;

    @BeforeEach
    void aListWentOut() {
        office = ScreeningOffice.withTwoPupils(folder);
        Referrals referrals = office.workbench.referrals();
        Approval item = referrals.propose(
                office.office.operator("tanto"), new Referrals.Wanted(ReferralDraft.Kind.LIST, "gakkou", List.of()));
        office.workbench.approvals().approve(office.office.operator("kakaricho"), item.number());
        list = folder.resolve("一覧.xlsx");
        referrals.write(office.office.operator("tanto"), item.number(), list);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatTheSchoolTickedIsKnownOfThatChildAndWhatItLeftIsNot() throws Exception {
        Path back = answered(Map.of("学校での把握", "□既知・支援中\n□見守り\n☑未把握", "目視確認日", "令和8年11月24日", "会議", "■要\n□不要"));
        BatchReport batch = office.workbench
                .intake()
                .importFile(office.grant(Permission.IMPORT), back, IntakeOptions.DEFAULT, Progress.NONE)
                .batches()
                .getFirst();
        assertThat(batch.batch().orElseThrow().source()).isEqualTo("gakko-kaito");
        assertThat(batch.problems()).noneMatch(problem -> problem.severity() != Problem.Severity.NOTE);
        FactTable facts = office.link().facts();

        assertThat(say(facts, "13", "学校回答.把握")).isEqualTo("未把握");
        assertThat(say(facts, "13", "学校回答.会議")).isEqualTo("要");
        assertThat(say(facts, "13", "学校回答.目視確認日")).isEqualTo("2026-11-24");
        assertThat(say(facts, "23", "学校回答.把握")).isEqualTo("?");
        assertThat(say(facts, "23", "学校回答.目視確認日")).isEqualTo("?");
        assertThat(say(facts, "32", "学校回答.把握")).as("was never asked about").isEqualTo("none");
    }

    /// Fills the row of 山田 桜, as a school does.
    private Path answered(Map<String, String> answers) throws Exception {
        Path back = folder.resolve("学校回答_中小学校_20261125.xlsx");
        try (InputStream in = Files.newInputStream(list);
                Workbook book = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(back)) {
            Sheet sheet = book.getSheetAt(0);
            Row header = row(sheet, "管理番号");
            Row child = row(sheet, "山田 桜");
            for (var cell : header) {
                String answer = answers.get(cell.getStringCellValue());
                if (answer != null) {
                    child.getCell(cell.getColumnIndex()).setCellValue(answer);
                }
            }
            book.write(out);
        }
        return back;
    }

    private static Row row(Sheet sheet, String text) {
        for (Row row : sheet) {
            for (var cell : row) {
                if (cell.getStringCellValue().equals(text)) {
                    return row;
                }
            }
        }
        throw new AssertionError(text);
    }

    private static String say(FactTable facts, String number, String item) {
        Reading reading =
                facts.person(facts.register().findNumber(number).orElseThrow()).item(ItemName.of(item));
        return switch (reading.value()) {
            case Value.Text text -> text.value();
            case Value.Date date -> date.value().toString();
            case Value.Unknown unknown -> "?";
            case Value.None none -> "none";
            default -> reading.value().toString();
        };
    }
}
