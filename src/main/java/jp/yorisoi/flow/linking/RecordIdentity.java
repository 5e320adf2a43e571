package jp.yorisoi.flow.linking;

/// What makes a record the same one in two files: its source, its partition, and a print of its key (not the key
/// itself).
public record RecordIdentity(String source, String partition, String key) {}
