package org.orderly.servicelevel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A service level review as it stands.
 *
 * @param version counts its changes
 * @param openedAt when it began
 * @param dueAt until when it is to be closed
 * @param byInterval whether it began because its day had come, not by hand
 * @param otherReason why all those were missed that are too many to name; null where none is given
 * @param plannedAt when it is to be held; null before it is prepared
 * @param agenda what is to be spoken about, as typed
 * @param held null before it was held
 * @param decision null before it was decided on
 * @param closedAt when it was closed or cancelled
 * @param cancelReason why it was cancelled; null where it was not
 */
public record ServiceLevelReviewView(
    RecordNumber number,
    int version,
    ServiceLevelReviewState state,
    ReviewSubject subject,
    ReviewPeriod period,
    Instant openedAt,
    Instant dueAt,
    boolean byInterval,
    @Nullable MissedReason otherReason,
    @Nullable Instant plannedAt,
    @Nullable String agenda,
    @Nullable HeldReview held,
    @Nullable ReviewDecision decision,
    @Nullable Instant closedAt,
    @Nullable String cancelReason) {}
