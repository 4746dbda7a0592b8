package org.orderly.change;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  @Embedded private PeriodKeeping keeping;
  private String reason;
  private Instant starts;
  private Instant ends;

  @SuppressWarnings("NullAway.Init")
  protected BlackoutPeriod() {}

  BlackoutPeriod(ScheduleSubject of, String reason, ChangeWindow when, String by, Instant now) {
    this.keeping = new PeriodKeeping(of, by, now);
    this.reason = reason;
    this.starts = when.starts();
    this.ends = when.ends();
  }

  /** From now on it counts no more; answers whether it did. */
  boolean retire(Instant now) {
    return keeping.retire(now);
  }

  BlackoutPeriodView view() {
    return new BlackoutPeriodView(
        Objects.requireNonNull(id),
        keeping.subject(),
        reason,
        new ChangeWindow(starts, ends),
        keeping.keptBy(),
        keeping.keptAt(),
        keeping.retiredAt());
  }
}
