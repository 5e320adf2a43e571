package jp.yorisoi.sample.city;

/// The truth about one child: latent hardship from 0 to 1, whether among the hardest tenth, whether 家児相 or CSW know the
/// household, whether the child cares for family beyond its years.
public record Need(int person, double hardship, boolean hard, boolean known, boolean youngCarer) {}
