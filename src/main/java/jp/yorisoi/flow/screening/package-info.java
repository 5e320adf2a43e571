/// Rules of screening as data, run over all residents: findings with their sentences and scores, the grid of axes and
/// tiers of every child, and what changed since the run before. Storey 2: reads facts and prospects, knows no screen.
@NullMarked
package jp.yorisoi.flow.screening;

import org.jspecify.annotations.NullMarked;
