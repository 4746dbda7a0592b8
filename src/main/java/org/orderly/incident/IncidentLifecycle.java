package org.orderly.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of an incident's life as the process takes them. Called by the delegates of
 * incident-management and by nothing else (proven by {@code ArchitectureTest}).
 */
@Service
@Transactional
public class IncidentLifecycle {

  private final Incidents incidents;
  private final JournalManagement journal;
  private final IdentityManagement identity;
  private final CatalogueManagement catalogue;
  private final BusinessDays businessDays;
  private final IncidentSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IncidentLifecycle(
      Incidents incidents,
      JournalManagement journal,
      IdentityManagement identity,
      CatalogueManagement catalogue,
      BusinessDays businessDays,
      IncidentSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.incidents = incidents;
    this.journal = journal;
    this.identity = identity;
    this.catalogue = catalogue;
    this.businessDays = businessDays;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** The facts that the decision tables read. */
  @Transactional(readOnly = true)
  public DecisionFacts decisionFacts(RecordNumber number) {
    IncidentView incident = incidents.get(number).view();
    return DecisionFacts.of(
        incident,
        catalogue.service(incident.service()).orElseThrow(),
        identity.person(incident.onBehalfOf() == null ? incident.caller() : incident.onBehalfOf()),
        clock.instant());
  }

  /** The service desk has classified the incident. */
  public void classify(RecordNumber number, Classification facts, boolean securityFlag) {
    incidents.get(number).classify(facts, securityFlag);
    publish(new IncidentClassified(number, actor(), now(), facts, securityFlag));
  }

  /** Impact, urgency and priority are decided. */
  public void prioritize(RecordNumber number, Assessment assessment) {
    Incident incident = incidents.get(number);
    boolean first = incident.assessment() == null;
    incident.prioritize(assessment);
    publish(new IncidentPrioritized(number, actor(), now(), assessment, first));
  }

  /**
   * A resolver group works on the incident from now on.
   *
   * @throws RuleViolation where it is no resolver group, or the incident is past that
   */
  public void assign(RecordNumber number, String group) {
    Incident incident = incidents.get(number);
    requireGroup(incident, group);
    incident.assign(group);
    publish(new IncidentAssigned(number, actor(), now(), group, incident.state()));
  }

  /**
   * Another resolver group works on the incident; a held one stays on hold.
   *
   * @throws RuleViolation where it is no resolver group, or the incident is past that
   */
  public void reassign(RecordNumber number, String group) {
    Incident incident = incidents.get(number);
    requireGroup(incident, group);
    incident.reassign(group);
    publish(new IncidentAssigned(number, actor(), now(), group, incident.state()));
  }

  /** A resolver takes the incident on; nothing happens where they have it already. */
  public void claim(RecordNumber number, String person) {
    Incident incident = incidents.get(number);
    if (!person.equals(incident.assignee())) {
      incident.claim(person);
      publish(new IncidentClaimed(number, actor(), now(), person));
    }
  }

  /** The resolver gives the incident back to the group. */
  public void unclaim(RecordNumber number) {
    Incident incident = incidents.get(number);
    if (incident.assignee() != null) {
      incident.unclaim();
      publish(new IncidentReleased(number, actor(), now()));
    }
  }

  /**
   * Work waits, for a coded reason; answers who follows it up.
   *
   * @param askedText what the caller is told or asked; goes into the public log
   * @throws RuleViolation where the instant is past, or nobody works on the incident
   */
  public @Nullable String hold(RecordNumber number, Hold hold, @Nullable String askedText) {
    Incident incident = incidents.get(number);
    incident.hold(hold, now());
    publish(new IncidentHeld(number, actor(), now(), hold, askedText));
    write(number, Visibility.PUBLIC, askedText);
    return incident.assignee();
  }

  /** Work on the held incident resumes; answers who works on it. */
  public @Nullable String resume(RecordNumber number) {
    Incident incident = incidents.get(number);
    incident.resume();
    publish(new IncidentResumed(number, actor(), now(), incident.state()));
    return incident.assignee();
  }

  /**
   * The incident is resolved; answers until when the caller may confirm or reopen.
   *
   * @param text what was done, as typed
   */
  public Instant resolve(RecordNumber number, ResolutionCode code, String text) {
    Instant now = now();
    Instant due = businessDays.after(now, settings.confirmationDays());
    Resolution resolution = new Resolution(code, text, now, due);
    incidents.get(number).resolve(resolution);
    publish(new IncidentResolved(number, actor(), now, resolution));
    return due;
  }

  /** The caller did not confirm; answers who works on it again. */
  public @Nullable String reopen(RecordNumber number, String comment) {
    Incident incident = incidents.get(number);
    incident.reopen();
    publish(new IncidentReopened(number, actor(), now(), incident.state(), comment));
    write(number, Visibility.PUBLIC, comment);
    return incident.assignee();
  }

  /** The incident is closed. */
  public void close(RecordNumber number, CloseCode code) {
    incidents.get(number).close(code, now());
    publish(new IncidentClosed(number, actor(), now(), code));
  }

  /** The incident is cancelled. */
  public void cancel(RecordNumber number, String reason) {
    incidents.get(number).cancel(now());
    publish(new IncidentCancelled(number, actor(), now(), reason));
    write(number, Visibility.PUBLIC, reason);
  }

  /** Keeps a work note, where somebody wrote one. */
  public void note(RecordNumber number, @Nullable String workNote) {
    write(number, Visibility.INTERNAL, workNote);
  }

  private void write(RecordNumber number, Visibility visibility, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      journal.write(number, visibility, text);
    }
  }

  private void requireGroup(Incident incident, String group) {
    if (identity.group(group).filter(IncidentLifecycle::takesIncidents).isEmpty()) {
      throw refused(
          IncidentRule.GROUP_UNKNOWN,
          "«" + group + "» is no resolver group; choose one of the list");
    }
    if (incident.isSecurityFlagged() && !group.equals(Roles.SECURITY)) {
      throw refused(
          IncidentRule.SECURITY_PATH,
          incident.number() + " is a security incident; only " + Roles.SECURITY + " works on it");
    }
  }

  private static RuleViolation refused(IncidentRule rule, String message) {
    return new RuleViolation(rule, message, Map.of("assignmentGroup", message));
  }

  private static boolean takesIncidents(GroupView group) {
    return group.kind() == GroupView.Kind.RESOLVER
        || group.key().equals(Roles.SERVICE_DESK)
        || group.key().equals(Roles.SECURITY);
  }

  private void publish(RecordEvent event) {
    events.publishEvent(event);
  }

  private static Actor actor() {
    return Acting.current();
  }

  private Instant now() {
    return clock.instant();
  }
}
