package org.orderly.change;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** What stands in the way of a test's own changes, as told; of others it is as it is. */
@Component
@Primary
public class ToldConflicts implements ScheduleConflicts {

  private final ObjectProvider<ScheduleConflicts> others;
  private final Map<RecordNumber, List<Standing>> told = new ConcurrentHashMap<>();

  ToldConflicts(ObjectProvider<ScheduleConflicts> others) {
    this.others = others;
  }

  @Override
  public List<Standing> blocking(RecordNumber change) {
    return told.containsKey(change)
        ? told.get(change)
        : others.stream()
            .filter(other -> other != this)
            .flatMap(other -> other.blocking(change).stream())
            .toList();
  }

  @Override
  public List<Standing> blocking(RecordNumber change, ChangeWindow when) {
    return told.containsKey(change)
        ? told.get(change)
        : others.stream()
            .filter(other -> other != this)
            .flatMap(other -> other.blocking(change, when).stream())
            .toList();
  }

  /** A blackout period lies in its window. */
  public void blackout(RecordNumber change, String key) {
    told.put(change, List.of(new Standing(true, key)));
  }

  /** Something else is planned in its way. */
  public void collision(RecordNumber change, String key) {
    told.put(change, List.of(new Standing(false, key)));
  }

  /** Nothing stands in its way. */
  public void nothing(RecordNumber change) {
    told.put(change, List.of());
  }
}
