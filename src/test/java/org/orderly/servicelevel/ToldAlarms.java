package org.orderly.servicelevel;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears all alarms, and fails for records that a test has named. */
@Component
public class ToldAlarms {

  private final List<ServiceLevelThresholdReached> told = new CopyOnWriteArrayList<>();
  private final Set<RecordNumber> failing = ConcurrentHashMap.newKeySet();

  public List<ServiceLevelThresholdReached> of(RecordNumber number) {
    return told.stream().filter(alarm -> alarm.number().equals(number)).toList();
  }

  public void failFor(RecordNumber number) {
    failing.add(number);
  }

  public void mend(RecordNumber number) {
    failing.remove(number);
  }

  @EventListener
  void on(ServiceLevelThresholdReached alarm) {
    if (failing.contains(alarm.number())) {
      throw new IllegalStateException("Nobody can be told of " + alarm.number());
    }
    told.add(alarm);
  }
}
