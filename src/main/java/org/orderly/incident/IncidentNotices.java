package org.orderly.incident;

import java.util.ArrayList;
import java.util.List;
import org.orderly.journal.AttachmentAdded;
import org.orderly.journal.AttachmentView;
import org.orderly.journal.JournalEntryWritten;
import org.orderly.journal.Visibility;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.Detail;
import org.orderly.notification.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happens to an incident (8.6.1). */
@Component
class IncidentNotices {

  private final IncidentNoticeWriter notices;
  private final Incidents incidents;
  private final IncidentReaders readers;

  IncidentNotices(IncidentNoticeWriter notices, Incidents incidents, IncidentReaders readers) {
    this.notices = notices;
    this.incidents = incidents;
    this.readers = readers;
  }

  @EventListener
  void on(IncidentReported reported) {
    IncidentView incident = reported.incident();
    notices.tell("reported", incident, readers.callers(incident), null, notices.service(incident));
  }

  @EventListener
  void on(IncidentHeld held) {
    if (held.hold().reason() == HoldReason.AWAITING_CALLER) {
      IncidentView incident = incident(held.number());
      notices.tell(
          "held",
          incident,
          readers.disturbed(incident),
          held.askedText(),
          Detail.instant("notice.incident.waits-until", held.hold().until()));
    }
  }

  @EventListener
  void on(IncidentResolved resolved) {
    IncidentView incident = incident(resolved.number());
    Resolution resolution = resolved.resolution();
    notices.tell(
        "resolved",
        incident,
        readers.disturbed(incident),
        resolution.text(),
        Detail.instant("notice.incident.confirm-until", resolution.confirmationDue()));
  }

  @EventListener
  void on(IncidentClosed closed) {
    IncidentView incident = incident(closed.number());
    notices.tell("closed", incident, readers.disturbed(incident), null);
  }

  @EventListener
  void on(IncidentCancelled cancelled) {
    IncidentView incident = incident(cancelled.number());
    List<Recipient> told = new ArrayList<>(readers.disturbed(incident));
    told.addAll(readers.working(incident));
    notices.tell("cancelled", incident, told, cancelled.reason());
  }

  @EventListener
  void on(IncidentReopened reopened) {
    IncidentView incident = incident(reopened.number());
    notices.tell("reopened", incident, readers.answering(incident), reopened.comment());
  }

  @EventListener
  void on(IncidentAssigned assigned) {
    IncidentView incident = incident(assigned.number());
    if (incident.assessment() == null) {
      notices.tell("assigned", incident, readers.group(incident), null, notices.service(incident));
    } else {
      notices.tell(
          "assigned",
          incident,
          readers.group(incident),
          null,
          notices.service(incident),
          Detail.word(
              "notice.incident.priority",
              "incident.priority." + incident.assessment().priority().word()));
    }
  }

  /** What one side writes, the other is told; a work note nobody. */
  @EventListener
  void on(JournalEntryWritten written) {
    if (written.number().kind() == RecordKind.INCIDENT
        && written.visibility() == Visibility.PUBLIC) {
      IncidentView incident = incident(written.number());
      notices.tell(
          "replied", incident, readers.otherSide(incident, written.actor()), written.text());
    }
  }

  /** What file one side adds, the other is told of; a work note's nobody. */
  @EventListener
  void on(AttachmentAdded added) {
    AttachmentView file = added.attachment();
    if (added.number().kind() == RecordKind.INCIDENT && file.visibility() == Visibility.PUBLIC) {
      IncidentView incident = incident(added.number());
      notices.tell(
          "file-added",
          incident,
          readers.otherSide(incident, added.actor()),
          null,
          Detail.text("notice.incident.file", file.name()));
    }
  }

  private IncidentView incident(RecordNumber number) {
    return incidents.get(number).view();
  }
}
