package org.orderly.servicelevel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a service clock that has not stopped counts no time at the moment.
 *
 * @param why the word of what paused it, or {@link #OUTSIDE_HOURS}
 * @param until when time counts again by itself; null where that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockRest(String why, @Nullable Instant until) {

  /** The word for a calendar that has no working hours at the moment. */
  public static final String OUTSIDE_HOURS = "outside-hours";
}
