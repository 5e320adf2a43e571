package jp.yorisoi.sample.city;

/// A neighbourhood (町丁目) of みほん市: the town's name, the 丁目, its code and postcode, the school districts it lies in.
public record Area(String town, int chome, String code, String postcode, String elementary, String juniorHigh) {

    /// The neighbourhood as addresses begin: `みほん市若草町2-`.
    public String name() {
        return "みほん市" + town + chome + "-";
    }
}
