package org.orderly.incident;

import java.util.EnumSet;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.journal.JournalEntryWritten;
import org.orderly.journal.Visibility;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.TaskDatesChanged;
import org.orderly.servicelevel.ClockMetric;
import org.orderly.servicelevel.ClockedRecord;
import org.orderly.servicelevel.ServiceClockManagement;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets an incident's service clocks follow its life, in the same transaction. */
@Component
class IncidentClocks {

  private final Incidents incidents;
  private final IncidentAccess access;
  private final CatalogueManagement catalogue;
  private final ServiceClockManagement clocks;
  private final ApplicationEventPublisher events;

  IncidentClocks(
      Incidents incidents,
      IncidentAccess access,
      CatalogueManagement catalogue,
      ServiceClockManagement clocks,
      ApplicationEventPublisher events) {
    this.incidents = incidents;
    this.access = access;
    this.catalogue = catalogue;
    this.clocks = clocks;
    this.events = events;
  }

  @EventListener
  void on(IncidentPrioritized prioritized) {
    String priority = prioritized.assessment().priority().word();
    if (prioritized.first()) {
      start(prioritized, priority);
    } else {
      clocks.retarget(prioritized, priority);
    }
  }

  private void start(IncidentPrioritized prioritized, String priority) {
    IncidentView incident = incidents.get(prioritized.number()).view();
    ServiceView service = catalogue.service(incident.service()).orElseThrow();
    clocks.start(
        prioritized,
        new ClockedRecord(
            incident.openedAt(),
            priority,
            service.offeringLevel(),
            service.calendar(),
            incident.service(),
            incident.customer()));
    if (incident.securityFlag()) {
      clocks.restrict(prioritized, true);
    }
  }

  @EventListener
  void on(IncidentFlagged flagged) {
    clocks.restrict(flagged, flagged.raised());
  }

  @EventListener
  void on(IncidentClaimed claimed) {
    if (clocks.takeOn(claimed)) {
      events.publishEvent(new TaskDatesChanged(claimed.number()));
    }
  }

  /**
   * What staff write where the caller reads it tells the caller; what a program writes does not.
   */
  @EventListener
  void on(JournalEntryWritten written) {
    if (written.number().kind() == RecordKind.INCIDENT
        && written.visibility() == Visibility.PUBLIC
        && clocks.awaitsNews(written.number())
        && tells(written)) {
      clocks.tell(written);
      events.publishEvent(new TaskDatesChanged(written.number()));
    }
  }

  private boolean tells(JournalEntryWritten written) {
    return !written.actor().isSystem()
        && access.isStaff(written.actor())
        && !incidents.get(written.number()).view().concerns(written.actor().key());
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

  /**
   * Closed without a resolution, as when the caller stays silent: nothing stopped the clocks yet.
   * Where work goes on in another record there is nothing to judge.
   */
  @EventListener
  void on(IncidentClosed closed) {
    if (closed.code().goesOnElsewhere()) {
      clocks.cancel(closed);
    } else if (incidents.get(closed.number()).view().resolution() == null) {
      clocks.stop(closed, EnumSet.allOf(ClockMetric.class));
    }
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
