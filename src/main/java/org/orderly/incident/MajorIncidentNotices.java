package org.orderly.incident;

import java.util.ArrayList;
import java.util.List;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.Detail;
import org.orderly.notification.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who lead, and top management, how a major incident stands (8.6.1). */
@Component
class MajorIncidentNotices {

  private final IncidentNoticeWriter notices;
  private final Incidents incidents;
  private final IncidentReaders readers;

  MajorIncidentNotices(IncidentNoticeWriter notices, Incidents incidents, IncidentReaders readers) {
    this.notices = notices;
    this.incidents = incidents;
    this.readers = readers;
  }

  @EventListener
  void on(MajorIncidentProposed proposed) {
    IncidentView incident = incident(proposed.number());
    notices.tell(
        "major-proposed",
        incident,
        readers.holders(Roles.MAJOR_INCIDENT_MANAGER),
        null,
        notices.service(incident),
        Detail.instant("notice.incident.decide-until", proposed.decisionDue()));
  }

  @EventListener
  void on(MajorIncidentDeclared declared) {
    IncidentView incident = incident(declared.number());
    List<Recipient> told = new ArrayList<>(readers.holders(Roles.MAJOR_INCIDENT_MANAGER));
    told.addAll(readers.holders(Roles.INCIDENT_MANAGER));
    told.addAll(readers.named(incident, List.of(EscalationRecipient.SERVICE_OWNER)));
    told.addAll(readers.working(incident));
    notices.tell("major-declared", incident, told, declared.reason(), notices.service(incident));
  }

  @EventListener
  void on(MajorIncidentAnnounced announced) {
    IncidentView incident = incident(announced.number());
    notices.tell(
        "major-announced",
        incident,
        readers.holders(Roles.TOP_MANAGEMENT),
        announced.businessImpact(),
        notices.service(incident));
  }

  @EventListener
  void on(MajorIncidentUpdateDue due) {
    notices.tell(
        "major-update-due",
        incident(due.number()),
        readers.holders(Roles.MAJOR_INCIDENT_MANAGER),
        null);
  }

  @EventListener
  void on(MajorIncidentOverdue overdue) {
    notices.tell(
        "major-overdue." + overdue.step(),
        incident(overdue.number()),
        readers.holders(Roles.INCIDENT_MANAGER),
        null);
  }

  @EventListener
  void on(MajorIncidentRestored restored) {
    IncidentView incident = incident(restored.number());
    List<Recipient> told = new ArrayList<>(readers.disturbed(incident));
    told.addAll(readers.holders(Roles.TOP_MANAGEMENT));
    notices.tell("major-restored", incident, told, null, notices.service(incident));
  }

  @EventListener
  void on(MajorIncidentStoodDown stoodDown) {
    List<Recipient> told = new ArrayList<>(readers.holders(Roles.TOP_MANAGEMENT));
    told.addAll(readers.holders(Roles.MAJOR_INCIDENT_MANAGER));
    notices.tell(
        "major-stood-down",
        incident(stoodDown.number()),
        told,
        null,
        Detail.instant("notice.incident.review-until", stoodDown.reviewDue()));
  }

  private IncidentView incident(RecordNumber number) {
    return incidents.get(number).view();
  }
}
