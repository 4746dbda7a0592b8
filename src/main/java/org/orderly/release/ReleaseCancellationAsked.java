package org.orderly.release;

import org.orderly.kernel.RecordNumber;

/** Somebody gives a release up; the process decides when. */
public record ReleaseCancellationAsked(RecordNumber number, String reason) {}
