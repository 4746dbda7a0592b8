package org.orderly.change;

import org.orderly.kernel.RecordNumber;

/** Who makes a change elsewhere says what came of it. */
public record ImplementationReportAsked(RecordNumber number, ChangeOutcome outcome, String note) {}
