package org.orderly.release;

import org.orderly.kernel.RecordNumber;

/** Somebody wants a release planned anew that waits to be accepted, or for its first stage. */
public record ReleaseReplanningAsked(RecordNumber number, String reason) {}
