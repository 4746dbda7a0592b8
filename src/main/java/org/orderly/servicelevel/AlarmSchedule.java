package org.orderly.servicelevel;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for alarms that are due and for those that have to be told, again and again and beside each
 * other; not in commands and tests.
 */
@Component
@ConditionalOnProperty(name = "orderly.service-level.alarms", matchIfMissing = true)
class AlarmSchedule {

  private final AlarmSweep sweep;

  AlarmSchedule(AlarmSweep sweep) {
    this.sweep = sweep;
  }

  @Scheduled(
      fixedDelayString = "${orderly.service-level.alarms-every:2s}",
      initialDelayString = "${orderly.service-level.alarms-every:2s}")
  void raise() {
    sweep.raise();
  }

  @Scheduled(
      fixedDelayString = "${orderly.service-level.alarms-every:2s}",
      initialDelayString = "${orderly.service-level.alarms-every:2s}")
  void tell() {
    sweep.tell();
  }

  @EventListener(ContextClosedEvent.class)
  void end() {
    sweep.end();
  }
}
