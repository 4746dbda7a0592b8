package org.orderly.servicelevel;

import java.time.Clock;
import java.util.List;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the alarms of a record told to its practice, in a transaction of their own in which they
 * cease to be kept: one record that fails holds up no other, and none is told twice (ADR 0056).
 */
@Component
class AlarmTeller {

  private static final int AT_ONCE = 100;

  private final AlarmsToTell alarms;
  private final ServiceLevelSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AlarmTeller(
      AlarmsToTell alarms,
      ServiceLevelSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.alarms = alarms;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** The next records of which somebody has to be told; nothing is said of who tells. */
  @Transactional(readOnly = true)
  public List<RecordNumber> next() {
    return alarms.next(AT_ONCE, clock.instant());
  }

  /** Has a record's alarms told; answers how many, none where another transaction has them. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public int tell(RecordNumber number) {
    List<AlarmToTell> mine = alarms.take(number);
    mine.forEach(
        one ->
            events.publishEvent(
                new EscalationOrdered(one.number(), one.alarm(), one.escalation())));
    return mine.size();
  }

  /** Has a record's alarms wait that could not be told. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void putOff(RecordNumber number) {
    alarms.putOff(number, clock.instant(), settings.retryAfter());
  }
}
