package jp.yorisoi.ui.screen.screening;

import java.util.List;
import jp.yorisoi.flow.screening.ChildLine;
import jp.yorisoi.flow.screening.Finding;
import jp.yorisoi.vault.access.Personal;

/// One child of the list more closely: what was found, and what is not known.
@Personal
record Preview(ChildLine line, List<Finding> found, List<String> unknown) {
    Preview {
        found = List.copyOf(found);
        unknown = List.copyOf(unknown);
    }

    @Override
    public String toString() {
        return "Preview[" + found.size() + "]";
    }
}
