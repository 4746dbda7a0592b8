package org.orderly.change;

import org.orderly.kernel.RecordNumber;

/** Somebody who makes a change, or answers for it, says stop. */
public record ImplementationStopAsked(RecordNumber number, String reason) {}
