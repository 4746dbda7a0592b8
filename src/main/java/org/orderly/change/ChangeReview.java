package org.orderly.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/**
 * The review of a change after its implementation: what came of it, and what is learnt (8.5.1.3).
 */
@Entity
@Table(name = "change_review")
class ChangeReview {

  @Id private long changeId;
  @Version private @Nullable Integer version;

  @Enumerated(EnumType.STRING)
  private ReviewNeed need;

  private Instant openedAt;
  private Instant lookBackUntil;
  private Instant dueAt;
  private Instant escalateAt;

  @Column(columnDefinition = "longtext")
  private String incidents = "";

  private int incidentCount;
  private @Nullable String reviewer;

  @Enumerated(EnumType.STRING)
  private @Nullable ChangeOutcome outcome;

  @Enumerated(EnumType.STRING)
  private @Nullable BenefitReached benefit;

  @Column(columnDefinition = "longtext")
  private @Nullable String findings;

  @Column(columnDefinition = "longtext")
  private @Nullable String lessons;

  private @Nullable Instant closedAt;

  @SuppressWarnings("NullAway.Init")
  protected ChangeReview() {}

  /** A review that is held once its look-back is over. */
  ChangeReview(RecordNumber change, ReviewNeed need, ReviewDates dates, Instant now) {
    this.changeId = change.running();
    this.need = need;
    this.openedAt = now;
    this.lookBackUntil = dates.lookBackUntil();
    this.dueAt = dates.dueAt();
    this.escalateAt = dates.escalateAt();
  }

  /** These incidents are what it caused. */
  void count(Collection<RecordNumber> caused) {
    requireOpen();
    incidents = caused.stream().map(RecordNumber::value).collect(Collectors.joining(" "));
    incidentCount = caused.size();
  }

  /** It is held. */
  void hold(
      String by,
      ChangeOutcome shown,
      BenefitReached reached,
      String found,
      String learnt,
      Instant now) {
    requireOpen();
    reviewer = by;
    outcome = shown;
    benefit = reached;
    findings = found;
    lessons = learnt;
    closedAt = now;
  }

  private void requireOpen() {
    if (closedAt != null) {
      throw new RuleViolation(
          ChangeRule.REVIEW_STEP, number() + " is reviewed already; what was found stays");
    }
  }

  private RecordNumber number() {
    return RecordNumber.of(RecordKind.CHANGE, changeId);
  }

  ChangeReviewView view() {
    return new ChangeReviewView(
        number(),
        need,
        openedAt,
        new ReviewDates(lookBackUntil, dueAt, escalateAt),
        incidents.isEmpty()
            ? List.of()
            : Arrays.stream(incidents.split(" ")).map(RecordNumber::new).toList(),
        reviewer,
        outcome,
        benefit,
        findings,
        lessons,
        closedAt);
  }
}
