package org.orderly.servicelevel;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agreements with customers that hold, or held, as far as their reviews need them. */
@Component
@Transactional(readOnly = true)
class ReviewedAgreements {

  private final Agreements agreements;
  private final JdbcClient jdbc;
  private final Clock clock;

  ReviewedAgreements(Agreements agreements, JdbcClient jdbc, Clock clock) {
    this.agreements = agreements;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All that began to hold; what is offered to everybody has nobody to review it with. */
  List<ReviewedAgreement> all() {
    return agreements.all().stream().flatMap(ReviewedAgreements::reviewed).toList();
  }

  /** One of them. */
  Optional<ReviewedAgreement> find(String key) {
    return view(key).stream().flatMap(ReviewedAgreements::reviewed).findFirst();
  }

  /** Lets nobody else begin a review of it by hand until the transaction ends. */
  @Transactional
  void lock(String key) {
    jdbc.sql("select agreement_key from agreement where agreement_key = ? for update")
        .param(key)
        .query(String.class)
        .list();
  }

  /** Who gets the reports of what was reviewed. */
  List<String> recipients(ReviewSubject subject) {
    return Optional.ofNullable(subject.agreement()).flatMap(this::view).stream()
        .flatMap(agreement -> agreement.versions().stream())
        .filter(version -> Integer.valueOf(version.number()).equals(subject.agreementVersion()))
        .flatMap(version -> version.terms().reportRecipients().stream())
        .toList();
  }

  private Optional<AgreementView> view(String key) {
    return agreements.find(key).map(agreement -> agreement.view(clock.instant()));
  }

  private static Stream<ReviewedAgreement> reviewed(AgreementView agreement) {
    boolean withCustomer =
        agreement.parties().kind() == AgreementKind.SERVICE_LEVEL
            && agreement.parties().customer() != null;
    return withCustomer
        ? agreement.versions().stream()
            .filter(version -> !version.draft())
            .filter(version -> !agreement.validity(version).begins().isAfter(agreement.readAt()))
            .reduce((former, later) -> later)
            .map(version -> new ReviewedAgreement(agreement, version))
            .stream()
        : Stream.empty();
  }
}
