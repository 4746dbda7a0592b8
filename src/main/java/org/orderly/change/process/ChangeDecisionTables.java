package org.orderly.change.process;

import static org.orderly.change.process.ChangeVariables.ASSESSMENT_AREA;
import static org.orderly.change.process.ChangeVariables.ASSESSMENT_NEEDED;
import static org.orderly.change.process.ChangeVariables.CATEGORY;
import static org.orderly.change.process.ChangeVariables.COLLIDES;
import static org.orderly.change.process.ChangeVariables.COMPLEXITY;
import static org.orderly.change.process.ChangeVariables.CRITICALITY;
import static org.orderly.change.process.ChangeVariables.DISRUPTION;
import static org.orderly.change.process.ChangeVariables.DOWNSTREAM;
import static org.orderly.change.process.ChangeVariables.EXPERIENCE;
import static org.orderly.change.process.ChangeVariables.FAILED_BEFORE;
import static org.orderly.change.process.ChangeVariables.OUTAGE;
import static org.orderly.change.process.ChangeVariables.REVERSAL;
import static org.orderly.change.process.ChangeVariables.RISK_LEVEL;
import static org.orderly.change.process.ChangeVariables.RISK_SCORE;
import static org.orderly.change.process.ChangeVariables.SERVICE_EFFECT;
import static org.orderly.change.process.ChangeVariables.TESTABILITY;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.change.AssessmentArea;
import org.orderly.change.ChangeCategory;
import org.orderly.change.Reversal;
import org.orderly.change.RiskAnswers;
import org.orderly.change.RiskDecisions;
import org.orderly.change.RiskFacts;
import org.orderly.change.RiskLevel;
import org.orderly.change.ServiceEffect;
import org.orderly.engine.Decisions;
import org.orderly.engine.ProcessVariable;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Asks {@code dmn/change} about risk and areas. */
@Component
class ChangeDecisionTables implements RiskDecisions {

  private static final String CHANGE_RISK = "change-risk";
  private static final String CHANGE_RISK_LEVEL = "change-risk-level";
  private static final String CHANGE_ASSESSMENT_AREAS = "change-assessment-areas";
  private static final String ASKED = "asked";

  private final Decisions decisions;

  ChangeDecisionTables(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public RiskLevel level(int score, Reversal reversal, String criticality) {
    return Word.of(
        RiskLevel.class,
        of(
            decisions.decide(
                CHANGE_RISK_LEVEL,
                Map.of(
                    RISK_SCORE.name(),
                    score,
                    REVERSAL.name(),
                    reversal.word(),
                    CRITICALITY.name(),
                    criticality)),
            RISK_LEVEL));
  }

  @Override
  public int score(RiskAnswers answers, RiskFacts facts) {
    return of(
            decisions.decide(
                CHANGE_RISK,
                Map.of(
                    EXPERIENCE.name(),
                    answers.experience().word(),
                    COMPLEXITY.name(),
                    answers.complexity().word(),
                    DISRUPTION.name(),
                    answers.disruption().word(),
                    TESTABILITY.name(),
                    answers.testability().word(),
                    REVERSAL.name(),
                    answers.reversal().word(),
                    CRITICALITY.name(),
                    facts.criticality(),
                    DOWNSTREAM.name(),
                    facts.downstream(),
                    FAILED_BEFORE.name(),
                    facts.failedBefore(),
                    COLLIDES.name(),
                    facts.collides())),
            RISK_SCORE)
        .intValue();
  }

  @Override
  public boolean asked(
      AssessmentArea area,
      RiskLevel level,
      ChangeCategory category,
      ServiceEffect effect,
      boolean outage) {
    return of(
            decisions.decide(
                CHANGE_ASSESSMENT_AREAS,
                Map.of(
                    ASSESSMENT_AREA.name(),
                    area.word(),
                    RISK_LEVEL.name(),
                    level.word(),
                    CATEGORY.name(),
                    category.word(),
                    SERVICE_EFFECT.name(),
                    effect.word(),
                    OUTAGE.name(),
                    outage)),
            ASSESSMENT_NEEDED)
        .equals(ASKED);
  }

  private static <T> T of(Map<String, @Nullable Object> outcome, ProcessVariable<T> output) {
    return Objects.requireNonNull(output.type().cast(outcome.get(output.name())));
  }
}
