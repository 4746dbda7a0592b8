package org.orderly.servicelevel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Begins the review of each agreement whose interval is over, one after the other, also those that
 * became due while the server stood still. Of several nodes that find one due, one begins it.
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
    YearMonth first =
        former.stream()
            .map(review -> review.period().last().plusMonths(1))
            .max(Comparator.naturalOrder())
            .orElseGet(agreement::since);
    LocalDate day = day(agreement, former, first);
    if (LocalDate.ofInstant(clock.instant(), agreement.zone()).isBefore(day)) {
      return false;
    }
    ReviewPeriod period =
        new ReviewPeriod(first, YearMonth.from(day).minusMonths(1), agreement.zone());
    start.byInterval(agreement.subject(period.to()), period);
    return true;
  }

  /** The day on which the next review begins: the one that the last named, else by interval. */
  private static LocalDate day(
      ReviewedAgreement agreement, List<ServiceLevelReviewView> former, YearMonth first) {
    return former.stream()
        .flatMap(review -> Optional.ofNullable(review.decision()).stream())
        .map(ReviewDecision::nextReview)
        .max(Comparator.naturalOrder())
        .filter(named -> YearMonth.from(named).isAfter(first))
        .orElseGet(() -> first.plusMonths(agreement.reviewMonths()).atDay(1));
  }
}
