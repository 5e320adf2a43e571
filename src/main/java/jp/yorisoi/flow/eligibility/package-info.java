/// Services of the city as data (conditions, dated tables, amounts), and who receives them, who could, who does not fit
/// and what is missing to tell. Storey 2: reads facts, knows no screen.
@NullMarked
package jp.yorisoi.flow.eligibility;

import org.jspecify.annotations.NullMarked;
