package jp.yorisoi.vault.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.store.Store;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalsTest {
    private static final String PAYLOAD = "{\"households\":[\"H1\"]}";

    @TempDir
    Path folder;

    private Store store;
    private TestStores.Office office;
    private Approvals approvals;
    private PurposeGrounds grounds;

    @BeforeEach
    void anOffice() {
        store = TestStores.create(folder);
        office = TestStores.office(store, Reach.NOBODY);
        approvals = office.approvals();
        grounds = new PurposeGrounds(
                approvals, GroundTable.of(ShippedDefinitions.of(DefinitionKind.PURPOSES), new Faults()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static String ending(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem().code();
    }

    private Approval proposed(String by) {
        return approvals.propose(office.operator(by), ApprovalKind.EXPORT, PAYLOAD);
    }

    @Test
    void aProposalWaitsUntilAnotherApprovesIt() {
        Approval item = proposed("tanto");
        assertThat(item.state()).isEqualTo(Approval.State.PROPOSED);
        assertThat(approvals.list(Approval.State.PROPOSED)).containsExactly(item);
        assertThat(ending(() -> approvals.usable(item.number()))).isEqualTo("vault.not-approved");
        Approval approved = approvals.approve(office.operator("kakaricho"), item.number());
        assertThat(approved.state()).isEqualTo(Approval.State.APPROVED);
        assertThat(approved.payload()).isEqualTo(PAYLOAD);
        assertThat(approved.decision())
                .hasValueSatisfying(d -> assertThat(d.by()).isEqualTo("kakaricho"));
    }

    @Test
    void nobodyDecidesOnAProposalOfTheirOwn() {
        Approval item = proposed("kakaricho");
        assertThat(ending(() -> approvals.approve(office.operator("kakaricho"), item.number())))
                .isEqualTo("vault.own-proposal");
        assertThat(ending(() -> approvals.giveBack(office.operator("kakaricho"), item.number(), "x")))
                .isEqualTo("vault.own-proposal");
        assertThat(office.audit().newest(1).getFirst().act().what()).isEqualTo("refused.approval.own");
        approvals.approve(office.operator("kakaricho2"), item.number());
    }

    @Test
    void onlyWhoMayApproveApproves() {
        Approval item = proposed("kakaricho");
        assertThat(ending(() -> approvals.approve(office.operator("tanto"), item.number())))
                .isEqualTo("vault.not-allowed");
        assertThat(ending(() -> approvals.approve(office.operator("kanri"), item.number())))
                .isEqualTo("vault.not-allowed");
        assertThat(ending(() -> proposed("kanri"))).isEqualTo("vault.not-allowed");
    }

    @Test
    void givingBackNeedsAComment() {
        Approval item = proposed("tanto");
        assertThat(ending(() -> approvals.giveBack(office.operator("kakaricho"), item.number(), " ")))
                .isEqualTo("vault.comment-needed");
        Approval returned = approvals.giveBack(office.operator("kakaricho"), item.number(), "宛先が違う");
        assertThat(returned.decision())
                .hasValueSatisfying(d -> assertThat(d.comment()).isEqualTo("宛先が違う"));
        assertThat(ending(() -> approvals.usable(item.number()))).isEqualTo("vault.was-returned");
    }

    @Test
    void aDecisionIsMadeOnce() {
        Approval item = proposed("tanto");
        approvals.approve(office.operator("kakaricho"), item.number());
        assertThat(ending(() -> approvals.giveBack(office.operator("kakaricho2"), item.number(), "x")))
                .isEqualTo("vault.already-decided");
    }

    @Test
    void anApprovalIsUsedOnce() {
        Approval item = proposed("tanto");
        approvals.approve(office.operator("kakaricho"), item.number());
        assertThat(approvals.use(office.operator("tanto"), item.number()).state())
                .isEqualTo(Approval.State.DONE);
        assertThat(ending(() -> approvals.use(office.operator("tanto"), item.number())))
                .isEqualTo("vault.already-used");
    }

    @Test
    void aUseThatFailsLeavesTheApprovalUsable() {
        Approval item = proposed("tanto");
        approvals.approve(office.operator("kakaricho"), item.number());
        assertThatThrownBy(() -> store.change(session -> {
                    approvals.use(office.operator("tanto"), item.number());
                    throw new IllegalStateException("disk");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(approvals.usable(item.number()).state()).isEqualTo(Approval.State.APPROVED);
    }

    @Test
    void theKeyTableNeedsTwoSupervisors() {
        assertThat(ending(() -> approvals.propose(office.operator("tanto"), ApprovalKind.KEY_TABLE, "{}")))
                .isEqualTo("vault.not-allowed");
        Approval item = approvals.propose(office.operator("kakaricho"), ApprovalKind.KEY_TABLE, "{}");
        approvals.approve(office.operator("kakaricho2"), item.number());
    }

    @Test
    void anUnknownItemIsTold() {
        assertThat(ending(() -> approvals.approve(office.operator("kakaricho"), 99)))
                .isEqualTo("vault.no-such-item");
    }

    @Test
    void noApprovalPrintsItsPayload() {
        assertThat(proposed("tanto").toString()).doesNotContain("H1");
    }

    @Test
    void theShippedGroundsAreThoseOfTheModel() {
        assertThat(grounds.allowed("tax", Purpose.OFFER)).isEqualTo(new Ground.NeedsConsent("課税台帳"));
        assertThat(grounds.allowed("tax", Purpose.SCREENING))
                .isEqualTo(new Ground.NotAllowed(Ground.Reason.UNRECORDED));
        assertThat(grounds.allowed("kajiso", Purpose.OFFER)).isEqualTo(new Ground.NotAllowed(Ground.Reason.NEVER));
        assertThat(grounds.allowed("kajiso", Purpose.SCREENING)).isInstanceOf(Ground.Allowed.class);
        assertThat(grounds.allowed("kyoiku", Purpose.SCREENING)).isInstanceOf(Ground.Allowed.class);
        assertThat(grounds.allowed("a-new-source", Purpose.SCREENING))
                .isEqualTo(new Ground.NotAllowed(Ground.Reason.UNRECORDED));
    }

    @Test
    void aProposedGroundIsInForceAfterApproval() {
        Approval item = grounds.propose(office.operator("tanto"), "tax", Purpose.SCREENING, "条例 第3条");
        assertThat(grounds.allowed("tax", Purpose.SCREENING)).isInstanceOf(Ground.NotAllowed.class);
        approvals.approve(office.operator("kakaricho"), item.number());
        assertThat(grounds.allowed("tax", Purpose.SCREENING)).isEqualTo(new Ground.Allowed("条例 第3条"));
        assertThat(grounds.allowed("tax", Purpose.OFFER)).isEqualTo(new Ground.NeedsConsent("課税台帳"));
        assertThat(grounds.recorded()).hasSize(1);
    }

    @Test
    void whatMayNeverBeCannotBeProposed() {
        assertThat(ending(() -> grounds.propose(office.operator("kakaricho"), "kajiso", Purpose.OFFER, "x")))
                .isEqualTo("vault.ground-never");
        assertThat(ending(() -> grounds.propose(office.operator("kakaricho"), "tax", Purpose.SCREENING, " ")))
                .isEqualTo("vault.ground-empty");
    }
}
