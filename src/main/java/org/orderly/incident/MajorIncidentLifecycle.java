package org.orderly.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
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
 * The steps of a major incident as the process takes them. Called by the delegates of
 * incident-management and major-incident and by nothing else.
 */
@Service
@Transactional
public class MajorIncidentLifecycle {

  private final Incidents incidents;
  private final MajorIncidents majors;
  private final IncidentFamily family;
  private final CatalogueManagement catalogue;
  private final IdentityManagement identity;
  private final JournalManagement journal;
  private final MajorIncidentSettings settings;
  private final BusinessDays businessDays;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MajorIncidentLifecycle(
      Incidents incidents,
      MajorIncidents majors,
      IncidentFamily family,
      CatalogueManagement catalogue,
      IdentityManagement identity,
      JournalManagement journal,
      MajorIncidentSettings settings,
      BusinessDays businessDays,
      ApplicationEventPublisher events,
      Clock clock) {
    this.incidents = incidents;
    this.majors = majors;
    this.family = family;
    this.catalogue = catalogue;
    this.identity = identity;
    this.journal = journal;
    this.settings = settings;
    this.businessDays = businessDays;
    this.events = events;
    this.clock = clock;
  }

  /** What the table of criteria reads. */
  @Transactional(readOnly = true)
  public MajorIncidentFacts weigh(RecordNumber number) {
    IncidentView incident = incidents.get(number).view();
    return new MajorIncidentFacts(
        majors.of(number).stream().anyMatch(major -> major.state().standing()),
        incident.assessment() == null ? null : incident.assessment().priority().word(),
        catalogue.service(incident.service()).orElseThrow().criticality().word(),
        incident.children(),
        family.customers(incident));
  }

  /** The incident is a candidate; answers when the decision is due. */
  public MajorIncidentView propose(RecordNumber number, MajorCriterion criterion) {
    Instant now = clock.instant();
    Instant due = now.plus(settings.decisionTime());
    MajorIncident major = new MajorIncident(majors.next(), number, criterion, now, due);
    majors.add(major);
    publish(major, new MajorIncidentProposed(number, actor(), now, criterion, due));
    return major.view();
  }

  /** Whether the incident is for security alone, so that only security decides. */
  @Transactional(readOnly = true)
  public boolean isSecurity(RecordNumber number) {
    return incidents.get(number).isSecurityFlagged();
  }

  /** It is an incident like others. */
  public void decline(long id, String reason) {
    MajorIncident major = majors.get(id);
    major.decline(actor().key(), reason, clock.instant());
    publish(major, new MajorIncidentDeclined(major.number(), actor(), clock.instant(), reason));
  }

  /** It is a major incident from now on. */
  public void declare(long id, String reason) {
    MajorIncident major = majors.get(id);
    major.declare(actor().key(), reason, clock.instant());
    publish(
        major,
        new MajorIncidentDeclared(
            major.number(), actor(), clock.instant(), major.view().criterion(), reason));
  }

  /**
   * Those who work on it know where they meet and who does what.
   *
   * @throws RuleViolation where one of them is not known
   */
  public void openBridge(long id, String bridge, MajorIncidentRoles roles, String impact) {
    requireKnown("majorManager", roles.manager());
    requireKnown("technicalLead", roles.technicalLead());
    requireKnown("communicationsLead", roles.communicationsLead());
    requireKnown("scribe", roles.scribe());
    MajorIncident major = majors.get(id);
    major.openBridge(bridge, roles, impact);
    publish(major, new MajorIncidentBridgeOpened(major.number(), actor(), clock.instant(), roles));
  }

  /** Top management is told (8.6.1), and the updates begin. */
  public MajorIncidentSettings announce(long id) {
    MajorIncident major = majors.get(id);
    Instant now = clock.instant();
    major.update(Audience.INTERNAL, now, settings.internalUpdate());
    major.update(Audience.CUSTOMER, now, settings.customerUpdate());
    String impact = String.valueOf(major.view().businessImpact());
    publish(major, new MajorIncidentAnnounced(major.number(), actor(), now, impact));
    return settings;
  }

  /** An update may be due; nothing happens where one was given meanwhile. */
  public void remind(long id, Audience audience) {
    MajorIncidentView major = majors.get(id).view();
    Instant due =
        audience == Audience.INTERNAL ? major.internalUpdateDue() : major.customerUpdateDue();
    if (due != null && !due.isAfter(clock.instant())) {
      events.publishEvent(
          new MajorIncidentUpdateDue(major.number(), actor(), clock.instant(), audience));
    }
  }

  /** The service works again. */
  public void restore(long id, String text) {
    MajorIncident major = majors.get(id);
    major.restore(clock.instant());
    journal.write(major.number(), Visibility.INTERNAL, text);
    publish(major, new MajorIncidentRestored(major.number(), actor(), clock.instant()));
  }

  /** The special treatment ends; answers when the review is due. */
  public Instant standDown(long id, String text) {
    MajorIncident major = majors.get(id);
    Instant due = businessDays.after(clock.instant(), settings.reviewDays());
    major.standDown(clock.instant(), due);
    journal.write(major.number(), Visibility.INTERNAL, text);
    publish(major, new MajorIncidentStoodDown(major.number(), actor(), clock.instant(), due));
    return due;
  }

  /** A decision or a review was not taken in time. */
  public void overdue(long id, String step) {
    RecordNumber number = majors.get(id).number();
    events.publishEvent(new MajorIncidentOverdue(number, actor(), clock.instant(), step));
  }

  /**
   * The review is written: its findings, and who does what until when.
   *
   * @param actions one a line: what; owner; date
   * @throws RuleViolation where a line is not understood, or an owner not known
   */
  public void review(long id, String findings, String actions) {
    List<ReviewAction> decided = ReviewAction.read(actions);
    decided.forEach(action -> requireKnown("actions", action.owner()));
    MajorIncident major = majors.get(id);
    Instant now = clock.instant();
    major.review(findings, decided, now);
    RecordNumber number = major.number();
    publish(major, new MajorIncidentReviewed(number, actor(), now, findings, decided.size()));
    events.publishEvent(new MajorIncidentProblemAsked(number, actor(), now));
  }

  private void requireKnown(String field, String person) {
    if (identity.person(person).filter(PersonView::active).isEmpty()) {
      throw new RuleViolation(
          IncidentRule.PERSON_UNKNOWN,
          "Nobody active has the key «" + person + "»",
          Map.of(field, "Name somebody by the sign-in name: " + person + " is not known"));
    }
  }

  private void publish(MajorIncident major, RecordEvent event) {
    incidents.get(major.number()).mark(majors.standing(major));
    events.publishEvent(event);
  }

  private static Actor actor() {
    return Acting.current();
  }
}
