/// Records find their person (名寄せ): by the register's number, through another source, by an id the office issued, or by
/// who it is; doubtful ones go to a review list, and a person's decision stands over every run.
@NullMarked
package jp.yorisoi.flow.linking;

import org.jspecify.annotations.NullMarked;
