package org.orderly.cmdb;

import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskDates;
import org.springframework.stereotype.Component;

/** The tasks of a correction are due on the day until which it is to be closed. */
@Component
class CorrectionTaskDates implements TaskDates {

  private static final int RANK = 50;

  private final Corrections corrections;

  CorrectionTaskDates(Corrections corrections) {
    this.corrections = corrections;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CONFIGURATION_CORRECTION;
  }

  @Override
  public Dates dates(RecordNumber number) {
    return new Dates(corrections.get(number).dueAt(), null, RANK);
  }
}
