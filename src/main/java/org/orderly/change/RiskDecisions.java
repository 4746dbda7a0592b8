package org.orderly.change;

/** What the decision tables say of the risk of changes and of who is asked about them. */
public interface RiskDecisions {

  /** What so many points mean. */
  RiskLevel level(int score, Reversal reversal, String criticality);

  /** The points of a change. */
  int score(RiskAnswers answers, RiskFacts facts);

  /** Whether an area is asked about a change. */
  boolean asked(
      AssessmentArea area,
      RiskLevel level,
      ChangeCategory category,
      ServiceEffect effect,
      boolean outage);
}
