package org.orderly.servicelevel;

import java.util.Locale;
import java.util.Optional;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.ShortMemory;
import org.springframework.stereotype.Component;

/** Whom the escalation table names; asked once for all thresholds that are alike (ADR 0056). */
@Component
class Escalations extends ShortMemory {

  private final ServiceLevelDecisions decisions;

  Escalations(ServiceLevelDecisions decisions) {
    this.decisions = decisions;
  }

  EscalationOrder of(RecordNumber number, RaisedAlarm alarm, String priority, String level) {
    String recordType = number.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String question =
        String.join(
            " ", recordType, alarm.clock().name(), String.valueOf(alarm.share()), priority, level);
    return get(
            EscalationOrder.class,
            question,
            () ->
                Optional.of(
                    decisions.escalation(
                        recordType, alarm.clock(), alarm.share(), priority, level)))
        .orElseThrow();
  }
}
