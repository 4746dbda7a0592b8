package org.orderly.servicelevel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.journal.JournalEntry;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people and programs may ask of service level reviews (8.3.3). Records the review and asks
 * the process; every later state is entered by the process.
 */
@Service
@Transactional
public class ServiceLevelReviewManagement {

  private static final int LONGEST_REASON = 4_000;

  private final ServiceLevelReviews reviews;
  private final ServiceLevelReviewAccess access;
  private final ServiceLevelReviewFigures figures;
  private final ServiceLevelReviewTitle titles;
  private final NewReviewCheck check;
  private final ReviewedAgreements agreements;
  private final ServiceLevelReviewStart start;
  private final JournalManagement journal;
  private final ApplicationEventPublisher events;

  ServiceLevelReviewManagement(
      ServiceLevelReviews reviews,
      ServiceLevelReviewAccess access,
      ServiceLevelReviewFigures figures,
      ServiceLevelReviewTitle titles,
      NewReviewCheck check,
      ReviewedAgreements agreements,
      ServiceLevelReviewStart start,
      JournalManagement journal,
      ApplicationEventPublisher events) {
    this.reviews = reviews;
    this.access = access;
    this.figures = figures;
    this.titles = titles;
    this.check = check;
    this.agreements = agreements;
    this.start = start;
    this.journal = journal;
    this.events = events;
  }

  /**
   * Begins a review by hand.
   *
   * @throws RuleViolation ITSM-SLR-003 where the actor leads no reviews, 004 with a message for
   *     each field that is refused, 006 where one of this agreement is open
   */
  public ServiceLevelReviewView start(NewServiceLevelReview wish) {
    Actor actor = Acting.current();
    access.requireLeader(actor, "begin a service level review");
    NewReviewCheck.Checked checked = check.checked(wish, actor);
    String agreement = checked.subject().agreement();
    if (agreement != null) {
      agreements.lock(agreement);
      requireNoneOpen(agreement);
    }
    return reviews.get(start.byHand(checked.subject(), checked.period())).view();
  }

  private void requireNoneOpen(String agreement) {
    reviews.of(agreement).stream()
        .filter(review -> review.state().open())
        .findFirst()
        .ifPresent(
            open -> {
              throw new RuleViolation(
                  ServiceLevelReviewRule.OPEN_ALREADY,
                  open.number() + " reviews " + agreement + " and is open; close or cancel it");
            });
  }

  /**
   * The review as it stands.
   *
   * @throws RuleViolation 404 where there is none, or none that the actor may see
   */
  @Transactional(readOnly = true)
  public ServiceLevelReviewView review(RecordNumber number) {
    ServiceLevelReviewView review = reviews.get(number).view();
    if (!access.maySee(review, Acting.current())) {
      throw ServiceLevelReviews.unknown(number.value());
    }
    return review;
  }

  /** Customer and days, by which people name a review. */
  public String title(ServiceLevelReviewView review) {
    return titles.of(review);
  }

  /** The figures of its period, as far as the actor may read them. */
  @Transactional(readOnly = true)
  public Optional<ReviewedFigures> figures(RecordNumber number) {
    return figures.of(review(number), Acting.current());
  }

  /**
   * Reviews that the actor may see, the newest first.
   *
   * @throws RuleViolation ITSM-SLR-002 where the actor may see none at all
   */
  @Transactional(readOnly = true)
  public ServiceLevelReviewPage find(ServiceLevelReviewQuery query) {
    Actor actor = Acting.current();
    access.requireReader(actor);
    String managed = access.isStaff(actor) ? null : access.managed(actor).orElseThrow();
    return new ServiceLevelReviewPage(
        reviews.page(query, managed), reviews.count(query, managed), query.page(), query.size());
  }

  /** Whether the actor begins and cancels reviews. */
  public boolean leads() {
    return access.leads(Acting.current());
  }

  /**
   * Refuses who may not begin a review.
   *
   * @throws RuleViolation ITSM-SLR-003
   */
  public void requireLeader() {
    access.requireLeader(Acting.current(), "begin a service level review");
  }

  /**
   * Asks that a review be cancelled.
   *
   * @throws RuleViolation where the actor leads no reviews, it is over, or no reason is given
   */
  public ServiceLevelReviewView cancel(RecordNumber number, String reason) {
    ServiceLevelReviewView review = review(number);
    access.requireLeader(Acting.current(), "cancel a service level review");
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new RuleViolation(
          ServiceLevelReviewRule.REASON_MISSING,
          "A reason is needed",
          Map.of("reason", "Give a reason of 1 to " + LONGEST_REASON + " characters"));
    }
    if (!review.state().open()) {
      throw new RuleViolation(
          ServiceLevelReviewRule.TRANSITION,
          number + " is " + review.state().word() + " and cannot be cancelled");
    }
    events.publishEvent(new ServiceLevelReviewCancellationAsked(number, reason));
    return reviews.get(number).view();
  }

  /** What was written on the review, as far as the actor may read it; oldest first. */
  @Transactional(readOnly = true)
  public List<JournalEntry> journal(RecordNumber number) {
    review(number);
    return journal.readsNotes(number) ? journal.entries(number) : journal.publicLog(number);
  }

  /**
   * Writes on the review.
   *
   * @param visibility null for what is meant unsaid: a work note, or a customer's public word
   * @throws RuleViolation where the text is blank or too long, or the actor may not
   */
  public void write(RecordNumber number, @Nullable Visibility visibility, String text) {
    review(number);
    Visibility unsaid = journal.readsNotes(number) ? Visibility.INTERNAL : Visibility.PUBLIC;
    Visibility readers = visibility == null ? unsaid : visibility;
    access.requireWriter(readers, Acting.current());
    journal.write(number, readers, text);
  }
}
