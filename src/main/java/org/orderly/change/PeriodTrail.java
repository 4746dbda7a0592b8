package org.orderly.change;

import java.time.Clock;
import java.util.Map;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Facts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the evidence what becomes of periods, in the name of who acts. */
@Component
class PeriodTrail {

  private final ApplicationEventPublisher events;
  private final Clock clock;

  PeriodTrail(ApplicationEventPublisher events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  void append(String action, MaintenanceWindowView window) {
    WeeklyHours weekly = window.weekly();
    ChangeWindow once = window.once();
    append(
        Facts.of(
            "period",
            "maintenance-window",
            "id",
            window.id(),
            "action",
            action,
            "about",
            window.subject().kind(),
            "of",
            window.subject().key(),
            "day",
            weekly == null ? null : weekly.day(),
            "opens",
            weekly == null ? null : weekly.opens(),
            "closes",
            weekly == null ? null : weekly.closes(),
            "zone",
            weekly == null ? null : weekly.zone(),
            "starts",
            once == null ? null : once.starts(),
            "ends",
            once == null ? null : once.ends()),
        Map.of("title", window.title()));
  }

  void append(String action, BlackoutPeriodView period) {
    append(
        Facts.of(
            "period",
            "blackout-period",
            "id",
            period.id(),
            "action",
            action,
            "about",
            period.subject().kind(),
            "of",
            period.subject().key(),
            "starts",
            period.window().starts(),
            "ends",
            period.window().ends()),
        Map.of("reason", period.reason()));
  }

  private void append(Map<String, Object> facts, Map<String, String> texts) {
    events.publishEvent(new PeriodKept(Acting.current(), clock.instant(), facts, texts));
  }
}
