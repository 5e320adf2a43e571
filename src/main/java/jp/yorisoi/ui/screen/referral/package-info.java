/// 連携: what leaves the office is looked at, approved and written. Storey 4: knows the rooms of data through the
/// workbench, no other screen.
@NullMarked
package jp.yorisoi.ui.screen.referral;

import org.jspecify.annotations.NullMarked;
