/// One household as staff read it: who is who, what is known and from where, what is offered, what is unknown. Opened
/// only with a grant for that household. Storey 2; knows the rooms before it, no screen and no paper.
@NullMarked
package jp.yorisoi.flow.casefile;

import org.jspecify.annotations.NullMarked;
