package org.orderly.servicelevel;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises the alarms of a set of records in one transaction; each node takes other records. */
@Component
class DueAlarms {

  private static final String DUE =
      "next_alarm_at <= :now and (alarm_retry_at is null or alarm_retry_at <= :now)";

  private final JdbcClient jdbc;
  private final EntityManager entities;
  private final Calendars calendars;
  private final ServiceLevelSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DueAlarms(
      JdbcClient jdbc,
      EntityManager entities,
      Calendars calendars,
      ServiceLevelSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.entities = entities;
    this.calendars = calendars;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** Raises the alarms of the next records, the longest due first; answers how many. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public int raiseNext() {
    return raise(next(" for update skip locked"));
  }

  /** The next records; nothing is said of who has them. */
  @Transactional(readOnly = true)
  public List<String> next() {
    return next("");
  }

  /** Raises the alarms of one record, unless another transaction has it. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public int raise(String number) {
    return raise(
        jdbc.sql(
                "select record_number from record_clocks where record_number = :number and "
                    + DUE
                    + " for update skip locked")
            .param("number", number)
            .param("now", clock.instant())
            .query(String.class)
            .list());
  }

  private List<String> next(String locking) {
    return jdbc.sql(
            "select record_number from record_clocks where "
                + DUE
                + " order by next_alarm_at limit :most"
                + locking)
        .param("now", clock.instant())
        .param("most", settings.alarmsAtOnce())
        .query(String.class)
        .list();
  }

  private int raise(List<String> mine) {
    Instant now = clock.instant();
    return entities
        .createQuery("from RecordClocks where recordNumber in :mine", RecordClocks.class)
        .setParameter("mine", mine)
        .getResultStream()
        .mapToInt(clocks -> raise(clocks, now))
        .sum();
  }

  private int raise(RecordClocks clocks, Instant now) {
    List<RaisedAlarm> raised = clocks.raise(now, settings.lateAfter(), calendars);
    raised.forEach(alarm -> events.publishEvent(event(clocks.number(), clocks.priority(), alarm)));
    return raised.size();
  }

  private static ServiceLevelThresholdReached event(
      RecordNumber number, String priority, RaisedAlarm alarm) {
    return new ServiceLevelThresholdReached(
        number,
        Actor.system(),
        alarm.at(),
        alarm.clock(),
        alarm.share(),
        priority,
        alarm.due(),
        alarm.late());
  }

  /** Puts a record's alarms off that could not be raised, so that they block no others. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void putOff(String number) {
    jdbc.sql("update record_clocks set alarm_retry_at = ? where record_number = ?")
        .params(clock.instant().plus(settings.retryAfter()), number)
        .update();
  }
}
