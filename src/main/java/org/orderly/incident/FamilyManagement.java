package org.orderly.incident;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orderly.identity.Roles;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff may ask of incidents that belong together (8.6.1). */
@Service
@Transactional
public class FamilyManagement {

  private final VisibleIncidents visible;
  private final IncidentFamily family;
  private final IncidentAccess access;
  private final WatcherManagement watching;
  private final Watchers watchers;
  private final Duplicates duplicates;
  private final JournalManagement journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FamilyManagement(
      VisibleIncidents visible,
      IncidentFamily family,
      IncidentAccess access,
      WatcherManagement watching,
      Watchers watchers,
      Duplicates duplicates,
      JournalManagement journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.visible = visible;
    this.family = family;
    this.access = access;
    this.watching = watching;
    this.watchers = watchers;
    this.duplicates = duplicates;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** The incidents that hang on this one, as far as the actor may see them. */
  @Transactional(readOnly = true)
  public List<IncidentView> children(RecordNumber parent) {
    visible.get(parent);
    return family.children(parent, Acting.current());
  }

  /**
   * Says that the one incident is part of the other.
   *
   * @throws RuleViolation where the actor is no staff, one of them is over, or the child has a
   *     parent already
   */
  public void addChild(RecordNumber parent, RecordNumber child) {
    requireJoinable(parent);
    requireJoinable(child);
    family.link(child, parent);
  }

  /** Says that the one incident is no part of the other. */
  public void removeChild(RecordNumber parent, RecordNumber child) {
    requireJoinable(parent);
    requireJoinable(child);
    family.unlink(child, parent);
  }

  /**
   * Has work on the incident go on in another one: its journal stays, who follows it or reported it
   * follows the other from now on, its open children hang on the other, and its log says so.
   *
   * @throws RuleViolation where the actor is no staff, gives no reason, one of them is over, or
   *     they have not the same readers
   */
  public IncidentView merge(RecordNumber number, RecordNumber into, String reason) {
    Actor actor = Acting.current();
    access.requireSteering(actor, "merge incidents");
    VisibleIncidents.requireReason(reason);
    IncidentView incident = unresolved(number, "merged");
    IncidentView other = visible.open(duplicates.root(visible.get(into).number()), "merged into");
    requireMergeable(incident, other);
    watchers.of(number).forEach(watcher -> watching.add(other.number(), watcher));
    follow(other, incident.caller());
    if (incident.onBehalfOf() != null) {
      follow(other, incident.onBehalfOf());
    }
    journal.write(number, Visibility.INTERNAL, reason);
    // first, since people are told once in a transaction, and this says most
    events.publishEvent(new IncidentMerged(number, actor, clock.instant(), other.number()));
    journal.write(number, Visibility.PUBLIC, "Work on this goes on in " + other.number() + ".");
    family.takeOver(number, other.number());
    events.publishEvent(new IncidentClosureAsked(number, CloseCode.MERGED));
    duplicates.link(number, other.number());
    return visible.get(number);
  }

  /**
   * Has the incident go on as a service request, which it was from the first.
   *
   * @throws RuleViolation where the actor is not of the service desk, gives no reason, or it is
   *     over
   */
  public IncidentView convert(RecordNumber number, String reason) {
    Actor actor = Acting.current();
    access.requireRole(actor, "convert incidents", Roles.SERVICE_DESK, Roles.SECURITY);
    VisibleIncidents.requireReason(reason);
    unresolved(number, "converted");
    journal.write(number, Visibility.PUBLIC, reason);
    events.publishEvent(new IncidentConversionAsked(number, actor, clock.instant(), reason));
    events.publishEvent(new IncidentClosureAsked(number, CloseCode.CONVERTED));
    return visible.get(number);
  }

  private void requireJoinable(RecordNumber number) {
    access.requireSteering(
        visible.get(number), Acting.current(), "say which incidents belong together");
  }

  /** Who reads the one reads the other: people of the same customer, and security alone or not. */
  private static void requireMergeable(IncidentView incident, IncidentView other) {
    if (incident.number().equals(other.number())) {
      throw apart(incident.number() + " cannot be merged into itself", "Name another incident");
    }
    if (!Objects.equals(incident.customer(), other.customer())) {
      throw apart(
          incident.number() + " and " + other.number() + " concern different customers",
          "Make it a child of " + other.number() + " instead: its customer is another one");
    }
    if (incident.securityFlag() != other.securityFlag()) {
      throw apart(
          "Only one of " + incident.number() + " and " + other.number() + " is for security alone",
          "Make it a child of " + other.number() + " instead: only one is for security alone");
    }
  }

  private static RuleViolation apart(String message, String hint) {
    return new RuleViolation(IncidentRule.RELATION, message, Map.of("into", hint));
  }

  private void follow(IncidentView incident, String person) {
    if (!incident.concerns(person)) {
      watching.add(incident.number(), person);
    }
  }

  private IncidentView unresolved(RecordNumber number, String step) {
    IncidentView incident = visible.open(number, step);
    if (!incident.state().unresolved()) {
      throw new RuleViolation(
          IncidentRule.TRANSITION, number + " is resolved and cannot be " + step);
    }
    return incident;
  }
}
