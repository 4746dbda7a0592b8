package org.orderly.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A release as it stands.
 *
 * @param revision rises with each write of the record
 * @param type null before it is decided
 * @param manager the key of who leads it
 * @param proposedBy the key of who proposed it
 * @param contentVersion which version of its content is in force, from 1
 * @param digest of that content: SHA-256, in hexadecimal
 * @param round from 1; one more each time it is planned anew
 * @param starts when its first stage is planned; null before
 * @param rework why it is planned anew; null where it is not
 * @param backOut what was done to back it out; null where it was not
 * @param supportEnds when its early-life support is over; null before that began
 * @param supportEnd why that ended before its time; null where it did not
 * @param incidents that it or its changes caused, as last counted
 * @param critical those of them of priority P1 or P2
 * @param cancelled why it was given up; null where it was not
 */
public record ReleaseView(
    RecordNumber number,
    int revision,
    ReleaseState state,
    @Nullable ReleaseType type,
    String title,
    String versionName,
    String manager,
    String proposedBy,
    @Nullable String customer,
    @Nullable String acceptor,
    int contentVersion,
    String digest,
    int round,
    @Nullable Instant starts,
    @Nullable String rework,
    Instant openedAt,
    @Nullable Instant deployedAt,
    @Nullable String verification,
    @Nullable String backOut,
    @Nullable Instant supportEnds,
    @Nullable Instant supportEnded,
    @Nullable String supportEnd,
    int incidents,
    int critical,
    @Nullable ReleaseOutcome outcome,
    @Nullable String findings,
    @Nullable String opportunities,
    @Nullable Instant closedAt,
    @Nullable String cancelled) {}
