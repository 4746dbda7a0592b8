package org.orderly.cmdb;

import org.orderly.kernel.RecordNumber;

/** Somebody asks that a verification be cancelled; the process decides when. */
public record VerificationCancellationAsked(RecordNumber number, String reason) {}
