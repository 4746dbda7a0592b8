package org.orderly.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.ServiceView;
import org.orderly.identity.PersonView;

/**
 * What the decision tables of incident management read, in the words of their inputs.
 *
 * @param hoursToDeadline whole hours left until the business deadline; null where there is none
 * @param supportGroup the resolver group of the service
 */
public record DecisionFacts(
    String scope,
    String criticality,
    boolean vip,
    String workStoppage,
    String workaround,
    @Nullable Long hoursToDeadline,
    @Nullable String category,
    boolean securityFlag,
    @Nullable String supportGroup) {

  static DecisionFacts of(
      IncidentView incident, ServiceView service, Optional<PersonView> disturbed, Instant now) {
    Classification facts = incident.classification();
    return new DecisionFacts(
        facts.scope().word(),
        service.criticality().word(),
        disturbed.map(PersonView::vip).orElse(false),
        facts.workStoppage().word(),
        facts.workaround().word(),
        incident.deadline() == null ? null : Duration.between(now, incident.deadline()).toHours(),
        facts.category(),
        incident.securityFlag(),
        service.supportGroup());
  }
}
