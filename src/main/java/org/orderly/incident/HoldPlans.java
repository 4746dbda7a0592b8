package org.orderly.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Plans a hold: reminders, and what happens when its time has elapsed. */
@Component
class HoldPlans {

  private final IncidentSettings settings;
  private final BusinessDays businessDays;
  private final Clock clock;

  HoldPlans(IncidentSettings settings, BusinessDays businessDays, Clock clock) {
    this.settings = settings;
    this.businessDays = businessDays;
    this.clock = clock;
  }

  /**
   * A hold for the caller ends at the latest with the days of silence; the others say their end.
   */
  HoldPlan plan(RecordNumber number, HoldReason reason, @Nullable Instant until) {
    Instant first = businessDays(settings.firstReminderDays());
    Instant second = businessDays(settings.secondReminderDays());
    Instant silent = businessDays(settings.silenceDays());
    if (reason == HoldReason.AWAITING_CALLER && (until == null || !until.isBefore(silent))) {
      return new HoldPlan(silent, true, first, second);
    }
    if (until == null) {
      throw new RuleViolation(
          IncidentRule.HOLD_UNTIL,
          number + " is held for " + reason.word() + ": say until when",
          Map.of("holdUntilInput", "Choose an instant to come"));
    }
    return new HoldPlan(until, false, first, second);
  }

  private Instant businessDays(int days) {
    return businessDays.after(clock.instant(), days);
  }
}
