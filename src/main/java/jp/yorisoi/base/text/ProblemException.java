package jp.yorisoi.base.text;

/// Ends an act because of a [Problem] that a person can mend. Its message is the code alone, so that no value reaches a
/// log.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What kind of end it is, with the command line's exit code.
    public enum Kind {
        /// The command or act was called wrongly.
        USAGE(2),
        /// A file or definition is unreadable or invalid.
        INPUT(3),
        /// The operator may not do this.
        NOT_ALLOWED(4),
        /// The store is missing, locked, damaged, or the key is wrong; or a disk has no room left.
        STORE(5);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /// The exit code of the command line.
        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;
    private final transient Problem problem;

    /// Ends with this problem.
    public ProblemException(Kind kind, Problem problem) {
        super(problem.code());
        this.kind = kind;
        this.problem = problem;
    }

    /// Ends with this problem, which another failure led to.
    public ProblemException(Kind kind, Problem problem, Throwable cause) {
        super(problem.code(), cause);
        this.kind = kind;
        this.problem = problem;
    }

    /// What kind of end it is.
    public Kind kind() {
        return kind;
    }

    /// What a person is told.
    public Problem problem() {
        return problem;
    }
}
