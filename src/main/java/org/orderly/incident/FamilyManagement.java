package org.orderly.incident;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.orderly.identity.Roles;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.LinkType;
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
  private final MajorIncidentSettings settings;
  private final JournalManagement journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FamilyManagement(
      VisibleIncidents visible,
      IncidentFamily family,
      IncidentAccess access,
      WatcherManagement watching,
      Watchers watchers,
      MajorIncidentSettings settings,
      JournalManagement journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.visible = visible;
    this.family = family;
    this.access = access;
    this.watching = watching;
    this.watchers = watchers;
    this.settings = settings;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** The incidents that hang on this one, as far as the actor may see them. */
  @Transactional(readOnly = true)
  public List<IncidentView> children(RecordNumber parent) {
    visible.get(parent);
    return family.children(parent).stream()
        .filter(child -> access.maySee(child, Acting.current()))
        .toList();
  }

  /**
   * Says that the one incident is part of the other.
   *
   * @throws RuleViolation where the actor is no staff, one of them is over, or the child has a
   *     parent already
   */
  public void addChild(RecordNumber parent, RecordNumber child) {
    access.requireSteering(Acting.current(), "say which incidents belong together");
    visible.open(parent, "given a child");
    visible.open(child, "made a child");
    int customers = family.customers(visible.get(parent));
    family.link(child, LinkType.CHILD_OF, parent);
    IncidentView now = visible.get(parent);
    if (now.children() == settings.childrenToWeigh()
        || customers == 1 && family.customers(now) > 1) {
      events.publishEvent(new MajorIncidentAsked(parent, null));
    }
  }

  /** Says that the one incident is no part of the other. */
  public void removeChild(RecordNumber parent, RecordNumber child) {
    access.requireSteering(Acting.current(), "say which incidents belong together");
    visible.get(parent);
    visible.get(child);
    family.unlink(child, LinkType.CHILD_OF, parent);
  }

  /**
   * Says that the incident is a second record of another one.
   *
   * @param original the number of any record of that incident
   * @throws RuleViolation where the actor is no staff, the incident is over, or it is no other one
   */
  public void markDuplicate(RecordNumber number, String original) {
    access.requireSteering(Acting.current(), "mark duplicates");
    visible.open(number, "marked as a duplicate");
    family.duplicate(number, original);
  }

  /**
   * Has work on the incident go on in another one: its journal stays, who follows it or reported it
   * follows the other from now on, and its log says so.
   *
   * @throws RuleViolation where the actor is no staff, gives no reason, or one of them is over
   */
  public IncidentView merge(RecordNumber number, RecordNumber into, String reason) {
    Actor actor = Acting.current();
    access.requireSteering(actor, "merge incidents");
    VisibleIncidents.requireReason(reason);
    IncidentView incident = unresolved(number, "merged");
    IncidentView other = visible.open(family.root(visible.get(into).number()), "merged into");
    if (number.equals(other.number())) {
      throw new RuleViolation(
          IncidentRule.RELATION,
          number + " cannot be merged into itself",
          Map.of("into", "Name another incident"));
    }
    family.duplicate(number, other.number());
    watchers.of(number).forEach(watcher -> watching.add(other.number(), watcher));
    follow(other, incident.caller());
    if (incident.onBehalfOf() != null) {
      follow(other, incident.onBehalfOf());
    }
    journal.write(number, Visibility.INTERNAL, reason);
    // before the log: of what happens in one step people are told the first
    events.publishEvent(new IncidentMerged(number, actor, clock.instant(), other.number()));
    journal.write(number, Visibility.PUBLIC, "Work on this goes on in " + other.number() + ".");
    events.publishEvent(new IncidentClosureAsked(number, CloseCode.MERGED));
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

  private void follow(IncidentView incident, String person) {
    if (!incident.concerns(person)) {
      watching.add(incident.number(), person);
    }
  }

  private IncidentView unresolved(RecordNumber number, String step) {
    IncidentView incident = visible.open(number, step);
    if (incident.state() == IncidentState.RESOLVED) {
      throw new RuleViolation(
          IncidentRule.TRANSITION, number + " is resolved and cannot be " + step);
    }
    return incident;
  }
}
