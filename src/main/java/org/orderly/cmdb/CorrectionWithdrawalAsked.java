package org.orderly.cmdb;

import org.orderly.kernel.RecordNumber;

/** Whoever proposed a correction takes it back; the process decides when. */
public record CorrectionWithdrawalAsked(RecordNumber number, String reason) {}
