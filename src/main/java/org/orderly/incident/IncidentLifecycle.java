package org.orderly.incident;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.identity.IdentityManagement;
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
  private final AffectedItems affected;
  private final JournalManagement journal;
  private final IdentityManagement identity;
  private final CatalogueManagement catalogue;
  private final BusinessDays businessDays;
  private final IncidentSettings settings;
  private final HoldPlans holds;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IncidentLifecycle(
      Incidents incidents,
      AffectedItems affected,
      JournalManagement journal,
      IdentityManagement identity,
      CatalogueManagement catalogue,
      BusinessDays businessDays,
      IncidentSettings settings,
      HoldPlans holds,
      ApplicationEventPublisher events,
      Clock clock) {
    this.incidents = incidents;
    this.affected = affected;
    this.journal = journal;
    this.identity = identity;
    this.catalogue = catalogue;
    this.businessDays = businessDays;
    this.settings = settings;
    this.holds = holds;
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
    incidents.get(number).classify(facts);
    publish(new IncidentClassified(number, actor(), now(), facts, securityFlag));
  }

  /**
   * Impact, urgency and priority are decided.
   *
   * @param byHand whether an incident manager set the priority against the table
   */
  public void prioritize(RecordNumber number, Assessment assessment, boolean byHand) {
    Incident incident = incidents.get(number);
    Assessment before = incident.assessment();
    boolean kept =
        incident.view().priorityByHand()
            && before != null
            && before.priority() == assessment.priority();
    incident.prioritize(assessment, byHand);
    publish(new IncidentPrioritized(number, actor(), now(), assessment, before == null));
    if (byHand && !kept) {
      publish(new IncidentPriorityOverridden(number, actor(), now(), assessment.priority()));
    }
  }

  /** Whether an incident manager set the priority against the table. */
  @Transactional(readOnly = true)
  public boolean isPriorityByHand(RecordNumber number) {
    return incidents.get(number).view().priorityByHand();
  }

  /**
   * Work waits, for a coded reason; answers what happens when.
   *
   * @param until when work resumes; may be left out while the caller is awaited
   * @param askedText what the caller is told or asked; goes into the public log
   * @throws RuleViolation where the instant is missing or past, or nobody works on the incident
   */
  public HoldPlan hold(
      RecordNumber number, HoldReason reason, @Nullable Instant until, @Nullable String askedText) {
    HoldPlan plan = holds.plan(number, reason, until);
    Hold hold = new Hold(reason, plan.until());
    incidents.get(number).hold(hold, now());
    publish(new IncidentHeld(number, actor(), now(), hold, askedText));
    write(number, Visibility.PUBLIC, askedText);
    return plan;
  }

  /** Who works on the incident. */
  @Transactional(readOnly = true)
  public @Nullable String assignee(RecordNumber number) {
    return incidents.get(number).assignment().assignee();
  }

  /** Who is awaited, or who works on it, is reminded of the hold. */
  public void remind(RecordNumber number) {
    Incident incident = incidents.get(number);
    Hold hold = incident.hold();
    if (hold != null) {
      publish(
          new IncidentHoldReminded(
              number, actor(), now(), hold.reason(), incident.assignment().assignee()));
    }
  }

  /** Work on the held incident resumes; answers who works on it. */
  public @Nullable String resume(RecordNumber number) {
    Incident incident = incidents.get(number);
    incident.resume();
    publish(new IncidentResumed(number, actor(), now(), incident.state()));
    return incident.assignment().assignee();
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
    return incident.assignment().assignee();
  }

  /** The incident is closed. */
  public void close(RecordNumber number, CloseCode code) {
    Incident incident = incidents.get(number);
    incident.close(code, now());
    over(incident);
    publish(new IncidentClosed(number, actor(), now(), code));
  }

  /** The incident is cancelled. */
  public void cancel(RecordNumber number, String reason) {
    Incident incident = incidents.get(number);
    incident.cancel(now());
    over(incident);
    publish(new IncidentCancelled(number, actor(), now(), reason));
    write(number, Visibility.PUBLIC, reason);
  }

  private void over(Incident incident) {
    if (!incident.view().affectedItems().isEmpty()) {
      affected.close(incident.number());
    }
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
