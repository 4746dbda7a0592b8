package org.orderly.cmdb;

import org.orderly.kernel.RecordNumber;

/** A correction that waits to be revised has another plan; the process goes on with it. */
public record CorrectionRevisionMade(RecordNumber number) {}
