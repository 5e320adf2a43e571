package jp.yorisoi.base.expression;

import java.util.List;

/// How an answer came about: the part of the condition as text, what it gave as text (`42`, `該当`), whose item it is
/// (`subject` = the scope's label), the item it reads (nothing unless the part is an item), and the parts below it.
public record Trace(String text, String result, Truth truth, String subject, List<ItemName> items, List<Trace> parts) {
    /// Copies the lists.
    public Trace {
        items = List.copyOf(items);
        parts = List.copyOf(parts);
    }
}
