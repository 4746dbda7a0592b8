package org.orderly.servicelevel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Begins the review of each agreement whose interval is over, or that has ended, one after the
 * other, also those that became due while the server stood still. Of several nodes that find one
 * due, one begins it.
 */
@Service
public class DueServiceLevelReviews {

  private static final Logger LOG = LoggerFactory.getLogger(DueServiceLevelReviews.class);

  private final ReviewedAgreements agreements;
  private final ServiceLevelReviews reviews;
  private final ServiceLevelReviewStart start;
  private final TransactionOperations transactions;
  private final Clock clock;

  DueServiceLevelReviews(
      ReviewedAgreements agreements,
      ServiceLevelReviews reviews,
      ServiceLevelReviewStart start,
      TransactionOperations transactions,
      Clock clock) {
    this.agreements = agreements;
    this.reviews = reviews;
    this.start = start;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Begins all that is due now; answers how many reviews that were. */
  public int begin() {
    return Acting.as(Actor.system(), () -> agreements.all().stream().mapToInt(this::begin).sum());
  }

  private int begin(ReviewedAgreement agreement) {
    int begun = 0;
    try {
      while (Boolean.TRUE.equals(transactions.execute(status -> beginNext(agreement)))) {
        begun++;
      }
    } catch (DataIntegrityViolationException another) {
      LOG.info("Another node begins the review of {}", agreement.agreement().key());
    } catch (RuntimeException failure) {
      LOG.error(
          "The review of {} could not begin; it is tried again",
          agreement.agreement().key(),
          failure);
    }
    return begun;
  }

  private boolean beginNext(ReviewedAgreement agreement) {
    List<ServiceLevelReviewView> former = reviews.of(agreement.agreement().key());
    YearMonth first = first(agreement, former);
    YearMonth until = agreement.until();
    if (until != null && first.isAfter(until)) {
      return false;
    }
    LocalDate byInterval = day(agreement, former, first);
    LocalDate afterEnd = until == null ? byInterval : until.plusMonths(1).atDay(1);
    LocalDate day = afterEnd.isBefore(byInterval) ? afterEnd : byInterval;
    if (LocalDate.ofInstant(clock.instant(), agreement.zone()).isBefore(day)) {
      return false;
    }
    ReviewPeriod period =
        new ReviewPeriod(first, YearMonth.from(day).minusMonths(1), agreement.zone());
    start.byInterval(agreement.subject(period.to()), period);
    return true;
  }

  /** The month after those that were reviewed: by interval, or by hand and without a gap. */
  private static YearMonth first(ReviewedAgreement agreement, List<ServiceLevelReviewView> former) {
    List<ReviewPeriod> byHand =
        former.stream()
            .filter(review -> !review.byInterval())
            .map(ServiceLevelReviewView::period)
            .sorted(Comparator.comparing(ReviewPeriod::first))
            .toList();
    YearMonth next =
        former.stream()
            .filter(ServiceLevelReviewView::byInterval)
            .map(review -> review.period().last().plusMonths(1))
            .max(Comparator.naturalOrder())
            .orElseGet(() -> earliest(agreement.since(), byHand));
    for (ReviewPeriod period : byHand) {
      if (!period.first().isAfter(next) && !period.last().isBefore(next)) {
        next = period.last().plusMonths(1);
      }
    }
    return next;
  }

  private static YearMonth earliest(YearMonth since, List<ReviewPeriod> byHand) {
    return Stream.concat(Stream.of(since), byHand.stream().map(ReviewPeriod::first))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** The day on which the next review begins: the one that the last named, else by interval. */
  private static LocalDate day(
      ReviewedAgreement agreement, List<ServiceLevelReviewView> former, YearMonth first) {
    return former.stream()
        .flatMap(review -> Optional.ofNullable(review.decision()).stream())
        .map(ReviewDecision::nextReview)
        .findFirst()
        .filter(named -> YearMonth.from(named).isAfter(first))
        .orElseGet(() -> first.plusMonths(agreement.reviewMonths()).atDay(1));
  }
}
