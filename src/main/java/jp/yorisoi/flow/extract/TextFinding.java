package jp.yorisoi.flow.extract;

import java.util.List;
import jp.yorisoi.base.text.Problem;

/// What was found about a text before it is read: its encoding and dialect, whether characters are damaged in it, and
/// what to tell
/// about it.
record TextFinding(TextEncoding encoding, Dialect dialect, boolean damaged, List<Problem> problems) {}
