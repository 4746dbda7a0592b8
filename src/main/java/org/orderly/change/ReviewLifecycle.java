package org.orderly.change;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a review of a change as its process takes them. Called by the delegates of
 * post-implementation-review and by nothing else.
 */
@Service
@Transactional
public class ReviewLifecycle {

  private final Changes changes;
  private final ChangeMakers makers;
  private final ChangeReviews reviews;
  private final ReviewDecisions decisions;
  private final ReviewCalendar calendar;
  private final CausedIncidents incidents;
  private final RefusedChangeAttempts refused;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReviewLifecycle(
      Changes changes,
      ChangeMakers makers,
      ChangeReviews reviews,
      ReviewDecisions decisions,
      ReviewCalendar calendar,
      CausedIncidents incidents,
      RefusedChangeAttempts refused,
      ApplicationEventPublisher events,
      Clock clock) {
    this.changes = changes;
    this.makers = makers;
    this.reviews = reviews;
    this.decisions = decisions;
    this.calendar = calendar;
    this.incidents = incidents;
    this.refused = refused;
    this.events = events;
    this.clock = clock;
  }

  /** It is known why and when the change is reviewed. */
  public ReviewDates open(RecordNumber number) {
    Instant now = clock.instant();
    ChangeView change = changes.get(number).view();
    ReviewNeed decided =
        decisions.need(
            change.type(),
            change.riskLevel(),
            change.outcome(),
            !incidents.of(change, now).isEmpty());
    ReviewNeed need = decided == ReviewNeed.NONE ? ReviewNeed.ISSUES : decided;
    ReviewDates dates = calendar.dates(decisions.times(need));
    reviews.add(new ChangeReview(number, need, dates, now));
    publish(
        new ChangeReviewOpened(number, actor(), now, need, dates.lookBackUntil(), dates.dueAt()));
    return dates;
  }

  /** The look-back is over: the incidents of it are those that the change caused. */
  public void countIncidents(RecordNumber number) {
    ChangeReview review = reviews.get(number);
    List<RecordNumber> caused =
        incidents.of(changes.get(number).view(), review.view().dates().lookBackUntil());
    review.count(caused);
    publish(new ChangeIncidentsCounted(number, actor(), clock.instant(), caused));
  }

  /**
   * It is held.
   *
   * @throws RuleViolation ITSM-CHG-080 where the actor implemented the change, 081 where it was
   *     reviewed already
   */
  public void review(
      RecordNumber number,
      ChangeOutcome outcome,
      BenefitReached benefit,
      String findings,
      String lessons) {
    requireReviewer(number, actor());
    ChangeReview review = reviews.get(number);
    Instant now = clock.instant();
    String found = ChangeTexts.of(findings);
    String learnt = ChangeTexts.of(lessons);
    review.count(incidents.of(changes.get(number).view(), review.view().dates().lookBackUntil()));
    review.hold(actor().key(), outcome, benefit, found, learnt, now);
    ChangeReviewView held = review.view();
    publish(
        new ChangeReviewed(
            number,
            actor(),
            now,
            outcome,
            benefit,
            held.incidents().size(),
            held.late(now),
            found,
            learnt));
  }

  /**
   * It was not held in time.
   *
   * @param neglected whether the reminder did not help either
   */
  public void overdue(RecordNumber number, boolean neglected) {
    publish(
        new ChangeReviewOverdue(
            number,
            actor(),
            clock.instant(),
            reviews.get(number).view().dates().dueAt(),
            neglected));
  }

  /**
   * Refuses whoever implemented the change; the attempt is kept.
   *
   * @throws RuleViolation ITSM-CHG-080
   */
  public void requireReviewer(RecordNumber number, Actor actor) {
    refused.noting(
        number,
        ChangeAttempt.REVIEW,
        () -> {
          if (makers.of(number, changes.get(number).implementers()).contains(actor.key())) {
            throw new RuleViolation(
                ChangeRule.REVIEWER_REFUSED,
                actor.key() + " implemented " + number + "; somebody else reviews it");
          }
        });
  }

  private static Actor actor() {
    return Acting.current();
  }

  private void publish(RecordEvent event) {
    events.publishEvent(event);
  }
}
