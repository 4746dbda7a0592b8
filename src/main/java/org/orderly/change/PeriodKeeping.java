package org.orderly.change;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ScheduleSubject.Kind;

/** What a period of the schedule is about, who keeps it, and whether it still counts. */
@Embeddable
class PeriodKeeping {

  @Enumerated(EnumType.STRING)
  private Kind subject;

  private @Nullable String subjectKey;
  private String keptBy;
  private Instant keptAt;
  private @Nullable Instant retiredAt;

  @SuppressWarnings("NullAway.Init")
  protected PeriodKeeping() {}

  PeriodKeeping(ScheduleSubject of, String by, Instant now) {
    this.subject = of.kind();
    this.subjectKey = of.key();
    this.keptBy = by;
    this.keptAt = now;
  }

  /** From now on it counts no more; answers whether it did. */
  boolean retire(Instant now) {
    if (retiredAt != null) {
      return false;
    }
    retiredAt = now;
    return true;
  }

  ScheduleSubject subject() {
    return new ScheduleSubject(subject, subjectKey);
  }

  String keptBy() {
    return keptBy;
  }

  Instant keptAt() {
    return keptAt;
  }

  @Nullable Instant retiredAt() {
    return retiredAt;
  }
}
