package org.orderly.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A major incident as it stands.
 *
 * @param number the incident that it is about
 * @param criterion why it was a candidate
 * @param decidedBy who declared or declined it
 * @param reason why they did
 * @param bridge where those who work on it meet
 * @param internalUpdateDue when staff are to hear of it again
 * @param customerUpdateDue when customers are to hear of it again
 * @param reviewDue until when the review is written
 */
public record MajorIncidentView(
    long id,
    RecordNumber number,
    MajorIncidentState state,
    MajorCriterion criterion,
    Instant proposedAt,
    Instant decisionDue,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String reason,
    @Nullable String bridge,
    @Nullable MajorIncidentRoles roles,
    @Nullable String businessImpact,
    @Nullable Instant internalUpdateDue,
    @Nullable Instant customerUpdateDue,
    @Nullable Instant restoredAt,
    @Nullable Instant stoodDownAt,
    @Nullable Instant reviewDue,
    @Nullable Instant reviewedAt,
    @Nullable String findings,
    List<ReviewAction> actions) {}
