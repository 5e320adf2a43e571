package jp.yorisoi.sample.city;

import java.time.LocalDate;

/// Somebody whom a department knows and the register does not: who left, lives elsewhere or gave another name.
public record Stranger(
        FullName name, LocalDate birth, boolean female, String address, FullName guardian, String phone) {}
