package org.orderly.change;

import org.jspecify.annotations.Nullable;

/**
 * What decision tables read of a change that is weighed.
 *
 * @param serviceEffect on the catalogue of services
 * @param outageMinutes how long users go without, at most
 */
public record Weighing(
    RiskAnswers answers, RiskFacts facts, ServiceEffect serviceEffect, int outageMinutes) {

  static Weighing of(@Nullable RiskAnswers answers, RiskFacts facts, ChangeContent content) {
    if (answers == null) {
      throw new IllegalStateException("A change is weighed once its questions are answered");
    }
    return new Weighing(answers, facts, content.serviceEffect(), content.outageMinutes());
  }
}
