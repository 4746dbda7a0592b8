package org.orderly.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a service level review as the process takes them. Called by the delegates of
 * service-level-review and by nothing else.
 */
@Service
@Transactional
public class ServiceLevelReviewLifecycle {

  private static final int MOST_MONTHS = 36;

  private final ServiceLevelReviews reviews;
  private final KeptReviewFigures kept;
  private final KeptMissedReasons why;
  private final ReviewFigureReader source;
  private final IdentityManagement identity;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ServiceLevelReviewLifecycle(
      ServiceLevelReviews reviews,
      KeptReviewFigures kept,
      KeptMissedReasons why,
      ReviewFigureReader source,
      IdentityManagement identity,
      ApplicationEventPublisher events,
      Clock clock) {
    this.reviews = reviews;
    this.kept = kept;
    this.why = why;
    this.source = source;
    this.identity = identity;
    this.events = events;
    this.clock = clock;
  }

  /** The figures of the period are taken and kept; answers whether a target was missed. */
  public boolean takeFigures(RecordNumber number) {
    ServiceLevelReviewView review = reviews.get(number).view();
    ReviewFigures figures = source.figures(review.subject(), review.period());
    Instant now = clock.instant();
    String digest = kept.keep(number, figures, now);
    long missed = figures.missedCount();
    publish(
        new ServiceLevelFiguresTaken(number, actor(), now, digest, figures.judgedCount(), missed));
    return missed > 0;
  }

  /**
   * Each missed target gets its reason.
   *
   * @param typed one a line: record, metric, and after a colon reason and remark
   * @param others of all that have none of their own; null where none is meant
   * @throws RuleViolation where a line is not understood, or a target has no reason
   */
  public void reviewMissedTargets(
      RecordNumber number, String typed, @Nullable MissedReason others) {
    ServiceLevelReview review = reviews.get(number);
    ReviewFigures figures = kept.of(number).orElseThrow().figures();
    List<MissedTargetReason> reasons =
        ReasonLines.read(figures.missed(), figures.unlisted(), typed, others);
    review.giveReasons(others);
    why.keep(number, reasons);
    List<String> counts =
        ServiceLevelReviewFigures.counted(reasons, figures.unlisted(), others).entrySet().stream()
            .map(count -> count.getKey().word() + " " + count.getValue())
            .toList();
    String remarks =
        reasons.stream()
            .filter(one -> one.remark() != null)
            .map(one -> one.key() + ": " + one.remark())
            .collect(Collectors.joining("\n"));
    publish(new MissedTargetsReviewed(number, actor(), clock.instant(), counts, remarks));
  }

  /**
   * The day and the topics are known.
   *
   * @throws RuleViolation where that instant is over, or more than a year away
   */
  public void prepare(RecordNumber number, Instant plannedAt, String agenda) {
    ServiceLevelReview review = reviews.get(number);
    ZoneId zone = review.view().period().zone();
    LocalDate day = LocalDate.ofInstant(plannedAt, zone);
    requireDay(
        !day.isBefore(today(zone)) && day.isBefore(today(zone).plusYears(1)),
        "plannedAtInput",
        "The review is held today or within a year");
    review.prepare(plannedAt, agenda);
    publish(new ServiceLevelReviewPrepared(number, actor(), clock.instant(), plannedAt, agenda));
  }

  /**
   * The review was held with the customer.
   *
   * @throws RuleViolation where that day is to come, or lies within the days reviewed
   */
  public void hold(RecordNumber number, HeldReview held) {
    ServiceLevelReview review = reviews.get(number);
    ReviewPeriod period = review.view().period();
    requireDay(
        !held.heldOn().isAfter(today(period.zone())) && !held.heldOn().isBefore(period.to()),
        "heldOnInput",
        "The review was held today or before, and not before the last day that it reviews");
    review.hold(held);
    publish(new ServiceLevelReviewHeld(number, actor(), clock.instant(), held));
  }

  /**
   * It is decided what follows: each action is an opportunity for improvement.
   *
   * @param typed actions, one a line: what; owner; date
   * @throws RuleViolation where a line is not understood, an owner not known, or a day is over
   */
  public void decide(
      RecordNumber number,
      String text,
      String typed,
      @Nullable AgreementOutcome outcome,
      LocalDate nextReview) {
    ServiceLevelReview review = reviews.get(number);
    LocalDate today = today(review.view().period().zone());
    List<AgreedAction> actions = AgreedAction.read(typed);
    String customer = review.view().subject().customer();
    actions.forEach(action -> requireFit(action, customer, today));
    requireDay(
        nextReview.isAfter(today) && !nextReview.isAfter(today.plusMonths(MOST_MONTHS)),
        "nextReviewInput",
        "The next review is after today, and within " + MOST_MONTHS + " months");
    LocalDate soonest = review.view().period().last().plusMonths(2).atDay(1);
    requireDay(
        !nextReview.isBefore(soonest),
        "nextReviewInput",
        "A whole month has to be over by then: the next review is on " + soonest + " or later");
    ReviewDecision decision = new ReviewDecision(text, actions, outcome, nextReview);
    review.decide(decision);
    Instant now = clock.instant();
    publish(new ServiceLevelReviewDecided(number, actor(), now, decision));
    actions.forEach(
        action -> publish(new ImprovementOpportunityRaised(number, actor(), now, action)));
  }

  /** Another version of the agreement is asked for. */
  public void askAgreementChange(RecordNumber number) {
    ServiceLevelReviewView review = reviews.get(number).view();
    String agreement = review.subject().agreement();
    ReviewDecision decision = review.decision();
    if (agreement == null || decision == null || decision.outcome() == null) {
      throw new IllegalStateException(number + " decided nothing about an agreement");
    }
    publish(
        new AgreementChangeAsked(number, actor(), clock.instant(), agreement, decision.outcome()));
  }

  /** Whether the agreement needs no other version. */
  @Transactional(readOnly = true)
  public boolean agreementStays(RecordNumber number) {
    ReviewDecision decision = reviews.get(number).view().decision();
    return decision == null || decision.outcome() == null || !decision.outcome().asksForVersion();
  }

  /** Nothing of it is left to do. */
  public void close(RecordNumber number) {
    ServiceLevelReview review = reviews.get(number);
    review.close(clock.instant());
    ReviewDecision decision = review.view().decision();
    if (decision == null) {
      throw new IllegalStateException(number + " was closed without a decision");
    }
    publish(new ServiceLevelReviewClosed(number, actor(), clock.instant(), decision.nextReview()));
  }

  /** It is not needed. */
  public void cancel(RecordNumber number, String reason) {
    reviews.get(number).cancel(reason, clock.instant());
    publish(new ServiceLevelReviewCancelled(number, actor(), clock.instant(), reason));
  }

  /**
   * It was not closed in time.
   *
   * @param neglected whether the reminder did not help either
   */
  public void overdue(RecordNumber number, boolean neglected) {
    Instant due = reviews.get(number).view().dueAt();
    publish(new ServiceLevelReviewOverdue(number, actor(), clock.instant(), due, neglected));
  }

  /** Who does it works for us or for the customer: another customer learns nothing of either. */
  private void requireFit(AgreedAction action, String customer, LocalDate today) {
    boolean takesPart =
        identity
            .person(action.owner())
            .filter(PersonView::active)
            .filter(
                person ->
                    customer.equals(person.customer())
                        || Roles.staff(identity.groupsOf(person.key())))
            .isPresent();
    if (!takesPart) {
      throw AgreedAction.refused(
          "«" + action.owner() + "» is the sign-in name of nobody of ours or of the customer's");
    }
    if (action.due().isBefore(today)) {
      throw AgreedAction.refused("«" + action.line() + "» is due in the past");
    }
  }

  private static void requireDay(boolean fits, String field, String message) {
    if (!fits) {
      throw new RuleViolation(
          ServiceLevelReviewRule.DAY_REFUSED, "Refused: " + field, Map.of(field, message));
    }
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private static Actor actor() {
    return Acting.current();
  }

  private void publish(RecordEvent event) {
    events.publishEvent(event);
  }
}
