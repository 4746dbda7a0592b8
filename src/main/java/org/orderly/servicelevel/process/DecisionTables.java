package org.orderly.servicelevel.process;

import static org.orderly.servicelevel.process.ServiceLevelVariables.BASIS;
import static org.orderly.servicelevel.process.ServiceLevelVariables.EFFECT;
import static org.orderly.servicelevel.process.ServiceLevelVariables.ESCALATION;
import static org.orderly.servicelevel.process.ServiceLevelVariables.HOLD_REASON;
import static org.orderly.servicelevel.process.ServiceLevelVariables.OFFERING_LEVEL;
import static org.orderly.servicelevel.process.ServiceLevelVariables.PRIORITY;
import static org.orderly.servicelevel.process.ServiceLevelVariables.RECORD_TYPE;
import static org.orderly.servicelevel.process.ServiceLevelVariables.RESOLUTION_MINUTES;
import static org.orderly.servicelevel.process.ServiceLevelVariables.RESPONSE_MINUTES;
import static org.orderly.servicelevel.process.ServiceLevelVariables.SERVICE_CLOCK;
import static org.orderly.servicelevel.process.ServiceLevelVariables.SHARE;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.Decisions;
import org.orderly.engine.ProcessVariable;
import org.orderly.kernel.Word;
import org.orderly.servicelevel.ClockBasis;
import org.orderly.servicelevel.ClockMetric;
import org.orderly.servicelevel.EscalationOrder;
import org.orderly.servicelevel.ServiceLevelDecisions;
import org.springframework.stereotype.Component;

/** Asks {@code dmn/servicelevel}. */
@Component
class DecisionTables implements ServiceLevelDecisions {

  private static final String SERVICE_LEVEL_TARGET = "service-level-target";
  private static final String CLOCK_PAUSE = "clock-pause";
  private static final String SERVICE_LEVEL_ESCALATION = "service-level-escalation";
  private static final String STANDS_STILL = "stands-still";

  private final Decisions decisions;

  DecisionTables(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Targets targets(String recordType, String priority, String offeringLevel) {
    Map<String, @Nullable Object> outcome =
        decisions.decide(
            SERVICE_LEVEL_TARGET,
            Map.of(
                RECORD_TYPE.name(), recordType,
                PRIORITY.name(), priority,
                OFFERING_LEVEL.name(), offeringLevel));
    ClockBasis basis = Word.of(ClockBasis.class, of(outcome, BASIS));
    return new Targets(
        Map.of(
            ClockMetric.RESPONSE, Target.ofMinutes(of(outcome, RESPONSE_MINUTES), basis),
            ClockMetric.RESOLUTION, Target.ofMinutes(of(outcome, RESOLUTION_MINUTES), basis)),
        null);
  }

  @Override
  public boolean pauses(ClockMetric clock, String reason) {
    Map<String, @Nullable Object> outcome =
        decisions.decide(
            CLOCK_PAUSE, Map.of(SERVICE_CLOCK.name(), clock.word(), HOLD_REASON.name(), reason));
    return of(outcome, EFFECT).equals(STANDS_STILL);
  }

  @Override
  public EscalationOrder escalation(
      String recordType, ClockMetric clock, int share, String priority, String offeringLevel) {
    Map<String, @Nullable Object> outcome =
        decisions.decide(
            SERVICE_LEVEL_ESCALATION,
            Map.of(
                RECORD_TYPE.name(), recordType,
                SERVICE_CLOCK.name(), clock.word(),
                SHARE.name(), share,
                PRIORITY.name(), priority,
                OFFERING_LEVEL.name(), offeringLevel));
    return EscalationOrder.of(of(outcome, ESCALATION));
  }

  private static <T> T of(Map<String, @Nullable Object> outcome, ProcessVariable<T> output) {
    return Objects.requireNonNull(output.type().cast(outcome.get(output.name())));
  }
}
