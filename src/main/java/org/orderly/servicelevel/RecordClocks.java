package org.orderly.servicelevel;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ClockEvent.Kind;
import org.orderly.servicelevel.ClockHistory.DueAlarm;
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
  @Embedded private ClockTerms terms;
  private String service;
  private @Nullable String customer;
  private Instant openedAt;
  private boolean restricted;

  @Column(columnDefinition = "longtext")
  @Convert(converter = ClockHistoryColumn.class)
  private ClockHistory history = ClockHistory.NONE;

  @Embedded private JudgedClocks judged = new JudgedClocks();
  private boolean going;
  private @Nullable Instant nextAlarmAt;
  private @Nullable Instant alarmRetryAt;

  @SuppressWarnings("NullAway.Init")
  protected RecordClocks() {}

  RecordClocks(
      RecordNumber number, ClockedRecord record, Targets targets, String by, Calendars calendars) {
    this.recordNumber = number.value();
    this.terms =
        new ClockTerms(
            calendars.current(record.calendar()),
            record.offeringLevel(),
            record.priority(),
            targets.agreement());
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
   * has no target any more ends without a verdict, one that has a target again or for the first
   * time begins now. A response that was given stays as it was (ADR 0049).
   *
   * @param pauses which clocks a reason stops
   */
  void retarget(
      String priority,
      Targets targets,
      BiPredicate<ClockMetric, String> pauses,
      Moment moment,
      Calendars calendars) {
    List<ClockMetric> went = Arrays.stream(ClockMetric.values()).filter(history::going).toList();
    Optional<String> wait = history.waitsFor();
    terms = terms.at(priority, targets);
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
    if (!went.isEmpty()) {
      begin(targets, moment, calendars);
      Predicate<ClockMetric> begun = clock -> !went.contains(clock);
      wait.ifPresent(
          reason ->
              pause(begun.and(clock -> pauses.test(clock, reason)), reason, moment, calendars));
    }
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
    terms = terms.measuredBy(edited);
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

  /**
   * Work goes on: the clocks run on that have a target for the present priority; the response was
   * given once and for all.
   */
  void reopen(Targets targets, Moment moment, Calendars calendars) {
    begin(targets, moment, calendars);
  }

  private void begin(Targets targets, Moment moment, Calendars calendars) {
    append(
        clock ->
            clock != ClockMetric.RESPONSE
                && !history.going(clock)
                && (history.has(clock)
                    ? history.aimsAt(clock, terms.priority())
                    : targets.of(clock).isPresent()),
        clock ->
            history.has(clock)
                ? moment.event(clock, Kind.REOPENED, null, null)
                : moment.event(clock, Kind.STARTED, null, target(clock, targets)),
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
    judged.keep(history, calendars::get);
    nextAlarmAt = nextAlarm(history, calendars);
    return true;
  }

  static @Nullable Instant nextAlarm(ClockHistory history, Calendars calendars) {
    return history.due(calendars::get).stream().map(DueAlarm::at).findFirst().orElse(null);
  }

  private boolean runs(ClockMetric clock) {
    return history.going(clock) && history.last(clock).filter(Kind.PAUSED::equals).isEmpty();
  }

  private ClockTarget target(ClockMetric clock, Targets targets) {
    return terms.target(targets.of(clock).orElseThrow());
  }

  RecordNumber number() {
    return new RecordNumber(recordNumber);
  }

  ClockTerms terms() {
    return terms;
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
