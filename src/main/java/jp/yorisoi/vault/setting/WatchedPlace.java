package jp.yorisoi.vault.setting;

/// The folder into which departments put their extracts (監視フォルダ), and whether it is watched. A folder without a
/// name is none.
public record WatchedPlace(String folder, Mode mode) {
    /// Whether what lies there is imported by itself.
    public enum Mode {
        /// Files stay where they are.
        OFF,
        /// Files are imported.
        ON
    }

    /// Nothing is watched.
    public static final WatchedPlace NONE = new WatchedPlace("", Mode.OFF);

    /// Whether a folder is watched.
    public boolean on() {
        return mode == Mode.ON && !folder.isEmpty();
    }
}
