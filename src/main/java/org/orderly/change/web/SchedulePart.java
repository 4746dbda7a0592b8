package org.orderly.change.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.change.AcceptedCollisions;
import org.orderly.change.Collision;
import org.orderly.change.ScheduleManagement;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.LocalTimes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the page of a change shows of its place in the schedule. */
@Component("schedulePart")
public class SchedulePart {

  private final ScheduleManagement schedule;
  private final ScheduleReader reader;

  SchedulePart(ScheduleManagement schedule, ScheduleReader reader) {
    this.schedule = schedule;
    this.reader = reader;
  }

  /** What the change collides with now, what blocks it first. */
  public List<Collision> collisions(RecordNumber number) {
    return schedule.collisions(number);
  }

  /** What somebody said last of its collisions; null where nobody did. */
  public @Nullable AcceptedCollisions accepted(RecordNumber number) {
    return schedule.accepted(number).orElse(null);
  }

  /** Writes instants for who reads. */
  public LocalTimes times() {
    return new LocalTimes(reader.zone(), LocaleContextHolder.getLocale());
  }
}
