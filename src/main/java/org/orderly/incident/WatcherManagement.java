package org.orderly.incident;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who follow an incident: they read its public log and are told of it. A security incident
 * is shown to none of them.
 */
@Service
@Transactional
public class WatcherManagement {

  private final VisibleIncidents visible;
  private final Watchers watchers;
  private final IncidentAccess access;
  private final IdentityManagement identity;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WatcherManagement(
      VisibleIncidents visible,
      Watchers watchers,
      IncidentAccess access,
      IdentityManagement identity,
      ApplicationEventPublisher events,
      Clock clock) {
    this.visible = visible;
    this.watchers = watchers;
    this.access = access;
    this.identity = identity;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Lets a person follow the incident: callers for their own, those of their customer; staff all.
   *
   * @throws RuleViolation where the actor may not, or nobody active has the key
   */
  public void watch(RecordNumber number, String person) {
    IncidentView incident = visible.get(number);
    requireOwnOrStaff(incident, Acting.current());
    if (identity.person(person).filter(named -> mayFollow(named, incident)).isEmpty()) {
      throw new RuleViolation(
          IncidentRule.PERSON_UNKNOWN,
          "Nobody active has the key «" + person + "»",
          Map.of("person", "Name somebody who is known, of the same customer"));
    }
    add(number, person);
  }

  /**
   * Ends it; everybody may for themselves.
   *
   * @throws RuleViolation where the actor may not
   */
  public void unwatch(RecordNumber number, String person) {
    IncidentView incident = visible.get(number);
    Actor actor = Acting.current();
    if (!actor.key().equals(person)) {
      requireOwnOrStaff(incident, actor);
    }
    if (watchers.remove(number, person)) {
      events.publishEvent(new IncidentUnwatched(number, actor, clock.instant(), person));
    }
  }

  void add(RecordNumber number, String person) {
    if (watchers.add(number, person)) {
      events.publishEvent(new IncidentWatched(number, Acting.current(), clock.instant(), person));
    }
  }

  /**
   * Staff let anybody follow, callers those of their customer; who else there is they do not hear.
   */
  private boolean mayFollow(PersonView person, IncidentView incident) {
    return person.active()
        && (access.steers(Acting.current())
            || Objects.equals(person.customer(), incident.customer()));
  }

  private void requireOwnOrStaff(IncidentView incident, Actor actor) {
    if (!incident.concerns(actor.key())) {
      access.requireSteering(actor, "let others follow an incident that is not theirs");
    }
  }
}
