package org.orderly.servicelevel;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ClockEvent.Kind;
import org.orderly.servicelevel.ClockHistory.DueAlarm;
import org.orderly.servicelevel.ServiceLevelDecisions.Target;
import org.orderly.servicelevel.ServiceLevelDecisions.Targets;

/**
 * The service clocks of a record and when the next of their alarms is due. A step that does not fit
 * where a clock stands changes nothing: the record decides what may happen, its clocks follow.
 */
@Entity
@Table(name = "record_clocks")
class RecordClocks {

  @Id private String recordNumber;
  @Version private @Nullable Integer version;
  private String calendar;

  @Enumerated(EnumType.STRING)
  private OfferingLevel offeringLevel;

  private String priority;
  private @Nullable String agreement;
  private String service;
  private @Nullable String customer;
  private Instant openedAt;
  private boolean restricted;

  @Column(columnDefinition = "longtext")
  @Convert(converter = ClockHistoryColumn.class)
  private ClockHistory history = ClockHistory.NONE;

  @Embedded
  @AttributeOverride(name = "stoppedAt", column = @Column(name = "response_stopped_at"))
  @AttributeOverride(name = "millis", column = @Column(name = "response_millis"))
  @AttributeOverride(name = "judgedAt", column = @Column(name = "response_judged_at"))
  @AttributeOverride(name = "met", column = @Column(name = "response_met"))
  private ClockVerdict response = ClockVerdict.OPEN;

  @Embedded
  @AttributeOverride(name = "stoppedAt", column = @Column(name = "resolution_stopped_at"))
  @AttributeOverride(name = "millis", column = @Column(name = "resolution_millis"))
  @AttributeOverride(name = "judgedAt", column = @Column(name = "resolution_judged_at"))
  @AttributeOverride(name = "met", column = @Column(name = "resolution_met"))
  private ClockVerdict resolution = ClockVerdict.OPEN;

  @Embedded
  @AttributeOverride(name = "stoppedAt", column = @Column(name = "update_stopped_at"))
  @AttributeOverride(name = "millis", column = @Column(name = "update_millis"))
  @AttributeOverride(name = "judgedAt", column = @Column(name = "update_judged_at"))
  @AttributeOverride(name = "met", column = @Column(name = "update_met"))
  private ClockVerdict update = ClockVerdict.OPEN;

  private boolean updateClock;
  private @Nullable String responsePriority;
  private @Nullable String resolutionPriority;
  private @Nullable String updatePriority;
  private boolean going;
  private @Nullable Instant nextAlarmAt;
  private @Nullable Instant alarmRetryAt;

  @SuppressWarnings("NullAway.Init")
  protected RecordClocks() {}

  RecordClocks(
      RecordNumber number, ClockedRecord record, Targets targets, String by, Calendars calendars) {
    this.recordNumber = number.value();
    this.calendar = calendars.current(record.calendar());
    this.agreement = targets.agreement();
    this.offeringLevel = record.offeringLevel();
    this.priority = record.priority();
    this.service = record.service();
    this.customer = record.customer();
    this.openedAt = record.openedAt();
    append(
        clock -> targets.of(clock).isPresent(),
        clock ->
            new ClockEvent(
                clock, Kind.STARTED, record.openedAt(), by, null, target(clock, targets), null),
        calendars);
  }

  /**
   * The priority has changed, and the targets with it; what has counted stays counted. A clock that
   * has no target any more ends without a verdict.
   */
  void retarget(String priority, Targets targets, Moment moment, Calendars calendars) {
    this.priority = priority;
    this.agreement = targets.agreement();
    append(
        clock -> targets.of(clock).isEmpty() && history.going(clock),
        clock -> moment.event(clock, Kind.CANCELLED, null, null),
        calendars);
    append(
        clock ->
            targets.of(clock).isPresent()
                && (history.going(clock) || clock != ClockMetric.RESPONSE && history.has(clock)),
        clock -> moment.event(clock, Kind.RETARGETED, null, target(clock, targets)),
        calendars);
  }

  void pause(Predicate<ClockMetric> paused, String reason, Moment moment, Calendars calendars) {
    append(
        paused.and(this::runs), clock -> moment.event(clock, Kind.PAUSED, reason, null), calendars);
  }

  void resume(Moment moment, Calendars calendars) {
    append(
        clock -> history.last(clock).filter(Kind.PAUSED::equals).isPresent(),
        clock -> moment.event(clock, Kind.RESUMED, null, null),
        calendars);
  }

  /** The caller was told: the next interval of the update clock begins. */
  void tell(Moment moment, Calendars calendars) {
    append(
        clock -> clock == ClockMetric.UPDATE && history.going(clock),
        clock -> moment.event(clock, Kind.TOLD, null, null),
        calendars);
  }

  /**
   * What the clocks that go on have measured by any version of a calendar is measured by another;
   * answers which clocks that were.
   */
  List<ClockMetric> recompute(
      CalendarReference edited, String reason, Moment moment, Calendars calendars) {
    if (CalendarReference.parse(calendar).key().equals(edited.key())) {
      calendar = edited.text();
    }
    List<ClockMetric> measured = history.going(edited, calendars::get);
    append(
        measured::contains,
        clock ->
            new ClockEvent(
                clock,
                Kind.RECOMPUTED,
                moment.at(),
                moment.actor().key(),
                reason,
                null,
                edited.text()),
        calendars);
    return measured;
  }

  boolean stop(Predicate<ClockMetric> stopped, Moment moment, Calendars calendars) {
    return append(
        stopped.and(history::going),
        clock -> moment.event(clock, Kind.STOPPED, null, null),
        calendars);
  }

  /** Work goes on: its clocks run on; the response was given once and for all. */
  void reopen(Moment moment, Calendars calendars) {
    append(
        clock -> clock != ClockMetric.RESPONSE && history.has(clock) && !history.going(clock),
        clock -> moment.event(clock, Kind.REOPENED, null, null),
        calendars);
  }

  void cancel(Moment moment, Calendars calendars) {
    append(history::going, clock -> moment.event(clock, Kind.CANCELLED, null, null), calendars);
  }

  /** Its figures are for security alone, or for everybody again. */
  void restrict(boolean restricted) {
    this.restricted = restricted;
  }

  private boolean append(
      Predicate<ClockMetric> concerned,
      Function<ClockMetric, ClockEvent> event,
      Calendars calendars) {
    List<ClockEvent> happened =
        Arrays.stream(ClockMetric.values()).filter(concerned).map(event).toList();
    if (happened.isEmpty()) {
      return false;
    }
    history = history.with(happened);
    going = history.going();
    updateClock = history.has(ClockMetric.UPDATE);
    response = history.verdict(ClockMetric.RESPONSE, calendars::get);
    resolution = history.verdict(ClockMetric.RESOLUTION, calendars::get);
    update = history.verdict(ClockMetric.UPDATE, calendars::get);
    responsePriority = history.priority(ClockMetric.RESPONSE, calendars::get);
    resolutionPriority = history.priority(ClockMetric.RESOLUTION, calendars::get);
    updatePriority = history.priority(ClockMetric.UPDATE, calendars::get);
    keepNextAlarm(calendars);
    return true;
  }

  private void keepNextAlarm(Calendars calendars) {
    nextAlarmAt = nextAlarm(history, calendars);
  }

  static @Nullable Instant nextAlarm(ClockHistory history, Calendars calendars) {
    return history.due(calendars::get).stream().map(DueAlarm::at).findFirst().orElse(null);
  }

  private boolean runs(ClockMetric clock) {
    return history.going(clock) && history.last(clock).filter(Kind.PAUSED::equals).isEmpty();
  }

  private ClockTarget target(ClockMetric clock, Targets targets) {
    Target target = targets.of(clock).orElseThrow();
    return new ClockTarget(
        target.time(),
        target.basis(),
        target.basis() == ClockBasis.CLOCK ? WorkingCalendar.ROUND_THE_CLOCK : calendar,
        priority,
        target.unit(),
        targets.agreement());
  }

  RecordNumber number() {
    return new RecordNumber(recordNumber);
  }

  OfferingLevel offeringLevel() {
    return offeringLevel;
  }

  String priority() {
    return priority;
  }

  /** The reference of the agreement that its targets follow from; null where there is none. */
  @Nullable String agreement() {
    return agreement;
  }

  String service() {
    return service;
  }

  ClockHistory history() {
    return history;
  }

  /** When something happened to the clocks, and who did it. */
  record Moment(Instant at, Actor actor) {

    ClockEvent event(
        ClockMetric clock, Kind kind, @Nullable String reason, @Nullable ClockTarget target) {
      return new ClockEvent(clock, kind, at, actor.key(), reason, target, null);
    }
  }
}
