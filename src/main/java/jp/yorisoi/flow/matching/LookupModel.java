package jp.yorisoi.flow.matching;

/// What is known of how records compare with the people of a register, each record being of one person at most: the
/// shares of the outcomes of comparisons among records and their own person, the share of records whose person is in
/// the
/// register, and the share of those who are not there themselves while their household is.
///
/// The weight of an outcome is log2(m/u) (Fellegi & Sunter 1969); the candidates of a record, somebody of the household
/// of
/// one of them, and nobody are alternatives whose probabilities add up to 1 (as in Larsen 2005, "Hierarchical Bayesian
/// record linkage theory", and Sadinle 2017, "Bayesian estimation of bipartite matchings for record linkage"). That of
/// the
/// household takes up what all its members share, so that a name, an address and a guardian in common don't pass for
/// independent signs of the same person.
public final class LookupModel {
    private static final double LOG2 = Math.log(2);
    /// How many of a household's members are candidates where one is.
    private static final double HOUSEHOLD = 2.3;

    private final double[] m;
    private final double[] bits;
    private final double inRegister;
    private final double kin;

    /// Of the shares of all outcomes, those of one comparison adding up to 1.
    public LookupModel(double[] m, double inRegister, double kin) {
        this.m = m.clone();
        this.bits = new double[m.length];
        for (int outcome = 0; outcome < m.length; outcome++) {
            bits[outcome] = log2(m[outcome]);
        }
        this.inRegister = inRegister;
        this.kin = kin;
    }

    /// The logarithm to base 2.
    public static double log2(double share) {
        return Math.log(share) / LOG2;
    }

    /// The share of an outcome among records and their own person.
    public double share(int outcome) {
        return m[outcome];
    }

    /// The same in bits.
    public double bits(int outcome) {
        return bits[outcome];
    }

    /// The shares of all outcomes.
    public double[] shares() {
        return m.clone();
    }

    /// The share of records whose person is in the register.
    public double inRegister() {
        return inRegister;
    }

    /// The share of records whose person is not there, but somebody of the household.
    public double kin() {
        return kin;
    }

    /// The probability of each of `n` candidates, in place of its odds; gives that of somebody of a candidate's
    /// household
    /// who is not in the register. What is left is nobody's. `odds` are the candidates' weights as powers of 2, `rest`
    /// the sum of those of all others, `household` the sum over all candidates of what a household shares; the record
    /// is
    /// of one of `people`.
    public double probabilities(double[] odds, int n, double rest, double household, double people) {
        double each = inRegister / people;
        double sum = Math.max(1e-6, 1 - inRegister - kin) + each * rest;
        double others = kin / people / HOUSEHOLD * household;
        sum += others;
        for (int i = 0; i < n; i++) {
            sum += each * odds[i];
        }
        for (int i = 0; i < n; i++) {
            odds[i] *= each / sum;
        }
        return others / sum;
    }

    /// A weight in bits as odds.
    public static double odds(double bits) {
        return Math.exp(bits * LOG2);
    }
}
