package jp.yorisoi.vault.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.AuditEntry;
import jp.yorisoi.vault.store.Store;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
    /// H1 is ordinary, H2 protected and named for kakaricho, H3 assigned to renkei, H4 on the agenda of kaigi, H5
    /// protected and yet assigned to renkei, who is not named for it.
    private static final Reach REACH = new Reach() {
        @Override
        public Set<Long> hiddenFrom(Operator operator) {
            return operator.name().equals("kakaricho") ? Set.of() : Set.of(21L, 22L);
        }

        @Override
        public boolean opens(Operator operator, String number) {
            return number.equals("H2")
                    ? operator.name().equals("kakaricho")
                    : Set.of("H1", "H3", "H4").contains(number);
        }

        @Override
        public boolean assigned(Operator operator, String number) {
            return operator.name().equals("renkei") && Set.of("H3", "H5").contains(number);
        }

        @Override
        public boolean onAgenda(Operator operator, String number) {
            return operator.name().equals("kaigi") && number.equals("H4");
        }
    };

    @TempDir
    Path folder;

    private Store store;
    private TestStores.Office office;

    @BeforeEach
    void anOffice() {
        store = TestStores.create(folder);
        office = TestStores.office(store, REACH);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static String refusal(ThrowingCallable call) {
        ProblemException end = catchThrowableOfType(ProblemException.class, call);
        assertThat(end).isNotNull();
        assertThat(end.kind()).isEqualTo(ProblemException.Kind.NOT_ALLOWED);
        return end.problem().code();
    }

    private Act lastAct() {
        AuditEntry newest = office.audit().newest(1).getFirst();
        return newest.act();
    }

    private Grant open(String name, String household, String reason) {
        return office.gate().openCase(office.operator(name), Purpose.SCREENING, household, reason);
    }

    @Test
    void aGrantCarriesWhoWhatAndWhyAndIsAudited() {
        Grant grant = office.gate().grant(office.operator("tanto"), Permission.RUN_SCREENING, Purpose.SCREENING, "月次");
        assertThat(grant.operator().name()).isEqualTo("tanto");
        assertThat(grant.purpose()).isEqualTo(Purpose.SCREENING);
        assertThat(grant.reason()).isEqualTo("月次");
        assertThat(grant.household()).isEmpty();
        assertThat(grant.mayNotSee()).containsExactlyInAnyOrder(21L, 22L);
        assertThat(lastAct()).isEqualTo(new Act("tanto", "run-screening", List.of(), "screening", "月次"));
    }

    @Test
    void aRefusalIsAuditedToo() {
        assertThat(refusal(() -> office.grant("kanri", Permission.VIEW_LIST))).isEqualTo("vault.not-allowed");
        assertThat(lastAct().what()).isEqualTo("refused.view-list");
    }

    @Test
    void anOperatorThatTheStoreDoesNotKnowGetsNothing() {
        Operator forged = new Operator("tanto", Set.of(Role.SUPERVISOR));
        assertThat(refusal(() -> office.gate().grant(forged, Permission.APPROVE_EXPORT, Purpose.OFFER, "")))
                .isEqualTo("vault.not-allowed");
    }

    @Test
    void aRemovedOperatorGetsNothing() {
        Operator tanto = office.operator("tanto");
        office.operators().remove(office.grant("kanri", Permission.MANAGE_USERS), "tanto");
        assertThat(refusal(() -> office.gate().grant(tanto, Permission.IMPORT, Purpose.SCREENING, "")))
                .isEqualTo("vault.not-allowed");
    }

    @Test
    void staffOpensAnotherCaseWithAReasonOnly() {
        assertThat(refusal(() -> open("tanto", "H1", " "))).isEqualTo("vault.reason-needed");
        Grant grant = open("tanto", "H1", "学校から相談");
        assertThat(grant.household()).contains("H1");
        assertThat(grant.permission()).isEqualTo(Permission.OPEN_OTHER_CASE);
        assertThat(lastAct()).isEqualTo(new Act("tanto", "case.open", List.of("H1"), "screening", "学校から相談"));
    }

    @Test
    void aProtectedHouseholdIsRefusedWithTheSentenceOfOneThatDoesNotExist() {
        assertThat(refusal(() -> open("tanto", "H2", "理由"))).isEqualTo("vault.household-not-found");
        assertThat(refusal(() -> open("tanto", "H99", "理由"))).isEqualTo("vault.household-not-found");
        assertThat(refusal(() -> open("tanto", "H2", ""))).isEqualTo(refusal(() -> open("tanto", "H99", "")));
        assertThat(refusal(() -> open("renkei", "H2", "理由"))).isEqualTo(refusal(() -> open("renkei", "H99", "理由")));
        assertThat(open("kakaricho", "H2", "名指し").household()).contains("H2");
    }

    @Test
    void whetherAReasonIsNeededGivesNoProtectedHouseholdAway() {
        for (String user : List.of("tanto", "renkei", "kaigi", "kanri")) {
            boolean ofMissing = office.gate().needsReason(office.operator(user), "H99");
            for (String hidden : List.of("H2", "H5")) {
                assertThat(office.gate().needsReason(office.operator(user), hidden))
                        .as(user + " " + hidden)
                        .isEqualTo(ofMissing);
            }
        }
        assertThat(office.gate().needsReason(office.operator("renkei"), "H3")).isFalse();
    }

    @Test
    void aPartnerOpensOnlyAssignedCases() {
        assertThat(open("renkei", "H3", "").permission()).isEqualTo(Permission.OPEN_CASE);
        assertThat(refusal(() -> open("renkei", "H1", "理由"))).isEqualTo("vault.case-not-assigned");
    }

    @Test
    void aMeetingOpensOnlyItsAgenda() {
        assertThat(open("kaigi", "H4", "").permission()).isEqualTo(Permission.OPEN_AGENDA_CASE);
        assertThat(refusal(() -> open("kaigi", "H1", "理由"))).isEqualTo("vault.case-not-assigned");
    }

    @Test
    void administratorAnalystAndNightlyOpenNoCase() {
        for (String name : List.of("kanri", "bunseki", "yakan")) {
            assertThat(refusal(() -> open(name, "H1", "理由"))).isEqualTo("vault.no-cases");
            assertThat(refusal(() -> open(name, "H2", "理由"))).isEqualTo("vault.no-cases");
        }
    }

    @Test
    void aGrantForOneThingIsNoneForAnother() {
        Grant grant = office.grant("tanto", Permission.IMPORT);
        grant.demand(Permission.RUN_LINKS, Permission.IMPORT);
        assertThat(refusal(() -> grant.demand(Permission.RUN_LINKS))).isEqualTo("vault.grant-for-something-else");
        Grant household = open("tanto", "H1", "理由");
        household.demandHousehold("H1");
        assertThat(refusal(() -> household.demandHousehold("H3"))).isEqualTo("vault.household-not-found");
        assertThat(refusal(() -> grant.demandHousehold("H1"))).isEqualTo("vault.household-not-found");
    }

    @Test
    void whatAListDrewIsRecorded() {
        Grant grant = office.grant("tanto", Permission.VIEW_LIST);
        office.gate().record(grant, "list.drawn", List.of("H1", "H3"));
        assertThat(lastAct()).isEqualTo(new Act("tanto", "list.drawn", List.of("H1", "H3"), "screening", ""));
        assertThat(office.audit().verify().ok()).isTrue();
    }
}
