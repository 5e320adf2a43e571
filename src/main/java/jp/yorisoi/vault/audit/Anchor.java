package jp.yorisoi.vault.audit;

/// The end of the chain at some moment, to be kept outside the store (printed, on another machine): number of the last
/// entry and its hash in hexadecimal.
/// A store that was rolled back, or whose chain was written anew, no longer holds it.
public record Anchor(long number, String hash) {}
