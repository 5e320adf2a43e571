package jp.yorisoi.flow.matching;

/// Two rows (counted from 0 without the header) and the probability that they are of one person or thing.
public record MatchedPair(int left, int right, double probability) {}
