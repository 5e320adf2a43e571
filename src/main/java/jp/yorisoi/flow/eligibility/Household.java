package jp.yorisoi.flow.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Value;

/// A claimant's household as far as services ask: who in it is the claimant's child.
final class Household {
    private static final int ADULT = 18;

    private final Scope claimant;
    private final List<Scope> others;

    private Household(Scope claimant) {
        this.claimant = claimant;
        this.others = claimant.group("他の世帯員").scopes();
    }

    static Household of(Scope claimant) {
        return new Household(claimant);
    }

    /// The claimant's own children of any age, those whom a 役割 calls 児童, and the minors of the household who have no
    /// parent in it. Missing is 続柄 where somebody young may be a child too.
    Scope.Some children() {
        List<Scope> children = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Scope one : others) {
            String role = text(one, "役割");
            if (!role.isEmpty()) {
                if (role.equals("児童")) {
                    children.add(one);
                }
                continue;
            }
            Value own = one.item(ItemName.of("申請者の子")).value();
            if (own.equals(new Value.Flag(true)) || isRaised(one)) {
                children.add(one);
            } else if (own instanceof Value.Unknown unknown && age(one) < ADULT) {
                missing.addAll(unknown.missing());
            }
        }
        return new Scope.Some(children, missing);
    }

    /// 扶養義務者 of the claimant (民法877条1項): adult parents, grandparents, children, brothers and sisters in the household.
    Scope.Some obligors() {
        List<Scope> obligors = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        for (String kin : List.of("保護者", "祖父母", "本人の子", "きょうだい")) {
            Scope.Some some = claimant.group(kin);
            some.scopes().stream().filter(one -> age(one) >= ADULT).forEach(obligors::add);
            missing.addAll(some.missing());
        }
        return new Scope.Some(obligors, missing);
    }

    private boolean isRaised(Scope one) {
        if (age(one) >= ADULT || age(claimant) < ADULT) {
            return false;
        }
        Scope.Some guardians = one.group("保護者");
        return guardians.scopes().isEmpty() && guardians.missing().isEmpty();
    }

    private static int age(Scope scope) {
        return scope.item(ItemName.of("年齢")).value() instanceof Value.Number number
                ? number.value().intValue()
                : ADULT;
    }

    private static String text(Scope scope, String item) {
        return scope.item(ItemName.of(item)).value() instanceof Value.Text text ? text.value() : "";
    }
}
