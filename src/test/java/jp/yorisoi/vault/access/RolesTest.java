package jp.yorisoi.vault.access;

import static jp.yorisoi.vault.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.text.Problem;
import org.junit.jupiter.api.Test;

class RolesTest {
    private static final Roles ROLES = Roles.shipped();

    /// The table of the model, row by row: which roles may do it.
    private static final Map<Permission, Set<Role>> TABLE = Map.ofEntries(
            Map.entry(IMPORT, Set.of(Role.STAFF, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.NIGHTLY)),
            Map.entry(UNDO_OWN_IMPORT, Set.of(Role.STAFF, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.NIGHTLY)),
            Map.entry(UNDO_ANY_IMPORT, Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR)),
            Map.entry(RUN_LINKS, Set.of(Role.STAFF, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.NIGHTLY)),
            Map.entry(REVIEW_LINKS, Set.of(Role.STAFF, Role.SUPERVISOR)),
            Map.entry(DRAFT_DEFINITION, Set.of(Role.STAFF, Role.SUPERVISOR, Role.ANALYST)),
            Map.entry(APPROVE_DEFINITION, Set.of(Role.SUPERVISOR)),
            Map.entry(RUN_SCREENING, Set.of(Role.STAFF, Role.SUPERVISOR, Role.ANALYST, Role.NIGHTLY)),
            Map.entry(VIEW_LIST, Set.of(Role.STAFF, Role.SUPERVISOR)),
            Map.entry(VIEW_LIST_PSEUDONYMOUS, Set.of(Role.ANALYST)),
            Map.entry(OPEN_CASE, Set.of(Role.STAFF, Role.SUPERVISOR, Role.PARTNER)),
            Map.entry(OPEN_OTHER_CASE, Set.of(Role.STAFF, Role.SUPERVISOR)),
            Map.entry(OPEN_AGENDA_CASE, Set.of(Role.MEETING)),
            Map.entry(RECORD_CONSENT, Set.of(Role.STAFF, Role.SUPERVISOR, Role.PARTNER)),
            Map.entry(DRAFT_CAMPAIGN, Set.of(Role.STAFF, Role.SUPERVISOR)),
            Map.entry(SEND_CAMPAIGN, Set.of(Role.SUPERVISOR)),
            Map.entry(PROPOSE_EXPORT, Set.of(Role.STAFF, Role.SUPERVISOR)),
            Map.entry(APPROVE_EXPORT, Set.of(Role.SUPERVISOR)),
            Map.entry(EXPORT_KEY_TABLE, Set.of(Role.SUPERVISOR)),
            Map.entry(EXPORT_MINUTES, Set.of(Role.MEETING)),
            Map.entry(MANAGE_USERS, Set.of(Role.ADMINISTRATOR)),
            Map.entry(BACKUP, Set.of(Role.ADMINISTRATOR, Role.NIGHTLY)),
            Map.entry(PURGE, Set.of(Role.ADMINISTRATOR)),
            Map.entry(APPROVE_PURGE, Set.of(Role.SUPERVISOR)),
            Map.entry(VERIFY_AUDIT, Set.of(Role.ADMINISTRATOR)),
            Map.entry(REPORT_AUDIT, Set.of(Role.ADMINISTRATOR)));

    @Test
    void theShippedRolesAreTheTableOfTheModel() {
        TABLE.forEach((permission, roles) -> {
            for (Role role : Role.values()) {
                assertThat(ROLES.of(role).contains(permission))
                        .as(role.id() + " " + permission.id())
                        .isEqualTo(roles.contains(role));
            }
        });
    }

    @Test
    void theAdministratorHasNoCaseData() {
        assertThat(ROLES.of(Role.ADMINISTRATOR))
                .doesNotContain(
                        VIEW_LIST,
                        VIEW_LIST_PSEUDONYMOUS,
                        OPEN_CASE,
                        OPEN_OTHER_CASE,
                        OPEN_AGENDA_CASE,
                        RECORD_CASEWORK);
    }

    @Test
    void whatIsNotWrittenIsNotAllowed() {
        Roles one = of("{roles: {staff: {label: 担当, label.en: Staff, may: [import]}}}", new Faults());
        assertThat(one.of(Role.STAFF)).containsExactly(IMPORT);
        assertThat(one.of(Role.SUPERVISOR)).isEmpty();
        assertThat(one.allow(new Operator("x", Set.of()), IMPORT)).isFalse();
    }

    @Test
    void unknownNamesAreRefused() {
        assertThat(codes("{roles: {boss: {label: x, may: []}}}")).contains("definition.word-unknown");
        assertThat(codes("{roles: {staff: {label: x, may: [fly]}}}")).contains("definition.word-unknown");
        assertThat(codes("{roles: {staff: {label: x}}}")).contains("definition.key-missing");
    }

    @Test
    void rolesThatNobodyCouldEverMendAreRefused() {
        assertThat(codes("{roles: {staff: {label: x, may: [import]}}}")).contains("vault.permission-nobody");
        assertThat(codes("{roles: {staff: {label: x, may: [draft-definition, approve-definition, manage-users]}}}"))
                .isEmpty();
    }

    private static List<String> codes(String yaml) {
        Faults faults = new Faults();
        of(yaml, faults);
        return faults.problems().stream().map(Problem::code).toList();
    }

    private static Roles of(String yaml, Faults faults) {
        return Roles.of(List.of(new DefinitionText("roles/roles.yaml", yaml)), faults);
    }

    @Test
    void everyRoleHasItsNameInBothLanguages() {
        for (Role role : Role.values()) {
            assertThat(ROLES.label(role, Locale.JAPANESE))
                    .isNotEqualTo(role.id())
                    .isNotEqualTo("null");
            assertThat(ROLES.label(role, Locale.ENGLISH))
                    .isNotEqualTo(role.id())
                    .isNotEqualTo("null");
            assertThat(Role.of(role.id())).contains(role);
        }
    }
}
