package org.orderly.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;

/** The dated record that somebody stands in for somebody else; it is ended, never deleted. */
@Entity
@Table(name = "substitute")
class Substitute {

  private static final int LONGEST_REASON = 400;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
  @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 50)
  private @Nullable Long id;

  private String absent;
  private String substitute;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private LocalDate lastDay;

  private String reason;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init")
  protected Substitute() {}

  Substitute(
      String absent,
      String substitute,
      LocalDate firstDay,
      LocalDate lastDay,
      String reason,
      String recordedBy,
      Instant now) {
    if (absent.equals(substitute)) {
      throw refused("substitute", "Nobody stands in for themselves.");
    }
    if (lastDay.isBefore(firstDay)) {
      throw refused("lastDay", "The last day is not before the first.");
    }
    if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
      throw refused("reason", "Say why, in " + LONGEST_REASON + " characters at most.");
    }
    this.absent = absent;
    this.substitute = substitute;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.reason = reason;
    this.recordedBy = recordedBy;
    this.recordedAt = now;
  }

  private static RuleViolation refused(String field, String refusal) {
    return new RuleViolation(IdentityRule.SUBSTITUTE_REFUSED, refusal, Map.of(field, refusal));
  }

  /** Ends it, and says whether it had not ended before. */
  boolean end(Instant now) {
    if (endedAt != null) {
      return false;
    }
    endedAt = now;
    return true;
  }

  boolean concerns(String person) {
    return absent.equals(person);
  }

  SubstituteView view() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return new SubstituteView(
        id, absent, substitute, firstDay, lastDay, reason, recordedBy, recordedAt);
  }
}
