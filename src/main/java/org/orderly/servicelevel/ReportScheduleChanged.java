package org.orderly.servicelevel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;

/** A line of the calendar of reports is another now (9.4). */
public record ReportScheduleChanged(
    RecordNumber number, Actor actor, Instant at, Change change, ReportScheduleView schedule)
    implements RecordEvent {

  /** What became of it. */
  public enum Change implements Word {
    CREATED,
    CHANGED,
    RETIRED
  }

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "change",
        change,
        "customer",
        schedule.scope().customer(),
        "service",
        schedule.scope().service(),
        "length",
        schedule.length(),
        "daysAfter",
        schedule.daysAfter(),
        "recipients",
        List.copyOf(schedule.recipients()),
        "purpose",
        schedule.purpose());
  }
}
