package jp.yorisoi.flow.facts;

/// Of whom a rule speaks (`of:` in its file).
public enum Subject {
    /// Under 18, or through the first 31 March on or after reaching 18.
    CHILD("児童"),
    /// 小1 to 中3.
    PUPIL("学齢児"),
    /// From the end of 中3 to 39; overlaps 児童.
    YOUTH("若者"),
    /// A 妊娠届 and no birth yet.
    EXPECTANT("妊婦"),
    /// 18 or older and no longer 児童.
    ADULT("大人"),
    /// A household; its facts stand on the line of its 世帯主.
    HOUSEHOLD("世帯");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    /// The word in rules.
    public String label() {
        return label;
    }
}
