package org.orderly.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskDates;
import org.springframework.stereotype.Component;

/** What is done before a deployment is due when it begins; what is done after, with the support. */
@Component
class ReleaseTaskDates implements TaskDates {

  private static final int RANK = 45;
  private static final int URGENT = 80;

  private final Releases releases;

  ReleaseTaskDates(Releases releases) {
    this.releases = releases;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.RELEASE;
  }

  @Override
  public Dates dates(RecordNumber number) {
    ReleaseView release = releases.get(number).view();
    @Nullable Instant due =
        release.supportEnds() == null ? release.starts() : release.supportEnds();
    return new Dates(due, null, release.type() == ReleaseType.EMERGENCY ? URGENT : RANK);
  }
}
