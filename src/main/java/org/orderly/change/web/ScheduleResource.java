package org.orderly.change.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.change.BlackoutPeriodView;
import org.orderly.change.ChangeLine;
import org.orderly.change.ChangePage;
import org.orderly.change.ChangeState;
import org.orderly.change.ChangeType;
import org.orderly.change.RiskLevel;
import org.orderly.kernel.RecordNumber;

/** One page of the forward schedule over HTTP, with the blackout periods of that time. */
record ScheduleResource(
    List<Planned> changes,
    List<PeriodResource.Blackout> blackouts,
    long total,
    int page,
    int size) {

  /** A change that is planned, or was. */
  record Planned(
      RecordNumber number,
      String title,
      ChangeState state,
      ChangeType type,
      @Nullable RiskLevel riskLevel,
      String owner,
      Instant starts,
      Instant ends,
      String path) {

    static Planned of(ChangeLine line) {
      return new Planned(
          line.number(),
          line.title(),
          line.state(),
          line.type(),
          line.riskLevel(),
          line.owner(),
          Objects.requireNonNull(line.starts()),
          Objects.requireNonNull(line.ends()),
          "/api/changes/" + line.number());
    }
  }

  static ScheduleResource of(ChangePage found, List<BlackoutPeriodView> blackouts) {
    return new ScheduleResource(
        found.changes().stream().map(Planned::of).toList(),
        blackouts.stream().map(PeriodResource.Blackout::of).toList(),
        found.total(),
        found.page(),
        found.size());
  }
}
