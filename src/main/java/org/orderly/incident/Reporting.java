package org.orderly.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records what somebody reports, and asks the process to begin. */
@Component
class Reporting {

  private final Incidents incidents;
  private final AffectedItems affected;
  private final ReportCheck check;
  private final IdentityManagement identity;
  private final RecordNumbers numbers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reporting(
      Incidents incidents,
      AffectedItems affected,
      ReportCheck check,
      IdentityManagement identity,
      RecordNumbers numbers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.incidents = incidents;
    this.affected = affected;
    this.check = check;
    this.identity = identity;
    this.numbers = numbers;
    this.events = events;
    this.clock = clock;
  }

  IncidentView report(IncidentReport report) {
    Actor actor = Acting.current();
    Instant now = clock.instant();
    PersonView caller = check.checked(report, actor, now);
    RecordNumber number = numbers.next(RecordKind.INCIDENT);
    Incident incident = new Incident(number, report, caller.key(), customer(report, caller), now);
    Set<RecordNumber> items = AffectedItemCheck.numbers(report.affectedItems());
    if (!items.isEmpty()) {
      incident.concern(items.stream().map(RecordNumber::value).toList());
      affected.add(number, items);
    }
    incidents.add(incident);
    events.publishEvent(new IncidentReported(actor, now, incident.view()));
    events.publishEvent(
        new IncidentOpened(
            number,
            caller.key(),
            report.securityFlag(),
            report.assessment(),
            report.assignmentGroup()));
    return incident.view();
  }

  /** The customer of who is disturbed, whoever called. */
  private @Nullable String customer(IncidentReport report, PersonView caller) {
    return report.onBehalfOf() == null
        ? caller.customer()
        : identity.person(report.onBehalfOf()).map(PersonView::customer).orElse(null);
  }
}
