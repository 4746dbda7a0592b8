package org.orderly.change;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ScheduleSubject.Kind;

/** When a service, what a customer uses, or nothing at all may be changed, and why. */
@Entity
@Table(name = "blackout_period")
class BlackoutPeriod {

  private static final String SEQUENCE = "blackout_period_id";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = SEQUENCE)
  @SequenceGenerator(name = SEQUENCE, sequenceName = SEQUENCE, allocationSize = 1)
  private @Nullable Long id;

  @Version private @Nullable Integer version;

  @Enumerated(EnumType.STRING)
  private Kind subject;

  private @Nullable String subjectKey;
  private String reason;
  private Instant starts;
  private Instant ends;
  private String keptBy;
  private Instant keptAt;
  private @Nullable Instant retiredAt;

  @SuppressWarnings("NullAway.Init")
  protected BlackoutPeriod() {}

  BlackoutPeriod(ScheduleSubject of, String reason, ChangeWindow when, String by, Instant now) {
    this.subject = of.kind();
    this.subjectKey = of.key();
    this.reason = reason;
    this.starts = when.starts();
    this.ends = when.ends();
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

  BlackoutPeriodView view() {
    return new BlackoutPeriodView(
        Objects.requireNonNull(id),
        new ScheduleSubject(subject, subjectKey),
        reason,
        new ChangeWindow(starts, ends),
        keptBy,
        keptAt,
        retiredAt);
  }
}
