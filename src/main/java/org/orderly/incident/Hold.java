package org.orderly.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.RuleViolation;

/**
 * Why an incident waits, and until when at the latest.
 *
 * @param until the instant at which work resumes by itself
 */
@Embeddable
public record Hold(
    @Enumerated(EnumType.STRING) @Column(name = "hold_reason") HoldReason reason,
    @Column(name = "hold_until") Instant until) {

  void requireToCome(String number, Instant now) {
    if (!until.isAfter(now)) {
      throw new RuleViolation(
          IncidentRule.HOLD_UNTIL,
          number + " cannot be held until " + until + ": choose an instant to come",
          Map.of("holdUntilInput", "Choose an instant to come"));
    }
  }
}
