package org.orderly.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A window that a change might get.
 *
 * @param change the change, which does not collide with itself; null for one that is not recorded
 * @param level the risk; null before it is rated, which counts as medium
 * @param items numbers of the configuration items that it works on
 * @param services keys of the services that it is about
 * @param implementers keys of the people who do it
 */
public record ScheduleDraft(
    @Nullable RecordNumber change,
    ChangeType type,
    @Nullable RiskLevel level,
    ChangeWindow window,
    List<RecordNumber> items,
    List<String> services,
    List<String> implementers) {

  /** Keeps the lists as they are. */
  public ScheduleDraft {
    items = List.copyOf(items);
    services = List.copyOf(services);
    implementers = List.copyOf(implementers);
  }

  /** The same at another time. */
  ScheduleDraft at(ChangeWindow other) {
    return new ScheduleDraft(change, type, level, other, items, services, implementers);
  }

  /** The same without a place in the schedule, so that all others were there first. */
  ScheduleDraft unplanned() {
    return new ScheduleDraft(null, type, level, window, items, services, implementers);
  }
}
