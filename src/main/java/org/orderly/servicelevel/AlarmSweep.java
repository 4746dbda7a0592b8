package org.orderly.servicelevel;

import java.util.List;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Attempts;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.DueAlarms.Raised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Raises the alarms of service clocks that are due, set by set, and has those told of which
 * somebody must know, record by record. Where a set fails, its halves are tried, down to the record
 * that fails by itself; that one is put off (ADR 0056).
 */
@Service
public class AlarmSweep {

  private static final Logger LOG = LoggerFactory.getLogger(AlarmSweep.class);

  private final DueAlarms alarms;
  private final AlarmTeller teller;
  private final Attempts attempts;
  private volatile boolean ending;

  AlarmSweep(DueAlarms alarms, AlarmTeller teller, Attempts attempts) {
    this.alarms = alarms;
    this.teller = teller;
    this.attempts = attempts;
  }

  /** Raises all that is due now and has it told; answers how many alarms were raised. */
  public int sweep() {
    int raised = raise();
    tell();
    return raised;
  }

  /** Raises all that is due now; answers how many alarms that were. */
  public int raise() {
    return Acting.as(Actor.system(), this::raiseAsSystem);
  }

  /** Has all told that waits for it; answers how many alarms that were. */
  public int tell() {
    return Acting.as(Actor.system(), this::tellAsSystem);
  }

  /** Ends with the set in hand; what is left is due for whoever goes on. */
  void end() {
    ending = true;
  }

  private int raiseAsSystem() {
    Raised all = new Raised(0, 0);
    Raised more;
    do {
      more = raiseNext();
      all = all.and(more);
    } while (more.records() > 0 && !ending);
    return all.alarms();
  }

  private Raised raiseNext() {
    try {
      return attempts.of(alarms::raiseNext);
    } catch (RuntimeException failure) {
      LOG.warn("A set of alarms could not be raised; its halves are tried: {}", failure.toString());
      return raiseHalves(alarms.next());
    }
  }

  private Raised raiseHalves(List<String> numbers) {
    int half = numbers.size() / 2;
    return raise(numbers.subList(0, half)).and(raise(numbers.subList(half, numbers.size())));
  }

  private Raised raise(List<String> numbers) {
    if (numbers.isEmpty()) {
      return new Raised(0, 0);
    }
    try {
      return attempts.of(() -> alarms.raise(numbers));
    } catch (RuntimeException failure) {
      if (numbers.size() > 1) {
        return raiseHalves(numbers);
      }
      LOG.error("The alarms of {} could not be raised; they are tried again", numbers, failure);
      alarms.putOff(numbers.get(0));
      return new Raised(1, 0);
    }
  }

  private int tellAsSystem() {
    int all = 0;
    List<RecordNumber> before = List.of();
    List<RecordNumber> next = teller.next();
    while (!next.equals(before) && !ending) {
      all += next.stream().mapToInt(this::tell).sum();
      before = next;
      next = teller.next();
    }
    return all;
  }

  private int tell(RecordNumber number) {
    try {
      return attempts.of(() -> teller.tell(number));
    } catch (RuntimeException failure) {
      LOG.error("Nobody could be told of the alarms of {}; it is tried again", number, failure);
      teller.putOff(number);
      return 0;
    }
  }
}
