package org.orderly.servicelevel;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/**
 * The review of what was agreed with a customer: prepared from the figures of a period, held,
 * decided on and closed (8.3.3).
 */
@Entity
@Table(name = "service_level_review")
class ServiceLevelReview {

  @Id private long id;
  @Version private @Nullable Integer version;

  @Enumerated(EnumType.STRING)
  private ServiceLevelReviewState state = ServiceLevelReviewState.IN_PREPARATION;

  private @Nullable String agreement;
  private @Nullable Integer agreementVersion;
  private String customer;

  @Convert(converter = ServiceKeys.class)
  @Column(columnDefinition = "longtext")
  private List<String> services;

  private String owner;
  private LocalDate periodFrom;
  private LocalDate periodTo;
  private String zone;
  private @Nullable String turn;
  private Instant openedAt;
  private Instant dueAt;

  @Enumerated(EnumType.STRING)
  private @Nullable MissedReason otherReason;

  private @Nullable Instant plannedAt;

  @Column(columnDefinition = "longtext")
  private @Nullable String agenda;

  private @Nullable LocalDate heldOn;
  private @Nullable String participants;

  @Column(columnDefinition = "longtext")
  private @Nullable String customerWords;

  private @Nullable Integer satisfaction;

  @Enumerated(EnumType.STRING)
  private @Nullable AgreementOutcome outcome;

  @Column(columnDefinition = "longtext")
  private @Nullable String decision;

  @Convert(converter = AgreedActions.class)
  @Column(columnDefinition = "longtext")
  private List<AgreedAction> actions = List.of();

  private @Nullable LocalDate nextReview;
  private @Nullable Instant closedAt;
  private @Nullable String cancelReason;

  @SuppressWarnings("NullAway.Init")
  protected ServiceLevelReview() {}

  /**
   * A review whose figures are taken next.
   *
   * @param turn by which a review that begins by interval begins once; null for one by hand
   */
  ServiceLevelReview(
      RecordNumber number,
      ReviewSubject subject,
      ReviewPeriod period,
      @Nullable String turn,
      Instant now,
      Instant dueAt) {
    this.id = number.running();
    this.agreement = subject.agreement();
    this.agreementVersion = subject.agreementVersion();
    this.customer = subject.customer();
    this.services = List.copyOf(subject.services());
    this.owner = subject.owner();
    this.periodFrom = period.from();
    this.periodTo = period.to();
    this.zone = period.zone().getId();
    this.turn = turn;
    this.openedAt = now;
    this.dueAt = dueAt;
  }

  /** Each missed target gets its reason; those too many to name have one for all. */
  void giveReasons(@Nullable MissedReason others) {
    require(ServiceLevelReviewState.IN_PREPARATION, "given reasons");
    otherReason = others;
  }

  /** Says when it is held, and what about. */
  void prepare(Instant at, String topics) {
    enter(ServiceLevelReviewState.PREPARED, "prepared");
    plannedAt = at;
    agenda = topics;
  }

  /** Keeps what was said. */
  void hold(HeldReview held) {
    enter(ServiceLevelReviewState.HELD, "held");
    heldOn = held.heldOn();
    participants = held.participants();
    customerWords = held.customerWords();
    satisfaction = held.satisfaction();
  }

  /** Keeps what follows from it. */
  void decide(ReviewDecision decided) {
    require(ServiceLevelReviewState.HELD, "decided on");
    decision = decided.text();
    actions = List.copyOf(decided.actions());
    outcome = decided.outcome();
    nextReview = decided.nextReview();
  }

  void close(Instant now) {
    enter(ServiceLevelReviewState.CLOSED, "closed");
    closedAt = now;
  }

  void cancel(String why, Instant now) {
    enter(ServiceLevelReviewState.CANCELLED, "cancelled");
    cancelReason = why;
    closedAt = now;
  }

  private void enter(ServiceLevelReviewState next, String step) {
    if (!state.successors().contains(next)) {
      throw refused(step);
    }
    state = next;
  }

  private void require(ServiceLevelReviewState needed, String step) {
    if (state != needed) {
      throw refused(step);
    }
  }

  private RuleViolation refused(String step) {
    return new RuleViolation(
        ServiceLevelReviewRule.TRANSITION,
        number() + " is " + state.word() + " and cannot be " + step);
  }

  RecordNumber number() {
    return RecordNumber.of(RecordKind.SERVICE_LEVEL_REVIEW, id);
  }

  ServiceLevelReviewView view() {
    return new ServiceLevelReviewView(
        number(),
        Objects.requireNonNullElse(version, 0),
        state,
        new ReviewSubject(agreement, agreementVersion, customer, services, owner),
        new ReviewPeriod(YearMonth.from(periodFrom), YearMonth.from(periodTo), ZoneId.of(zone)),
        openedAt,
        dueAt,
        turn != null,
        otherReason,
        plannedAt,
        agenda,
        heldOn == null
            ? null
            : new HeldReview(
                heldOn,
                Objects.requireNonNull(participants),
                Objects.requireNonNull(customerWords),
                satisfaction),
        nextReview == null
            ? null
            : new ReviewDecision(Objects.requireNonNull(decision), actions, outcome, nextReview),
        closedAt,
        cancelReason);
  }
}
