package org.orderly.release.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.release.ReleaseOutcome;
import org.orderly.release.ReleaseState;
import org.orderly.release.ReleaseType;
import org.orderly.release.ReleaseView;

/** A release in a list. */
record ReleaseRow(
    RecordNumber number,
    String title,
    String versionName,
    ReleaseState state,
    @Nullable ReleaseType type,
    String manager,
    @Nullable String customer,
    @Nullable Instant starts,
    @Nullable Instant deployedAt,
    @Nullable ReleaseOutcome outcome) {

  static ReleaseRow of(ReleaseView release) {
    return new ReleaseRow(
        release.number(),
        release.title(),
        release.versionName(),
        release.state(),
        release.type(),
        release.manager(),
        release.customer(),
        release.starts(),
        release.deployedAt(),
        release.outcome());
  }
}
