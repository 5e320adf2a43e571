package jp.yorisoi.base.expression;

/// How two values stand to each other.
enum Relation {
    EQUAL("="),
    UNEQUAL("!="),
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">=");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /// As the canonical text writes it.
    String sign() {
        return sign;
    }

    /// Whether it asks for an order, not only for sameness.
    boolean ordered() {
        return this != EQUAL && this != UNEQUAL;
    }

    /// Whether it holds where comparing the left with the right gave this.
    boolean holds(int compared) {
        return switch (this) {
            case EQUAL -> compared == 0;
            case UNEQUAL -> compared != 0;
            case BELOW -> compared < 0;
            case AT_MOST -> compared <= 0;
            case ABOVE -> compared > 0;
            case AT_LEAST -> compared >= 0;
        };
    }
}
