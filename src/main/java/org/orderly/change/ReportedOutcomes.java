package org.orderly.change;

import org.orderly.kernel.RecordNumber;

/** Takes what came of a change that was made elsewhere; its implementation implements it. */
interface ReportedOutcomes {

  /** Somebody who made the change elsewhere says what came of it. */
  void report(RecordNumber number, ChangeOutcome outcome, String note);
}
