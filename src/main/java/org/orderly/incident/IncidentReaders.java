package org.orderly.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Actor;
import org.orderly.notification.Recipient;
import org.springframework.stereotype.Component;

/** Who is told about an incident: those who are disturbed, and those who work on it. */
@Component
class IncidentReaders {

  private final IdentityManagement identity;

  IncidentReaders(IdentityManagement identity) {
    this.identity = identity;
  }

  /** The caller, and on whose behalf they called. */
  List<Recipient> disturbed(IncidentView incident) {
    List<Recipient> told = new ArrayList<>();
    told.add(Recipient.person(incident.caller()));
    if (incident.onBehalfOf() != null) {
      told.add(Recipient.person(incident.onBehalfOf()));
    }
    return told;
  }

  /** The assignee, else the group. */
  List<Recipient> working(IncidentView incident) {
    return incident.assignee() != null
        ? List.of(Recipient.person(incident.assignee()))
        : group(incident);
  }

  /** The assignee, else who leads the group, and the group. */
  List<Recipient> answering(IncidentView incident) {
    if (incident.assignee() != null) {
      return List.of(Recipient.person(incident.assignee()));
    }
    List<Recipient> told = new ArrayList<>(group(incident));
    Optional.ofNullable(incident.assignmentGroup())
        .flatMap(identity::group)
        .map(GroupView::lead)
        .map(Recipient::person)
        .ifPresent(told::add);
    return told;
  }

  /** Who works on it, where somebody disturbed acts; who is disturbed, where anybody else does. */
  List<Recipient> otherSide(IncidentView incident, Actor actor) {
    return incident.concerns(actor.key()) ? working(incident) : disturbed(incident);
  }

  /** The group, as a group. */
  List<Recipient> group(IncidentView incident) {
    return incident.assignmentGroup() == null
        ? List.of()
        : List.of(Recipient.group(incident.assignmentGroup()));
  }
}
