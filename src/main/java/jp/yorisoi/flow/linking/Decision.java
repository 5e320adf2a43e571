package jp.yorisoi.flow.linking;

/// What a person decided of a record in review.
public sealed interface Decision {

    /// It is this person.
    record Same(long person) implements Decision {
        @Override
        public String toString() {
            return "Same";
        }
    }

    /// It is none of the candidates.
    record Different() implements Decision {}

    /// It is to be asked again, after all others.
    record Later() implements Decision {}
}
