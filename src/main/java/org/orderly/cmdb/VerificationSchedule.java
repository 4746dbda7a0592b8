package org.orderly.cmdb;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for verifications that are due, again and again; not in commands and tests. */
@Component
@ConditionalOnProperty(name = "orderly.cmdb.verification.begin", matchIfMissing = true)
class VerificationSchedule {

  private final DueVerifications verifications;

  VerificationSchedule(DueVerifications verifications) {
    this.verifications = verifications;
  }

  @Scheduled(
      fixedDelayString = "${orderly.cmdb.verification.every:1h}",
      initialDelayString = "PT2M")
  void begin() {
    verifications.begin();
  }
}
