package org.orderly.change;

/** What whoever asks for a change says of its risk. */
public record RiskAnswers(
    Experience experience,
    Complexity complexity,
    Disruption disruption,
    Testability testability,
    Reversal reversal) {}
