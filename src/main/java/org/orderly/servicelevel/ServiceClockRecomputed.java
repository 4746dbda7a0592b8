package org.orderly.servicelevel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;

/**
 * Service clocks of a record that went on were measured anew, because somebody had edited their
 * calendar and then asked for it (8.3.3).
 *
 * @param calendar the reference of the version that they are measured by now
 * @param clocks which clocks
 * @param reason why, in the words of who asked for it
 */
public record ServiceClockRecomputed(
    RecordNumber number,
    Actor actor,
    Instant at,
    String calendar,
    List<ClockMetric> clocks,
    String reason)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("calendar", calendar, "clocks", clocks.stream().map(Word::word).toList());
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("reason", reason);
  }
}
