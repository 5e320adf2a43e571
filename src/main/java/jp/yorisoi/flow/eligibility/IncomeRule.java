package jp.yorisoi.flow.eligibility;

import java.math.BigDecimal;
import java.util.List;

/// How a service comes from 総所得金額 to the 所得 that its limits are compared with, and in which month its benefit year
/// begins. 所得 itself, where it is given, is after all deductions and never deducted again.
///
/// Somebody younger than `noneUnder` of whom no income is known has none.
public record IncomeRule(int yearFrom, int noneUnder, List<Step> steps) {
    /// One addition or deduction: `amount` for each one of an item (a number or a flag), or a share of the item's own
    /// amount; without an item the amount is flat. `positive` = the amount once where the item is more than 0. Adds
    /// where `add`, else deducts. `presumed` = an item that no source carries counts as 0 and is named. `of` = whose
    /// income
    /// it changes.
    public record Step(String item, BigDecimal amount, Kind kind, boolean add, boolean presumed, Whose of) {}

    /// Whose income a step is for.
    public enum Whose {
        /// Everybody's.
        ANYBODY,
        /// That of the one who claims alone.
        CLAIMANT,
        /// That of 配偶者・扶養義務者 alone.
        OBLIGOR;

        /// Whether it is for the claimant's income, or for that of the others.
        boolean isFor(boolean claimant) {
            return this == ANYBODY || claimant == (this == CLAIMANT);
        }
    }

    /// What the amount is multiplied with.
    public enum Kind {
        /// Nothing: it always counts.
        FLAT,
        /// The number in the item, or once where the item is a flag that says yes.
        EACH,
        /// Once where the item is more than 0.
        ONCE,
        /// The item's own amount: the step's amount is a share in percent.
        PERCENT
    }

    /// Copies the steps.
    public IncomeRule {
        steps = List.copyOf(steps);
    }
}
