package org.orderly.servicelevel;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for scheduled reports that are due, again and again; not in commands and tests. */
@Component
@ConditionalOnProperty(name = "orderly.service-level.reports.deliver", matchIfMissing = true)
class ReportDay {

  private final ReportRound round;

  ReportDay(ReportRound round) {
    this.round = round;
  }

  @Scheduled(
      fixedDelayString = "${orderly.service-level.reports.every:5m}",
      initialDelayString = "${orderly.service-level.reports.every:5m}")
  void deliver() {
    round.deliver();
  }
}
