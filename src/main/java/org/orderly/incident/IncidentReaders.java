package org.orderly.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.Recipient;
import org.orderly.servicelevel.EscalationRecipient;
import org.springframework.stereotype.Component;

/** Who is told about an incident: those who are disturbed, and those who work on it. */
@Component
class IncidentReaders {

  private final IdentityManagement identity;
  private final CatalogueManagement catalogue;
  private final Watchers watchers;
  private final NotificationManagement notifications;

  IncidentReaders(
      IdentityManagement identity,
      CatalogueManagement catalogue,
      Watchers watchers,
      NotificationManagement notifications) {
    this.identity = identity;
    this.catalogue = catalogue;
    this.watchers = watchers;
    this.notifications = notifications;
  }

  /** The caller, and on whose behalf they called. */
  List<Recipient> callers(IncidentView incident) {
    return Stream.of(incident.caller(), incident.onBehalfOf())
        .filter(Objects::nonNull)
        .map(Recipient::person)
        .toList();
  }

  /** The caller, on whose behalf they called, and who follows the incident. */
  List<Recipient> disturbed(IncidentView incident) {
    List<Recipient> told = new ArrayList<>(callers(incident));
    if (!incident.securityFlag()) {
      watchers.of(incident.number()).stream().map(Recipient::person).forEach(told::add);
    }
    return told;
  }

  /** Those whom an escalation names. */
  List<Recipient> named(IncidentView incident, List<EscalationRecipient> wanted) {
    return wanted.stream().flatMap(one -> named(incident, one).stream()).toList();
  }

  private List<Recipient> named(IncidentView incident, EscalationRecipient wanted) {
    return switch (wanted) {
      case ASSIGNEE -> working(incident);
      case GROUP_LEAD -> leads(incident);
      case SERVICE_OWNER -> incident.securityFlag() ? security() : owner(incident);
      case INCIDENT_MANAGER -> holders(incident, Roles.INCIDENT_MANAGER);
      case SERVICE_LEVEL_MANAGER -> holders(incident, Roles.SERVICE_LEVEL_MANAGER);
      case RELATIONSHIP_MANAGER -> holders(incident, Roles.RELATIONSHIP_MANAGER);
      case TOP_MANAGEMENT -> holders(incident, Roles.TOP_MANAGEMENT);
    };
  }

  /**
   * A role as a whole where it has an address, else each who holds it; security in place of every
   * role where the incident is for security alone.
   */
  List<Recipient> holders(IncidentView incident, String role) {
    return incident.securityFlag() ? security() : notifications.group(role);
  }

  private List<Recipient> security() {
    return notifications.group(Roles.SECURITY);
  }

  private List<Recipient> owner(IncidentView incident) {
    return catalogue
        .service(incident.service())
        .map(ServiceView::owner)
        .map(Recipient::person)
        .stream()
        .toList();
  }

  private List<Recipient> leads(IncidentView incident) {
    return Optional.ofNullable(incident.assignmentGroup())
        .flatMap(identity::group)
        .map(GroupView::lead)
        .map(Recipient::person)
        .stream()
        .toList();
  }

  /** The assignee, else the group. */
  List<Recipient> working(IncidentView incident) {
    return incident.assignee() != null
        ? List.of(Recipient.person(incident.assignee()))
        : members(incident);
  }

  /** The assignee, else who leads the group, and the group. */
  List<Recipient> answering(IncidentView incident) {
    if (incident.assignee() != null) {
      return List.of(Recipient.person(incident.assignee()));
    }
    List<Recipient> told = new ArrayList<>(members(incident));
    told.addAll(leads(incident));
    return told;
  }

  /**
   * Who works on it, where somebody disturbed acts, or who follows it from outside; who is
   * disturbed, where anybody else does.
   */
  List<Recipient> otherSide(IncidentView incident, Actor actor) {
    if (incident.concerns(actor.key())) {
      return working(incident);
    }
    List<Recipient> disturbed = disturbed(incident);
    return disturbed.contains(Recipient.person(actor.key()))
            && !Roles.staff(identity.groupsOf(actor.key()))
        ? working(incident)
        : disturbed;
  }

  /** The group at its address, else each of its members. */
  private List<Recipient> members(IncidentView incident) {
    return incident.assignmentGroup() == null
        ? List.of()
        : notifications.group(incident.assignmentGroup());
  }

  /** The group as a group: without an address it finds its task in the inbox alone. */
  List<Recipient> group(IncidentView incident) {
    return incident.assignmentGroup() == null
        ? List.of()
        : List.of(Recipient.group(incident.assignmentGroup()));
  }
}
