package org.orderly.cmdb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Whether what somebody proposes as a correction can be one. */
@Component
class CorrectionCheck {

  private final CorrectionPlans plans;
  private final CorrectionCauses causes;

  CorrectionCheck(CorrectionPlans plans, CorrectionCauses causes) {
    this.plans = plans;
    this.causes = causes;
  }

  /**
   * What it comes to.
   *
   * @param hands whoever had one in the plan
   * @param reason as it is kept
   * @throws RuleViolation that names all that is wrong: the reason, the cause, each step of the
   *     plan
   */
  CorrectionContent fitting(NewCorrection wanted, Set<String> hands, String reason) {
    CorrectionPlans.Held held = plans.hold(wanted.plan(), hands);
    Map<String, String> fields = new LinkedHashMap<>();
    String groundless = causes.refusal(wanted.becauseOf(), Acting.current());
    if (groundless != null) {
      fields.put("becauseOf", groundless);
    }
    String unsaid = CorrectionText.refusal(reason);
    if (unsaid != null) {
      fields.put("reason", unsaid);
    }
    CorrectionContent content = held.content();
    if (content == null) {
      RuleViolation refusal = Objects.requireNonNull(held.refusal());
      if (fields.isEmpty()) {
        throw refusal;
      }
      fields.putAll(held.refused());
      throw new RuleViolation(refusal.rule(), Objects.toString(refusal.getMessage()), fields);
    }
    if (content.effects().isEmpty()) {
      fields.put("plan", "Everything is so already: there is nothing to correct");
    }
    if (!fields.isEmpty()) {
      throw new RuleViolation(
          CmdbRule.CORRECTION_REFUSED, "Refused: " + String.join("; ", fields.values()), fields);
    }
    return content;
  }
}
