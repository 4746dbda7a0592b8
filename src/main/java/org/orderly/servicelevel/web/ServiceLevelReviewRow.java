package org.orderly.servicelevel.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.AgreementOutcome;
import org.orderly.servicelevel.HeldReview;
import org.orderly.servicelevel.ReviewDecision;
import org.orderly.servicelevel.ReviewSubject;
import org.orderly.servicelevel.ServiceLevelReviewState;
import org.orderly.servicelevel.ServiceLevelReviewView;

/** A service level review in a list. */
record ServiceLevelReviewRow(
    RecordNumber number,
    ServiceLevelReviewState state,
    String customer,
    @Nullable String agreement,
    List<String> services,
    String owner,
    YearMonth first,
    YearMonth last,
    Instant dueAt,
    @Nullable LocalDate heldOn,
    @Nullable Integer satisfaction,
    @Nullable AgreementOutcome outcome) {

  static ServiceLevelReviewRow of(ServiceLevelReviewView review) {
    ReviewSubject subject = review.subject();
    HeldReview held = review.held();
    ReviewDecision decision = review.decision();
    return new ServiceLevelReviewRow(
        review.number(),
        review.state(),
        subject.customer(),
        subject.agreement(),
        subject.services(),
        subject.owner(),
        review.period().first(),
        review.period().last(),
        review.dueAt(),
        held == null ? null : held.heldOn(),
        held == null ? null : held.satisfaction(),
        decision == null ? null : decision.outcome());
  }
}
