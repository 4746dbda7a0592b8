package org.orderly.servicelevel;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.RecordClocks.Moment;
import org.orderly.servicelevel.ServiceLevelDecisions.Targets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the service clocks of records (8.3.3, 8.6). The practices say what happened to a record by
 * its own events; a record that has no clocks is left alone.
 */
@Service
@Transactional
public class ServiceClockManagement {

  private final EntityManager entities;
  private final Calendars calendars;
  private final ServiceLevelDecisions decisions;
  private final UpdateClocks updates;
  private final AgreementsInForce agreements;
  private final Forecasts forecasts;
  private final Clock clock;

  ServiceClockManagement(
      EntityManager entities,
      Calendars calendars,
      ServiceLevelDecisions decisions,
      UpdateClocks updates,
      AgreementsInForce agreements,
      Forecasts forecasts,
      Clock clock) {
    this.entities = entities;
    this.calendars = calendars;
    this.decisions = decisions;
    this.updates = updates;
    this.agreements = agreements;
    this.forecasts = forecasts;
    this.clock = clock;
  }

  /**
   * The priority of a new record is decided: its clocks start, under the agreement that held when
   * it was opened.
   */
  public void start(RecordEvent cause, ClockedRecord record) {
    Optional<AgreedTerms> agreed = agreements.of(record);
    ClockedRecord counted = agreed.map(terms -> terms.applied(record)).orElse(record);
    entities.persist(
        new RecordClocks(
            cause.number(),
            counted,
            targets(cause.number(), counted.priority(), counted.offeringLevel(), agreed),
            cause.actor().key(),
            calendars));
  }

  /**
   * The priority is decided anew: where it is another, the clocks run towards its targets, at the
   * level and under the agreement of their start (ADR 0049).
   */
  public void retarget(RecordEvent cause, String priority) {
    change(
        cause,
        clocks -> {
          if (!clocks.terms().priority().equals(priority)) {
            clocks.retarget(
                priority, targets(clocks, priority), decisions::pauses, moment(cause), calendars);
          }
        });
  }

  /** The record waits; the clocks stand still that the reason stops. */
  public void pause(RecordEvent cause, String reason) {
    change(
        cause,
        clocks ->
            clocks.pause(
                clock -> decisions.pauses(clock, reason), reason, moment(cause), calendars));
  }

  /** Whether a clock of the record goes on until the caller is told how it stands. */
  @Transactional(readOnly = true)
  public boolean awaitsNews(RecordNumber number) {
    return (updates.any() || agreements.someAnswerByNote())
        && find(number)
            .filter(
                clocks ->
                    clocks.history().going(ClockMetric.UPDATE)
                        || clocks.history().going(ClockMetric.RESPONSE)
                            && response(clocks) == ResponseSign.FIRST_PUBLIC_NOTE)
            .isPresent();
  }

  /**
   * The caller was told how the record stands: the next interval begins of a clock for that, and
   * where that is the response, it was given.
   */
  public void tell(RecordEvent cause) {
    change(cause, clocks -> clocks.tell(moment(cause), calendars));
    respond(cause, ResponseSign.FIRST_PUBLIC_NOTE);
  }

  /** The record was taken on: where that is the response, it was given. Answers whether it was. */
  public boolean takeOn(RecordEvent cause) {
    return respond(cause, ResponseSign.FIRST_CLAIM);
  }

  private boolean respond(RecordEvent cause, ResponseSign sign) {
    return find(cause.number())
        .filter(clocks -> response(clocks) == sign)
        .filter(clocks -> clocks.stop(ClockMetric.RESPONSE::equals, moment(cause), calendars))
        .isPresent();
  }

  private ResponseSign response(RecordClocks clocks) {
    return agreements
        .of(clocks.terms().agreement())
        .map(agreed -> agreed.terms().response())
        .orElse(ResponseSign.FIRST_CLAIM);
  }

  /** The record waits no longer. */
  public void resume(RecordEvent cause) {
    change(cause, clocks -> clocks.resume(moment(cause), calendars));
  }

  /**
   * What these clocks measure is done: they show whether the target was met. Answers whether one of
   * them had not stopped before.
   */
  public boolean stop(RecordEvent cause, Set<ClockMetric> metrics) {
    return find(cause.number())
        .filter(clocks -> clocks.stop(metrics::contains, moment(cause), calendars))
        .isPresent();
  }

  /** The resolution did not hold: its clock runs on from what it had counted. */
  public void reopen(RecordEvent cause) {
    change(
        cause,
        clocks ->
            clocks.reopen(targets(clocks, clocks.terms().priority()), moment(cause), calendars));
  }

  /** Nothing is left to be done: all clocks stop without a verdict. */
  public void cancel(RecordEvent cause) {
    change(cause, clocks -> clocks.cancel(moment(cause), calendars));
  }

  /** The record is counted for security alone, or for everybody again (ADR 0033). */
  public void restrict(RecordEvent cause, boolean restricted) {
    change(cause, clocks -> clocks.restrict(restricted));
  }

  /** What the record's clocks show now; says nothing of who may see it. */
  @Transactional(readOnly = true)
  public List<ClockReading> readings(RecordNumber number) {
    return find(number)
        .map(clocks -> clocks.history().readings(calendars::get, clock.instant()))
        .orElse(List.of());
  }

  /**
   * What the record's clocks show now, and all that it follows from; empty where it has none. Says
   * nothing of who may see it.
   */
  @Transactional(readOnly = true)
  public Optional<ClockExplanation> explanation(RecordNumber number) {
    return find(number)
        .map(clocks -> ClockExplanation.of(clocks, calendars::get, forecasts, clock.instant()));
  }

  /**
   * The instant by which somebody has to act: the response is due until it was given, then the
   * resolution. Empty while it is paused.
   */
  @Transactional(readOnly = true)
  public Optional<Instant> due(RecordNumber number) {
    return readings(number).stream()
        .filter(reading -> !reading.state().stopped())
        .findFirst()
        .map(ClockReading::due);
  }

  private void change(RecordEvent cause, Consumer<RecordClocks> step) {
    find(cause.number()).ifPresent(step);
  }

  private Optional<RecordClocks> find(RecordNumber number) {
    return Optional.ofNullable(entities.find(RecordClocks.class, number.value()));
  }

  private Targets targets(RecordClocks clocks, String priority) {
    return targets(
        clocks.number(),
        priority,
        clocks.terms().offeringLevel(),
        agreements.of(clocks.terms().agreement()));
  }

  private Targets targets(
      RecordNumber number, String priority, OfferingLevel level, Optional<AgreedTerms> agreed) {
    String type = number.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Targets offered = decisions.targets(type, priority, level.word());
    Targets targets = agreed.map(terms -> terms.over(offered, type, priority)).orElse(offered);
    if (targets.of(ClockMetric.UPDATE).isPresent()) {
      updates.noteOne();
    }
    return targets;
  }

  private static Moment moment(RecordEvent cause) {
    return new Moment(cause.at(), cause.actor());
  }
}
