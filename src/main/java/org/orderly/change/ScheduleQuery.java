package org.orderly.change;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * Which planned changes are looked for.
 *
 * @param window within which they are, at least in part: 370 days at most
 * @param service the key of a service that they are about; null for any
 * @param item a configuration item that they work on; null for any
 * @param person the key of who asked for them, answers for them or makes them; null for anybody
 * @param page from 0
 * @param size 1 to 500
 */
public record ScheduleQuery(
    ChangeWindow window,
    @Nullable String service,
    @Nullable RecordNumber item,
    @Nullable String person,
    int page,
    int size) {

  /** The most changes of one page. */
  public static final int MOST = 500;

  /** The most days that are looked at at once. */
  public static final int MOST_DAYS = 370;
}
