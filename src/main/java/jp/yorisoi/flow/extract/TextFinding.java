package jp.yorisoi.flow.extract;

import java.util.List;
import jp.yorisoi.base.text.Problem;

/// What was found about a text before it is read: its encoding and dialect, whether it may hold damaged or odd
/// characters, and
/// what to tell
/// about it.
record TextFinding(TextEncoding encoding, Dialect dialect, boolean odd, List<Problem> problems) {}
