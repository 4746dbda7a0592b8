package org.orderly.incident;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.orderly.journal.JournalEntry;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Attempts;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What people and programs may ask of incident management (8.6.1). Records the incident and asks
 * the process; every later state is entered by the process.
 */
@Service
@Transactional
public class IncidentManagement {

  private final Incidents incidents;
  private final IncidentSearch search;
  private final IncidentAccess access;
  private final VisibleIncidents visible;
  private final AssignmentManagement assignments;
  private final Reporting reporting;
  private final CallerAnswers answers;
  private final FollowUps followUps;
  private final JournalManagement journal;
  private final ApplicationEventPublisher events;
  private final Attempts attempts;
  private final TransactionOperations transactions;

  IncidentManagement(
      Incidents incidents,
      IncidentSearch search,
      IncidentAccess access,
      VisibleIncidents visible,
      AssignmentManagement assignments,
      Reporting reporting,
      CallerAnswers answers,
      FollowUps followUps,
      JournalManagement journal,
      ApplicationEventPublisher events,
      Attempts attempts,
      TransactionOperations transactions) {
    this.incidents = incidents;
    this.search = search;
    this.access = access;
    this.visible = visible;
    this.assignments = assignments;
    this.reporting = reporting;
    this.answers = answers;
    this.followUps = followUps;
    this.journal = journal;
    this.events = events;
    this.attempts = attempts;
    this.transactions = transactions;
  }

  /**
   * Records an incident and starts its process; the answer shows where the process stands.
   *
   * @throws RuleViolation with a message for each field that is missing, too long or unknown
   */
  public IncidentView report(IncidentReport report) {
    return reporting.report(report);
  }

  /**
   * The incident as it stands.
   *
   * @throws RuleViolation 404 where there is none, or none that the actor may see
   */
  @Transactional(readOnly = true)
  public IncidentView incident(RecordNumber number) {
    return visible.get(number);
  }

  /** Whether there is such an incident, and the actor may see it. */
  @Transactional(readOnly = true)
  public boolean visible(RecordNumber number) {
    return incidents.find(number).map(Incident::view).filter(visible::sees).isPresent();
  }

  /** Incidents that the actor may see, newest first. */
  @Transactional(readOnly = true)
  public IncidentPage find(IncidentQuery query) {
    return search.find(query, Acting.current());
  }

  /** Whether the actor, who is no staff, sees the incidents of a whole customer. */
  public boolean managesCustomer() {
    IncidentSight sight = access.sight(Acting.current());
    return !sight.staff() && sight.customer() != null;
  }

  /** Gives each incident that is looked for and that the actor may see, newest first. */
  @Transactional(readOnly = true)
  public void each(IncidentCriteria criteria, Consumer<IncidentRow> reader) {
    search.each(criteria, Acting.current(), reader);
  }

  /** What was written on the incident, as far as the actor may read it; oldest first. */
  @Transactional(readOnly = true)
  public List<JournalEntry> journal(RecordNumber number) {
    return access.seesInside(visible.get(number), Acting.current())
        ? journal.entries(number)
        : journal.publicLog(number);
  }

  /**
   * Writes on the incident. A caller's word on an incident that awaits the caller ends the hold; on
   * one that is over it goes where work goes on, or opens a new one, linked to it. Where a timer or
   * somebody else moves the incident at the same moment, it is written on the incident as it then
   * stands.
   *
   * @param visibility null for what is meant unsaid: a work note, or a caller's public word
   * @throws RuleViolation where the text is blank or too long, or a caller writes a work note
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public void write(RecordNumber number, @Nullable Visibility visibility, String text) {
    attempts.of(
        () -> {
          transactions.executeWithoutResult(status -> writeOnce(number, visibility, text));
          return number;
        });
  }

  private void writeOnce(RecordNumber number, @Nullable Visibility visibility, String text) {
    IncidentView incident = visible.get(number);
    JournalManagement.requireText(text);
    Actor actor = Acting.current();
    Visibility readers = visibility == null ? unsaid(incident, actor) : visibility;
    if (readers == Visibility.INTERNAL || !incident.concerns(actor.key())) {
      access.requireSteering(incident, actor, "write work notes, or on an incident of others");
    } else {
      IncidentView now = answers.take(incident, actor);
      if (!now.state().open()) {
        followUps.take(now, text);
        return;
      }
    }
    journal.write(number, readers, text);
  }

  private Visibility unsaid(IncidentView incident, Actor actor) {
    return incident.concerns(actor.key()) || !access.isStaff(actor)
        ? Visibility.PUBLIC
        : Visibility.INTERNAL;
  }

  /**
   * Cancels the incident: it needs no resolution. The caller may, and staff may.
   *
   * @throws RuleViolation where no reason is given, or the incident is resolved, closed or
   *     cancelled
   */
  public IncidentView cancel(RecordNumber number, String reason) {
    VisibleIncidents.requireReason(reason);
    IncidentView incident = visible.get(number);
    if (!incident.concerns(Acting.current().key())) {
      access.requireSteering(Acting.current(), "cancel an incident of others");
    }
    IncidentState state = incident.state();
    if (!state.successors().contains(IncidentState.CANCELLED)) {
      throw new RuleViolation(
          IncidentRule.TRANSITION, number + " is " + state.word() + " and cannot be cancelled");
    }
    events.publishEvent(new IncidentCancellationAsked(number, reason));
    return incidents.get(number).view();
  }

  /**
   * Sets impact and urgency anew; the priority is decided from them.
   *
   * @throws RuleViolation where the actor is no staff, nothing changes, or the incident is over
   */
  public IncidentView reassess(RecordNumber number, Impact impact, Urgency urgency, String reason) {
    access.requireSteering(Acting.current(), "set impact and urgency");
    VisibleIncidents.requireReason(reason);
    IncidentView incident = visible.open(number, "assessed anew");
    Assessment before = incident.assessment();
    if (before != null && before.impact() == impact && before.urgency() == urgency) {
      throw new RuleViolation(
          IncidentRule.NOTHING_CHANGED,
          number + " has impact " + impact.word() + " and urgency " + urgency.word() + " already");
    }
    journal.write(number, Visibility.INTERNAL, reason);
    events.publishEvent(new IncidentReassessmentAsked(number, impact, urgency));
    return incidents.get(number).view();
  }

  /**
   * Offers the incident to another resolver group.
   *
   * @throws RuleViolation where the actor is no staff, the group is unknown or has it already
   */
  public IncidentView reassign(RecordNumber number, String group) {
    return assignments.reassign(number, group, null);
  }

  /**
   * Says that what a held incident awaited has come.
   *
   * @throws RuleViolation where it is not on hold
   */
  public IncidentView endHold(RecordNumber number) {
    IncidentView incident = visible.get(number);
    access.requireSteering(incident, Acting.current(), "end a hold");
    if (incident.state() != IncidentState.ON_HOLD) {
      throw new RuleViolation(
          IncidentRule.TRANSITION,
          number + " is " + incident.state().word() + "; only an incident on hold is resumed");
    }
    events.publishEvent(new IncidentHoldEnded(number));
    return incidents.get(number).view();
  }
}
