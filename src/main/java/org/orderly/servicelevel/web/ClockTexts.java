package org.orderly.servicelevel.web;

import java.util.Locale;
import org.orderly.servicelevel.ClockTarget;
import org.orderly.servicelevel.ClockView;
import org.orderly.servicelevel.TargetUnit;

/** Writes measured time as people read it. */
final class ClockTexts {

  private static final long MINUTE = 60;
  private static final long HOUR = 3_600;
  private static final long DAY = 86_400;

  /** Such as {@code 2 h 30 min}; a working day has 24 hours in its own unit. */
  public String time(long seconds, TargetUnit unit) {
    long left = Math.abs(seconds);
    String sign = seconds < 0 ? "−" : "";
    if (unit == TargetUnit.WORKING_DAYS) {
      return sign + String.format(Locale.ROOT, "%d d %s", left / DAY, time(left % DAY));
    }
    return sign + time(left);
  }

  /** Such as {@code 2 h 30 min}; not negative. */
  public String time(long seconds) {
    return seconds < MINUTE
        ? seconds + " s"
        : String.format(Locale.ROOT, "%d h %02d min", seconds / HOUR, seconds % HOUR / MINUTE);
  }

  /** What a clock runs towards. */
  public String target(ClockView clock) {
    return time(clock.targetMinutes() * MINUTE, clock.unit());
  }

  /** What a clock was to run towards. */
  public String target(ClockTarget target) {
    return time(target.time().seconds(), target.unit());
  }

  /** Where the version of a calendar is found that a reference names. */
  public String calendar(String reference) {
    int mark = reference.indexOf('@');
    return mark < 0
        ? "/calendars/" + reference + "/versions/1"
        : "/calendars/"
            + reference.substring(0, mark)
            + "/versions/"
            + reference.substring(mark + 1);
  }
}
