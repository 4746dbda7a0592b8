package org.orderly.change;

import org.orderly.kernel.RecordNumber;

/** Somebody gives a change up; its process hears of it. */
public record ChangeCancellationAsked(RecordNumber number, String reason) {}
