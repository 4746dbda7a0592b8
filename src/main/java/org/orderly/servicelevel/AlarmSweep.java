package org.orderly.servicelevel;

import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Raises the alarms of service clocks that are due, set by set. Where a set fails, each of its
 * records is tried by itself, and those that fail again are put off (ADR 0042).
 */
@Service
public class AlarmSweep {

  private static final Logger LOG = LoggerFactory.getLogger(AlarmSweep.class);

  private final DueAlarms alarms;

  AlarmSweep(DueAlarms alarms) {
    this.alarms = alarms;
  }

  /** Raises all that is due now; answers how many alarms that were. */
  public int sweep() {
    return Acting.as(Actor.system(), this::sweepAsSystem);
  }

  private int sweepAsSystem() {
    int raised = 0;
    for (int more = raiseNext(); more > 0; more = raiseNext()) {
      raised += more;
    }
    return raised;
  }

  private int raiseNext() {
    try {
      return alarms.raiseNext();
    } catch (RuntimeException failure) {
      return alarms.next().stream().mapToInt(this::raiseAlone).sum();
    }
  }

  private int raiseAlone(String number) {
    try {
      return alarms.raise(number);
    } catch (RuntimeException failure) {
      LOG.error("The alarms of {} could not be raised; they are tried again", number, failure);
      alarms.putOff(number);
      return 0;
    }
  }
}
