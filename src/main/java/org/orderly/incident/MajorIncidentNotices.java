package org.orderly.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.Detail;
import org.orderly.notification.Recipient;
import org.orderly.servicelevel.EscalationRecipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who lead and work, top management, and each caller how a major incident stands
 * (8.6.1). Callers of its children are told about their own incident.
 */
@Component
class MajorIncidentNotices {

  private final IncidentNoticeWriter notices;
  private final Incidents incidents;
  private final MajorIncidents majors;
  private final IncidentFamily family;
  private final IncidentReaders readers;

  MajorIncidentNotices(
      IncidentNoticeWriter notices,
      Incidents incidents,
      MajorIncidents majors,
      IncidentFamily family,
      IncidentReaders readers) {
    this.notices = notices;
    this.incidents = incidents;
    this.majors = majors;
    this.family = family;
    this.readers = readers;
  }

  @EventListener
  void on(MajorIncidentProposed proposed) {
    IncidentView incident = incident(proposed.number());
    notices.tell(
        "major-proposed",
        incident,
        readers.holders(incident, Roles.MAJOR_INCIDENT_MANAGER),
        null,
        notices.service(incident),
        Detail.instant("notice.incident.decide-until", proposed.decisionDue()));
  }

  @EventListener
  void on(MajorIncidentDeclared declared) {
    IncidentView incident = incident(declared.number());
    notices.tell(
        "major-declared", incident, staff(incident), declared.reason(), notices.service(incident));
  }

  @EventListener
  void on(MajorIncidentAnnounced announced) {
    IncidentView incident = incident(announced.number());
    notices.tell(
        "major-announced",
        incident,
        readers.holders(incident, Roles.TOP_MANAGEMENT),
        announced.businessImpact(),
        notices.service(incident));
  }

  /** Top management is kept informed with the staff; a customer's update goes to every caller. */
  @EventListener
  void on(MajorIncidentUpdated updated) {
    IncidentView incident = incident(updated.number());
    String what = "major-updated." + updated.audience().word();
    if (updated.audience() == Audience.CUSTOMER) {
      notices.tell(what, incident, readers.disturbed(incident), updated.text());
      tellChildren(what, incident, updated.text());
    } else {
      List<Recipient> told = staff(incident);
      told.addAll(named(incident, MajorIncidentRoles::people));
      told.addAll(readers.holders(incident, Roles.TOP_MANAGEMENT));
      notices.tell(what, incident, told, updated.text());
    }
  }

  @EventListener
  void on(MajorIncidentUpdateDue due) {
    IncidentView incident = incident(due.number());
    List<Recipient> told = new ArrayList<>(readers.holders(incident, Roles.MAJOR_INCIDENT_MANAGER));
    told.addAll(named(incident, roles -> Stream.of(roles.communicationsLead())));
    notices.tell("major-update-due", incident, told, null);
  }

  @EventListener
  void on(MajorIncidentOverdue overdue) {
    IncidentView incident = incident(overdue.number());
    notices.tell(
        "major-overdue." + overdue.step(),
        incident,
        readers.holders(incident, Roles.INCIDENT_MANAGER),
        null);
  }

  @EventListener
  void on(MajorIncidentRestored restored) {
    IncidentView incident = incident(restored.number());
    List<Recipient> told = new ArrayList<>(readers.disturbed(incident));
    told.addAll(readers.holders(incident, Roles.TOP_MANAGEMENT));
    notices.tell("major-restored", incident, told, null, notices.service(incident));
    tellChildren("major-restored", incident, null, notices.service(incident));
  }

  @EventListener
  void on(MajorIncidentStoodDown stoodDown) {
    IncidentView incident = incident(stoodDown.number());
    List<Recipient> told = new ArrayList<>(readers.holders(incident, Roles.TOP_MANAGEMENT));
    told.addAll(readers.holders(incident, Roles.MAJOR_INCIDENT_MANAGER));
    notices.tell(
        "major-stood-down",
        incident,
        told,
        null,
        Detail.instant("notice.incident.review-until", stoodDown.reviewDue()));
  }

  /** Nothing of a security incident goes to others, nor to a child that is one. */
  private void tellChildren(
      String what, IncidentView incident, @Nullable String quote, Detail... details) {
    if (!incident.securityFlag()) {
      family.children(incident.number()).stream()
          .filter(child -> child.state().open() && !child.securityFlag())
          .forEach(child -> notices.tell(what, child, readers.callers(child), quote, details));
    }
  }

  /** Those who lead it and those who work on it. */
  private List<Recipient> staff(IncidentView incident) {
    List<Recipient> told = new ArrayList<>(readers.holders(incident, Roles.MAJOR_INCIDENT_MANAGER));
    told.addAll(readers.holders(incident, Roles.INCIDENT_MANAGER));
    told.addAll(readers.named(incident, List.of(EscalationRecipient.SERVICE_OWNER)));
    told.addAll(readers.working(incident));
    return told;
  }

  private List<Recipient> named(
      IncidentView incident, Function<MajorIncidentRoles, Stream<String>> people) {
    return majors.of(incident.number()).stream()
        .limit(1)
        .flatMap(major -> Stream.ofNullable(major.view().roles()))
        .flatMap(people)
        .map(Recipient::person)
        .toList();
  }

  private IncidentView incident(RecordNumber number) {
    return incidents.get(number).view();
  }
}
