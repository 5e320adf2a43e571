package jp.yorisoi.flow.screening;

/// What is known of a child on one axis.
public enum AxisState {
    /// Something is happening (事象).
    SIGN,
    /// Only causes (要因).
    CAUSE,
    /// Whatever could show a sign is unknown.
    UNKNOWN,
    /// Nothing.
    NONE
}
