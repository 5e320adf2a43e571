package jp.yorisoi.vault.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;

/// The one door to residents' data: asks the roles and the protection, writes the audit line, and makes the [Grant]. A
/// refusal is audited too.
public final class Gate {
    private final Operators operators;
    private final Audit audit;
    private final Roles roles;
    private final Reach reach;

    /// A gate before one store's operators and people.
    public Gate(Operators operators, Audit audit, Roles roles, Reach reach) {
        this.operators = operators;
        this.audit = audit;
        this.roles = roles;
        this.reach = reach;
    }

    /// The roles that it asks.
    public Roles roles() {
        return roles;
    }

    /// Whether a request would be granted, without granting or recording: for menus that show only what is possible.
    public boolean allows(Operator operator, Permission permission) {
        return isInForce(operator) && roles.allow(operator, permission);
    }

    /// Grants a run, a list or an act of administration; NOT_ALLOWED where no role of the operator allows it. Not for
    /// opening a case.
    public Grant grant(Operator operator, Permission permission, Purpose purpose, String reason) {
        if (opensCases(permission)) {
            throw new IllegalArgumentException("a case is opened by openCase");
        }
        Grant.Grounds grounds = new Grant.Grounds(purpose, reason);
        Act act = new Act(operator.name(), permission.id(), List.of(), purpose.id(), reason);
        if (!allows(operator, permission)) {
            throw denied(act, "vault.not-allowed");
        }
        audit.append(act);
        return new Grant(operator, permission, grounds, reach.hiddenFrom(operator));
    }

    /// Grants the view of one household (世帯番号). NOT_ALLOWED where the operator's roles open no case, where the case is
    /// not the operator's and no reason is given,
    /// and where the household is protected and the operator not named: then with the very sentence of a household that
    /// does not exist.
    public Grant openCase(Operator operator, Purpose purpose, String householdNumber, String reason) {
        Grant.Grounds grounds = new Grant.Grounds(purpose, reason);
        Act act = new Act(operator.name(), "case.open", List.of(householdNumber), purpose.id(), reason);
        if (!opensAny(operator)) {
            throw denied(act, "vault.no-cases");
        }
        if (!reach.opens(operator, householdNumber)) {
            throw denied(act, "vault.household-not-found");
        }
        Permission permission = permissionFor(operator, householdNumber);
        if (!allows(operator, permission)) {
            throw denied(act, "vault.case-not-assigned");
        }
        if (permission == Permission.OPEN_OTHER_CASE && reason.isBlank()) {
            throw denied(act, "vault.reason-needed");
        }
        audit.append(act);
        return new Grant(operator, permission, grounds, householdNumber, reach.hiddenFrom(operator));
    }

    /// Records what was done under a grant: the households a list really drew, the number of a run.
    public void record(Grant grant, String what, List<String> subjects) {
        audit.append(
                new Act(grant.operator().name(), what, subjects, grant.purpose().id(), grant.reason()));
    }

    /// Whether opening this household would need a reason of this operator: nobody has it as a case to work on. Says
    /// the
    /// same of a household that is protected, whatever is assigned, and of one that does not exist; grants and records
    /// nothing.
    public boolean needsReason(Operator operator, String householdNumber) {
        if (!opensAny(operator)) {
            return false;
        }
        return !reach.opens(operator, householdNumber)
                || permissionFor(operator, householdNumber) == Permission.OPEN_OTHER_CASE;
    }

    private Permission permissionFor(Operator operator, String householdNumber) {
        if (allows(operator, Permission.OPEN_CASE) && reach.assigned(operator, householdNumber)) {
            return Permission.OPEN_CASE;
        }
        if (allows(operator, Permission.OPEN_AGENDA_CASE) && reach.onAgenda(operator, householdNumber)) {
            return Permission.OPEN_AGENDA_CASE;
        }
        return Permission.OPEN_OTHER_CASE;
    }

    private boolean opensAny(Operator operator) {
        return Set.of(Permission.OPEN_CASE, Permission.OPEN_OTHER_CASE, Permission.OPEN_AGENDA_CASE).stream()
                .anyMatch(permission -> allows(operator, permission));
    }

    private static boolean opensCases(Permission permission) {
        return permission == Permission.OPEN_CASE
                || permission == Permission.OPEN_OTHER_CASE
                || permission == Permission.OPEN_AGENDA_CASE;
    }

    private boolean isInForce(Operator operator) {
        return operators.inForce(operator.name()).filter(operator::equals).isPresent();
    }

    private ProblemException denied(Act asked, String code) {
        audit.appendEvenSo(
                new Act(asked.who(), "refused." + asked.what(), asked.subjects(), asked.purpose(), asked.reason()));
        return new ProblemException(ProblemException.Kind.NOT_ALLOWED, Problem.error(code, Map.of()));
    }

    static ProblemException householdNotFound() {
        return new ProblemException(
                ProblemException.Kind.NOT_ALLOWED, Problem.error("vault.household-not-found", Map.of()));
    }
}
