package org.orderly.incident;

import java.util.EnumSet;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.servicelevel.ClockMetric;
import org.orderly.servicelevel.ClockedRecord;
import org.orderly.servicelevel.ServiceClockManagement;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets an incident's service clocks follow its life, in the same transaction. */
@Component
class IncidentClocks {

  private final Incidents incidents;
  private final CatalogueManagement catalogue;
  private final ServiceClockManagement clocks;

  IncidentClocks(
      Incidents incidents, CatalogueManagement catalogue, ServiceClockManagement clocks) {
    this.incidents = incidents;
    this.catalogue = catalogue;
    this.clocks = clocks;
  }

  @EventListener
  void on(IncidentPrioritized prioritized) {
    IncidentView incident = incidents.get(prioritized.number()).view();
    ServiceView service = catalogue.service(incident.service()).orElseThrow();
    clocks.aim(
        prioritized,
        new ClockedRecord(
            incident.openedAt(),
            prioritized.assessment().priority().word(),
            service.offeringLevel(),
            service.calendar()));
  }

  @EventListener
  void on(IncidentClaimed claimed) {
    clocks.stop(claimed, EnumSet.of(ClockMetric.RESPONSE));
  }

  @EventListener
  void on(IncidentHeld held) {
    clocks.pause(held, held.hold().reason().word());
  }

  @EventListener
  void on(IncidentResumed resumed) {
    clocks.resume(resumed);
  }

  @EventListener
  void on(IncidentResolved resolved) {
    clocks.stop(resolved, EnumSet.allOf(ClockMetric.class));
  }

  @EventListener
  void on(IncidentReopened reopened) {
    clocks.reopen(reopened);
  }

  @EventListener
  void on(IncidentCancelled cancelled) {
    clocks.cancel(cancelled);
  }
}
