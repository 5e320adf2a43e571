package jp.yorisoi.vault.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import org.jspecify.annotations.Nullable;

/// The right to do one thing with residents' data: who, what, for which purpose and why. Only the [Gate] makes one, and
/// the audit holds a line for each.
public final class Grant {
    private static final Set<Permission> RUNS =
            Set.of(Permission.RUN_LINKS, Permission.RUN_SCREENING, Permission.IMPORT);
    private static final Permission[] SHOWING = {
        Permission.VIEW_LIST,
        Permission.REVIEW_LINKS,
        Permission.SETTLE_LINKS,
        Permission.OPEN_CASE,
        Permission.OPEN_OTHER_CASE,
        Permission.OPEN_AGENDA_CASE
    };

    private final Operator operator;
    private final Permission permission;
    private final Grounds grounds;
    private final @Nullable String household;
    private final Set<Long> hidden;

    /// For which purpose and why.
    record Grounds(Purpose purpose, String reason) {}

    Grant(Operator operator, Permission permission, Grounds grounds, Set<Long> hidden) {
        this(operator, permission, grounds, null, hidden);
    }

    Grant(Operator operator, Permission permission, Grounds grounds, @Nullable String household, Set<Long> hidden) {
        this.operator = operator;
        this.permission = permission;
        this.grounds = grounds;
        this.household = household;
        this.hidden = Set.copyOf(hidden);
    }

    /// Who was granted it.
    public Operator operator() {
        return operator;
    }

    /// What was granted.
    public Permission permission() {
        return permission;
    }

    /// For which purpose.
    public Purpose purpose() {
        return grounds.purpose();
    }

    /// Why, in the operator's words; may be empty.
    public String reason() {
        return grounds.reason();
    }

    /// The number (世帯番号) of the household it opens; nothing for lists and runs.
    public Optional<String> household() {
        return Optional.ofNullable(household);
    }

    /// The ids of persons who are absent from whatever is shown or exported under this grant (支援措置).
    public Set<Long> mayNotSee() {
        return hidden;
    }

    /// Whether it is for a run over the whole city: what runs read and count is complete, nobody is left out.
    public boolean isRun() {
        return RUNS.contains(permission);
    }

    /// Ends with NOT_ALLOWED unless records may be shown under this grant: as a list, a case or a doubtful link.
    public void demandSight() {
        demand(SHOWING);
    }

    /// Ends with NOT_ALLOWED unless the values of records may be worked with under this grant: by whoever may see them,
    /// or by a run that links or computes and shows none of them. An import does not read what is stored.
    public void demandValues() {
        if (permission != Permission.RUN_LINKS && permission != Permission.RUN_SCREENING) {
            demandSight();
        }
    }

    /// Ends with NOT_ALLOWED unless this grant is for one of these things.
    public void demand(Permission... anyOf) {
        for (Permission one : anyOf) {
            if (one == permission) {
                return;
            }
        }
        throw new ProblemException(
                ProblemException.Kind.NOT_ALLOWED, Problem.error("vault.grant-for-something-else", Map.of()));
    }

    /// Ends with NOT_ALLOWED unless this grant opens this household.
    public void demandHousehold(String householdNumber) {
        if (!householdNumber.equals(household)) {
            throw Gate.householdNotFound();
        }
    }

    @Override
    public String toString() {
        return "Grant[" + permission + ", " + purpose() + "]";
    }
}
