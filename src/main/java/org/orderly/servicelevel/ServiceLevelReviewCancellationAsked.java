package org.orderly.servicelevel;

import org.orderly.kernel.RecordNumber;

/** Somebody asks that a service level review be cancelled; the process decides when. */
public record ServiceLevelReviewCancellationAsked(RecordNumber number, String reason) {}
