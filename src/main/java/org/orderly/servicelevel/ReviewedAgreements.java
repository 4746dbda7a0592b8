package org.orderly.servicelevel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agreements with customers that hold, as far as their reviews need them. */
@Component
@Transactional(readOnly = true)
class ReviewedAgreements {

  private final Agreements agreements;

  ReviewedAgreements(Agreements agreements) {
    this.agreements = agreements;
  }

  /** All that hold now; what is offered to everybody has nobody to review it with. */
  List<ReviewedAgreement> all() {
    return agreements.all().stream().flatMap(ReviewedAgreements::reviewed).toList();
  }

  /** One of them. */
  Optional<ReviewedAgreement> find(String key) {
    return all().stream().filter(one -> one.agreement().key().equals(key)).findFirst();
  }

  /** Who gets the reports of what was reviewed. */
  List<String> recipients(ReviewSubject subject) {
    return agreements.all().stream()
        .filter(agreement -> agreement.key().equals(subject.agreement()))
        .flatMap(agreement -> agreement.versions().stream())
        .filter(version -> Integer.valueOf(version.number()).equals(subject.agreementVersion()))
        .flatMap(version -> version.terms().reportRecipients().stream())
        .toList();
  }

  private static Stream<ReviewedAgreement> reviewed(AgreementView agreement) {
    boolean withCustomer =
        agreement.parties().kind() == AgreementKind.SERVICE_LEVEL
            && agreement.parties().customer() != null;
    return withCustomer
        ? agreement.inForce().stream().map(version -> new ReviewedAgreement(agreement, version))
        : Stream.empty();
  }
}
