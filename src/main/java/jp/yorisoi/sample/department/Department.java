package jp.yorisoi.sample.department;

import jp.yorisoi.sample.city.City;

/// A department and the one source it keeps.
public interface Department {
    /// The id of its source (`kyoiku`).
    String source();

    /// Gives everything the department knows of the city, in the order of its files, the same at every call.
    void records(City city, RecordSink sink);
}
