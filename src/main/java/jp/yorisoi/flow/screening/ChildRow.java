package jp.yorisoi.flow.screening;

/// A child's line as it is kept. The ranks are the places among all children by reading of the name and by age (the
/// youngest first), so that lists are sorted without names.
record ChildRow(ChildMark mark, String school, String grade, Change change, long kanaRank, long ageRank) {
    boolean safety() {
        return !mark.safety().isEmpty();
    }

    boolean unwatched() {
        return mark.tier().hasSign() && mark.watchers().isEmpty();
    }

    AxisState axis(Axis axis) {
        return mark.axes()[axis.ordinal()];
    }

    @Override
    public String toString() {
        return "ChildRow[" + mark.tier() + "]";
    }
}
