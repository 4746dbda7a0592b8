package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.orderly.servicelevel.AgreementsInForce.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which customers have a service level agreement on services (8.3.3). Says nothing about who
 * may know of it.
 *
 * @clause 8.3.3
 */
@Component
public class ServedCustomers {

  private final AgreementsInForce agreements;

  ServedCustomers(AgreementsInForce agreements) {
    this.agreements = agreements;
  }

  /** The keys of the customers who have agreed on one of these services at an instant. */
  @Transactional(readOnly = true)
  public Set<String> of(Collection<String> services, Instant at) {
    return agreements.at(at, services).stream()
        .map(Period::party)
        .filter(party -> !party.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
