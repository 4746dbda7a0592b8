package org.orderly.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.orderly.identity.Roles;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people may ask of a major incident beside its tasks (8.6.1). */
@Service
@Transactional
public class MajorIncidentManagement {

  private static final Set<MajorIncidentState> ON_BOARD =
      EnumSet.of(
          MajorIncidentState.CANDIDATE,
          MajorIncidentState.DECLARED,
          MajorIncidentState.RESTORED,
          MajorIncidentState.STOOD_DOWN);

  private final VisibleIncidents visible;
  private final MajorIncidents majors;
  private final MajorIncidentTimeline timeline;
  private final IncidentAccess access;
  private final JournalManagement journal;
  private final MajorIncidentSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MajorIncidentManagement(
      VisibleIncidents visible,
      MajorIncidents majors,
      MajorIncidentTimeline timeline,
      IncidentAccess access,
      JournalManagement journal,
      MajorIncidentSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.visible = visible;
    this.majors = majors;
    this.timeline = timeline;
    this.access = access;
    this.journal = journal;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The major incidents of an incident, the latest first; for staff, and for security alone where
   * the incident is.
   *
   * @throws RuleViolation 404 for everybody else, callers and watchers too
   */
  @Transactional(readOnly = true)
  public List<MajorIncidentView> of(RecordNumber number) {
    visible.inside(number);
    return majors.of(number).stream().map(MajorIncident::view).toList();
  }

  /**
   * What stands or awaits its review, the oldest first, as far as the actor may see it.
   *
   * @throws RuleViolation where the actor is no staff
   */
  @Transactional(readOnly = true)
  public List<MajorIncidentRow> board() {
    access.requireStaff(Acting.current(), "see the board of major incidents");
    List<MajorIncidentView> running =
        majors.in(ON_BOARD).stream().map(MajorIncident::view).toList();
    Map<RecordNumber, IncidentView> seen =
        visible.among(running.stream().map(MajorIncidentView::number).toList());
    return running.stream()
        .flatMap(
            major ->
                Stream.ofNullable(seen.get(major.number()))
                    .filter(incident -> access.seesInside(incident, Acting.current()))
                    .map(incident -> new MajorIncidentRow(major, incident)))
        .toList();
  }

  /**
   * What happened to an incident that is or was a major one, the oldest first; for staff, and for
   * security alone where the incident is.
   *
   * @throws RuleViolation 404 for everybody else, callers and watchers too
   */
  @Transactional(readOnly = true)
  public List<TimelineLine> timeline(RecordNumber number) {
    visible.inside(number);
    return timeline.lines(number, Acting.current());
  }

  /**
   * Asks that an incident be treated as a major one; the major incident managers decide.
   *
   * @throws RuleViolation where the actor may not, the incident is over, or one stands already
   */
  public void call(RecordNumber number, MajorReason reason) {
    access.requireRole(
        Acting.current(),
        "call for a major incident",
        Roles.INCIDENT_MANAGER,
        Roles.MAJOR_INCIDENT_MANAGER,
        Roles.SECURITY);
    visible.inside(number);
    visible.open(number, "declared a major incident");
    if (majors.of(number).stream().anyMatch(major -> major.state().standing())) {
      throw new RuleViolation(
          IncidentRule.MAJOR_TRANSITION, number + " is a major incident, or a candidate, already");
    }
    events.publishEvent(new MajorIncidentAsked(number, reason));
  }

  /**
   * Tells staff or customers how it stands; a customer's update is in the public log.
   *
   * @throws RuleViolation where the actor may not, or no major incident lasts
   */
  public MajorIncidentView update(RecordNumber number, Audience audience, String text) {
    access.requireSteering(Acting.current(), "give updates on a major incident");
    visible.inside(number);
    MajorIncident major =
        majors.of(number).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new RuleViolation(
                        IncidentRule.MAJOR_TRANSITION, number + " is no major incident"));
    Instant now = clock.instant();
    Duration cadence =
        audience == Audience.INTERNAL ? settings.internalUpdate() : settings.customerUpdate();
    major.update(audience, now, cadence);
    // told as an update first: who hears of it is not told a second time that somebody wrote
    events.publishEvent(
        new MajorIncidentUpdated(number, Acting.current(), now, audience, now.plus(cadence), text));
    journal.write(
        number, audience == Audience.CUSTOMER ? Visibility.PUBLIC : Visibility.INTERNAL, text);
    return major.view();
  }
}
