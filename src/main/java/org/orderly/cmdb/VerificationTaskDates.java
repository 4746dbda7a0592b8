package org.orderly.cmdb;

import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskDates;
import org.springframework.stereotype.Component;

/** The items of a verification are looked at until the day on which it is to be closed. */
@Component
class VerificationTaskDates implements TaskDates {

  private static final int RANK = 40;

  private final Verifications verifications;

  VerificationTaskDates(Verifications verifications) {
    this.verifications = verifications;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CONFIGURATION_VERIFICATION;
  }

  @Override
  public Dates dates(RecordNumber number) {
    return new Dates(verifications.get(number).view().dueAt(), null, RANK);
  }
}
