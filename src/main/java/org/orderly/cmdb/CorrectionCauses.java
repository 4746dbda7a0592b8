package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Knows the records that corrections come from: baselines and verifications. */
@Component
class CorrectionCauses {

  private final Baselines baselines;
  private final Verifications verifications;

  CorrectionCauses(Baselines baselines, Verifications verifications) {
    this.baselines = baselines;
    this.verifications = verifications;
  }

  /** What is wrong with a record as a cause; null where nothing is, or none is named. */
  @Nullable String refusal(@Nullable RecordNumber cause) {
    return cause == null
            || baselines.find(cause).isPresent()
            || verifications.find(cause).isPresent()
        ? null
        : "There is no baseline or verification " + cause;
  }
}
