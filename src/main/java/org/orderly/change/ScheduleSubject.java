package org.orderly.change;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Word;

/**
 * What a period of the schedule is about.
 *
 * @param key of the service or customer; null for everything
 */
public record ScheduleSubject(Kind kind, @Nullable String key) {

  /** Everything at once. */
  public static final ScheduleSubject EVERYTHING = new ScheduleSubject(Kind.EVERYTHING, null);

  /** What a period can be about. */
  public enum Kind implements Word {
    SERVICE,
    CUSTOMER,
    EVERYTHING
  }

  /** A service, by key. */
  public static ScheduleSubject service(String key) {
    return new ScheduleSubject(Kind.SERVICE, key);
  }

  /** A customer, by key. */
  public static ScheduleSubject customer(String key) {
    return new ScheduleSubject(Kind.CUSTOMER, key);
  }
}
