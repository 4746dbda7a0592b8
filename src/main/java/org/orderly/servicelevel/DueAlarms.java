package org.orderly.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orderly.kernel.Actor;
import org.orderly.servicelevel.DueClocks.Moved;
import org.orderly.servicelevel.DueClocks.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises the alarms of a set of records in one transaction, and keeps with them which of them
 * somebody has to be told of; each node takes other records (ADR 0056).
 */
@Component
class DueAlarms {

  private static final Logger LOG = LoggerFactory.getLogger(DueAlarms.class);

  private final DueClocks clocks;
  private final AlarmsToTell toTell;
  private final Escalations escalations;
  private final Calendars calendars;
  private final ClockHistoryColumn column = new ClockHistoryColumn();
  private final ServiceLevelSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DueAlarms(
      DueClocks clocks,
      AlarmsToTell toTell,
      Escalations escalations,
      Calendars calendars,
      ServiceLevelSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.clocks = clocks;
    this.toTell = toTell;
    this.escalations = escalations;
    this.calendars = calendars;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What a transaction has done.
   *
   * @param records how many records it has dealt with
   * @param alarms how many alarms it has raised
   */
  record Raised(int records, int alarms) {

    Raised and(Raised more) {
      return new Raised(records + more.records, alarms + more.alarms);
    }
  }

  /** Raises the alarms of the next records, the longest due first. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Raised raiseNext() {
    Instant now = clock.instant();
    return raise(clocks.claim(settings.alarmsAtOnce(), now), now);
  }

  /** Raises the alarms of these records, but not of those that another transaction has. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Raised raise(List<String> numbers) {
    Instant now = clock.instant();
    return raise(clocks.claim(numbers, now), now);
  }

  /** The next records; nothing is said of who has them. */
  @Transactional(readOnly = true)
  public List<String> next() {
    return clocks.next(settings.alarmsAtOnce(), clock.instant());
  }

  /** Puts a record's alarms off that could not be raised, so that they block no others. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void putOff(String number) {
    clocks.putOff(List.of(number), clock.instant().plus(settings.retryAfter()));
  }

  private Raised raise(List<Row> rows, Instant now) {
    List<Moved> moved = new ArrayList<>();
    List<AlarmToTell> told = new ArrayList<>();
    List<ServiceLevelThresholdReached> reached = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (Row row : rows) {
      AlarmsRaised raised = read(row, now).orElse(null);
      if (raised == null) {
        unreadable.add(row.number().value());
        continue;
      }
      moved.add(new Moved(row.number(), raised.history(), raised.next()));
      for (RaisedAlarm alarm : raised.alarms()) {
        EscalationOrder order = escalations.of(row.number(), alarm, row.priority(), row.level());
        reached.add(event(row, alarm, order));
        if (!order.isForNobody()) {
          told.add(new AlarmToTell(row.number(), alarm, order));
        }
      }
    }
    keep(moved, told, unreadable, now);
    reached.forEach(events::publishEvent);
    return new Raised(rows.size(), reached.size());
  }

  /** What is raised of a record; empty where its clocks cannot be read. */
  private Optional<AlarmsRaised> read(Row row, Instant now) {
    try {
      ClockHistory history = column.convertToEntityAttribute(row.column());
      return Optional.of(AlarmsRaised.of(history, now, settings.lateAfter(), calendars::get));
    } catch (IllegalStateException unread) {
      LOG.error("The clocks of {} cannot be read; they are tried again", row.number(), unread);
      return Optional.empty();
    }
  }

  private void keep(
      List<Moved> moved, List<AlarmToTell> told, List<String> unreadable, Instant now) {
    clocks.move(moved);
    if (!told.isEmpty()) {
      toTell.add(told, now);
    }
    if (!unreadable.isEmpty()) {
      clocks.putOff(unreadable, now.plus(settings.retryAfter()));
    }
  }

  private static ServiceLevelThresholdReached event(
      Row row, RaisedAlarm alarm, EscalationOrder escalation) {
    return new ServiceLevelThresholdReached(
        row.number(),
        Actor.system(),
        alarm.at(),
        alarm.clock(),
        alarm.share(),
        row.priority(),
        alarm.due(),
        alarm.late(),
        escalation);
  }
}
