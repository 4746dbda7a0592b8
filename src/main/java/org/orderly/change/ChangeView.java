package org.orderly.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A change as it stands.
 *
 * @param revision rises with each write of the record, for editing at the same time
 * @param riskScore null before it is weighed
 * @param requester the key of who asked for it
 * @param owner the key of who answers for it
 * @param contentVersion which version of the content is in force, from 1
 * @param digest of that content: SHA-256, in hexadecimal
 * @param begunAt when the work on it began
 * @param endedAt when the work on it was over
 * @param cancelled why it was given up; null where it was not
 */
public record ChangeView(
    RecordNumber number,
    int revision,
    ChangeState state,
    ChangeType type,
    @Nullable ChangeCategory category,
    @Nullable RiskLevel riskLevel,
    @Nullable Integer riskScore,
    String title,
    String requester,
    @Nullable String requestedFor,
    String owner,
    @Nullable String template,
    @Nullable RecordNumber restores,
    boolean vulnerability,
    boolean found,
    int contentVersion,
    String digest,
    @Nullable ChangeWindow window,
    Instant openedAt,
    @Nullable Instant begunAt,
    @Nullable Instant endedAt,
    @Nullable ChangeOutcome outcome,
    @Nullable Instant closedAt,
    @Nullable String cancelled) {}
