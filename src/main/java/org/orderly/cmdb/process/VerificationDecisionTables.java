package org.orderly.cmdb.process;

import static org.orderly.cmdb.process.VerificationVariables.CHECKED_BY;
import static org.orderly.cmdb.process.VerificationVariables.CLASS_PATH;
import static org.orderly.cmdb.process.VerificationVariables.CRITICALITY;
import static org.orderly.cmdb.process.VerificationVariables.INTERVAL_MONTHS;
import static org.orderly.cmdb.process.VerificationVariables.SAMPLE_LEAST;
import static org.orderly.cmdb.process.VerificationVariables.SAMPLE_MOST;
import static org.orderly.cmdb.process.VerificationVariables.SAMPLE_PERCENT;
import static org.orderly.cmdb.process.VerificationVariables.THRESHOLD;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.VerificationDecisions;
import org.orderly.cmdb.VerificationPlan;
import org.orderly.engine.Decisions;
import org.orderly.engine.ProcessVariable;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Asks {@code dmn/cmdb} about verifications. */
@Component
class VerificationDecisionTables implements VerificationDecisions {

  private static final String CONFIGURATION_VERIFICATION_PLAN = "configuration-verification-plan";

  private final Decisions decisions;

  VerificationDecisionTables(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public VerificationPlan plan(List<String> path, String criticality) {
    Map<String, @Nullable Object> outcome =
        decisions.decide(
            CONFIGURATION_VERIFICATION_PLAN,
            Map.of(
                CLASS_PATH.name(),
                "/" + String.join("/", path) + "/",
                CRITICALITY.name(),
                criticality));
    return new VerificationPlan(
        Period.ofMonths(of(outcome, INTERVAL_MONTHS)),
        Word.of(VerificationPlan.CheckedBy.class, of(outcome, CHECKED_BY)),
        of(outcome, SAMPLE_LEAST),
        of(outcome, SAMPLE_PERCENT),
        of(outcome, SAMPLE_MOST),
        of(outcome, THRESHOLD));
  }

  private static <T> T of(Map<String, @Nullable Object> outcome, ProcessVariable<T> output) {
    return Objects.requireNonNull(output.type().cast(outcome.get(output.name())));
  }
}
