package org.orderly.servicelevel;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for alarms that are due, again and again; not in commands and tests. */
@Component
@ConditionalOnProperty(name = "orderly.service-level.alarms", matchIfMissing = true)
class AlarmSchedule {

  private final AlarmSweep sweep;

  AlarmSchedule(AlarmSweep sweep) {
    this.sweep = sweep;
  }

  @Scheduled(
      fixedDelayString = "${orderly.service-level.alarms-every:5s}",
      initialDelayString = "${orderly.service-level.alarms-every:5s}")
  void sweep() {
    sweep.sweep();
  }
}
