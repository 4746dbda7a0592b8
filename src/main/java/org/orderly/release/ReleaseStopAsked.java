package org.orderly.release;

import org.orderly.kernel.RecordNumber;

/** Somebody wants the deployment of a release stopped, some of whose stages are deployed. */
public record ReleaseStopAsked(RecordNumber number, String reason) {}
