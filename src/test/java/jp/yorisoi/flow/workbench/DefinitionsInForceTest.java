package jp.yorisoi.flow.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.ShippedDefinitions;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.screening.RuleDefinition;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.approval.Approval;
import jp.yorisoi.vault.approval.ApprovalKind;
import jp.yorisoi.vault.approval.DefinitionShelf;
import jp.yorisoi.vault.store.Definition;
import jp.yorisoi.vault.store.Definitions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is in force is what stands in the store, whatever lies beside it.
class DefinitionsInForceTest {
    @TempDir
    Path folder;

    @BeforeEach
    void anOffice() {
        try (Workbench made = Workbench.on(TestStores.create(folder), Runnable::run)) {
            TestStores.office(made.store(), Reach.NOBODY);
        }
    }

    private Workbench open(String name) {
        return Workbench.on(TestStores.open(folder, name), Runnable::run);
    }

    @Test
    void storeThatWhoeverOpenedItMayNotUseIsClosedAgain() {
        try (Workbench open = open("kanri")) {
            open.store().keys().put(TestStores.user("nobody"));
        }
        assertThat(code(() -> open("nobody"))).isEqualTo("vault.no-operator");

        try (Workbench open = open("kanri")) {
            assertThat(open.operator().name()).isEqualTo("kanri");
        }
    }

    @Test
    void aNewStoreHoldsEveryShippedDefinitionInForce() {
        try (Workbench open = open("tanto")) {
            DefinitionShelf shelf = new DefinitionShelf(open.store(), (kind, text) -> {});
            for (DefinitionKind kind : DefinitionKind.values()) {
                assertThat(shelf.inForce(kind))
                        .as(kind.folder())
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(ShippedDefinitions.of(kind));
            }
        }
    }

    @Test
    void aChangedRuleHoldsOnlyAfterAnotherApprovedIt() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), lessTeeth());
        long item;
        try (Workbench open = open("kakaricho")) {
            DefinitionFile read = open.definitionFile(file);
            item = open.definitionProposals()
                    .propose(open.operator(), read.kind(), read.text())
                    .number();
            assertThat(code(() -> open.approvals().approve(open.operator(), item)))
                    .isEqualTo("vault.own-proposal");
        }
        try (Workbench open = open("kakaricho2")) {
            assertThat(teeth(open)).contains("5");
            open.approvals().approve(open.operator(), item);
        }
        try (Workbench open = open("tanto")) {
            assertThat(teeth(open)).contains("3");
            DefinitionShelf shelf = new DefinitionShelf(open.store(), (kind, text) -> {});
            assertThat(shelf.versions(DefinitionKind.RULES, "kodomo-standard/ha"))
                    .extracting(Definition::state)
                    .containsExactly(Definition.State.APPROVED, Definition.State.REPLACED);
        }
    }

    @Test
    void aReturnedChangeChangesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), lessTeeth());
        try (Workbench open = open("tanto")) {
            DefinitionFile read = open.definitionFile(file);
            open.definitionProposals().propose(open.operator(), read.kind(), read.text());
        }
        try (Workbench open = open("kakaricho")) {
            Approval item = open.definitionProposals().items().getFirst();
            open.approvals().giveBack(open.operator(), item.number(), "根拠を書いてください");
        }
        try (Workbench open = open("tanto")) {
            assertThat(teeth(open)).contains("5");
        }
    }

    @Test
    void whatWouldBreakTheCityIsRefusedWithItsPlaceAndNothingIsKept() {
        try (Workbench open = open("tanto")) {
            assertThat(refused(
                            open,
                            DefinitionKind.RULES,
                            "kodomo-standard/ha",
                            lessTeeth().replace("未処置歯数", "未処置歯教")))
                    .startsWith("expression.");
            assertThat(refused(
                            open,
                            DefinitionKind.RULES,
                            "kodomo-standard/ha",
                            lessTeeth().replace(">= 3", ">= 9")))
                    .startsWith("screening.");
            assertThat(refused(
                            open,
                            DefinitionKind.CODES,
                            "性別",
                            "id: 別\nlabel: 別\nlabel.en: Other\nvalues: [{ name: 男 }]\n"))
                    .isEqualTo("intake.list-undefined");
            assertThat(open.definitionProposals().items()).isEmpty();
        }
    }

    @Test
    void aNewerTextOfTheProgramIsAProposalAndOneOfTheCitysOwnIsLeftAlone() {
        try (Workbench open = open("kakaricho")) {
            DefinitionShelf shelf = new DefinitionShelf(open.store(), (kind, text) -> {});
            DefinitionText newer = DefinitionText.of(DefinitionKind.RULES, "kodomo-standard/ha", lessTeeth());
            shelf.seed(DefinitionKind.RULES, List.of(newer));
            shelf.seed(DefinitionKind.RULES, List.of(newer));
            assertThat(teeth(open)).contains("5");
            List<Approval> items = open.approvals().list(ApprovalKind.DEFINITION);
            assertThat(items).hasSize(1);
            assertThat(items.getFirst().proposed().by()).isEqualTo(Definitions.SHIPPED);
            open.definitionProposals()
                    .propose(
                            open.operator(),
                            DefinitionKind.RULES,
                            DefinitionText.of(DefinitionKind.RULES, "kodomo-standard/ha", lessTeeth() + "# ours\n"));
        }
        try (Workbench open = open("kakaricho2")) {
            open.approvals()
                    .approve(
                            open.operator(),
                            open.definitionProposals().items().getLast().number());
            DefinitionShelf shelf = new DefinitionShelf(open.store(), (kind, text) -> {});
            shelf.seed(
                    DefinitionKind.RULES,
                    List.of(DefinitionText.of(DefinitionKind.RULES, "kodomo-standard/ha", lessTeeth() + "# theirs\n")));
            assertThat(open.definitionProposals().items()).hasSize(2);
        }
    }

    private static String teeth(Workbench open) {
        return open.screening().packs().packs().stream()
                .flatMap(pack -> pack.rules().stream())
                .filter(rule -> rule.id().equals("ha"))
                .map(RuleDefinition::levels)
                .map(levels -> levels.getFirst().when().plain(Locale.JAPANESE))
                .findFirst()
                .orElseThrow();
    }

    private static String lessTeeth() {
        return ShippedDefinitions.of(DefinitionKind.RULES).stream()
                .filter(text -> text.id().equals("kodomo-standard/ha"))
                .findFirst()
                .orElseThrow()
                .text()
                .replace("未処置歯数 >= 5", "未処置歯数 >= 3")
                .replace("{ 教育.未処置歯数: 4, ", "{ 教育.未処置歯数: 2, ");
    }

    private static String refused(Workbench open, DefinitionKind kind, String id, String text) {
        return code(() -> open.definitionProposals().propose(open.operator(), kind, DefinitionText.of(kind, id, text)));
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem().code();
    }
}
