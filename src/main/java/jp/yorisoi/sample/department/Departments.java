package jp.yorisoi.sample.department;

import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.flow.intake.SourceCatalogue;

/// The departments of the sample city.
public final class Departments {
    private Departments() {}

    /// All departments, in the order of the catalogue's sources.
    public static List<Department> all(SourceCatalogue catalogue) {
        List<Department> all = new ArrayList<>();
        all.removeIf(one -> catalogue.find(one.source()).isEmpty());
        return List.copyOf(all);
    }
}
