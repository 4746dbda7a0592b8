package org.orderly.servicelevel;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks of a record come to and by which priority's target, kept beside their history so
 * that an index finds it; the history alone says it too (ADR 0057).
 */
@Embeddable
class JudgedClocks {

  @Embedded
  @AttributeOverride(name = "stoppedAt", column = @Column(name = "response_stopped_at"))
  @AttributeOverride(name = "millis", column = @Column(name = "response_millis"))
  @AttributeOverride(name = "judgedAt", column = @Column(name = "response_judged_at"))
  @AttributeOverride(name = "met", column = @Column(name = "response_met"))
  private ClockVerdict response = ClockVerdict.OPEN;

  @Embedded
  @AttributeOverride(name = "stoppedAt", column = @Column(name = "resolution_stopped_at"))
  @AttributeOverride(name = "millis", column = @Column(name = "resolution_millis"))
  @AttributeOverride(name = "judgedAt", column = @Column(name = "resolution_judged_at"))
  @AttributeOverride(name = "met", column = @Column(name = "resolution_met"))
  private ClockVerdict resolution = ClockVerdict.OPEN;

  @Embedded
  @AttributeOverride(name = "stoppedAt", column = @Column(name = "update_stopped_at"))
  @AttributeOverride(name = "millis", column = @Column(name = "update_millis"))
  @AttributeOverride(name = "judgedAt", column = @Column(name = "update_judged_at"))
  @AttributeOverride(name = "met", column = @Column(name = "update_met"))
  private ClockVerdict update = ClockVerdict.OPEN;

  private @Nullable String responsePriority;
  private @Nullable String resolutionPriority;
  private @Nullable String updatePriority;
  private boolean updateClock;

  /** To be called with each event that is added to the history. */
  void keep(ClockHistory history, Function<String, WorkingCalendar> calendars) {
    response = history.verdict(ClockMetric.RESPONSE, calendars);
    resolution = history.verdict(ClockMetric.RESOLUTION, calendars);
    update = history.verdict(ClockMetric.UPDATE, calendars);
    responsePriority = history.priority(ClockMetric.RESPONSE, calendars);
    resolutionPriority = history.priority(ClockMetric.RESOLUTION, calendars);
    updatePriority = history.priority(ClockMetric.UPDATE, calendars);
    updateClock = history.has(ClockMetric.UPDATE);
  }
}
