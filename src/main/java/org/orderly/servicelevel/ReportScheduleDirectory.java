package org.orderly.servicelevel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.stereotype.Component;

@Component
class ReportScheduleDirectory implements RecordDirectory {

  private final ReportSchedules schedules;
  private final ServiceLevelSight sight;

  ReportScheduleDirectory(ReportSchedules schedules, ServiceLevelSight sight) {
    this.schedules = schedules;
    this.sight = sight;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.SERVICE_REPORT;
  }

  @Override
  public Optional<RecordSummary> find(RecordNumber number) {
    return schedules.find(number).map(ReportSchedule::view).map(ReportScheduleDirectory::summary);
  }

  @Override
  public List<RecordSummary> page(@Nullable RecordNumber after, int most) {
    return ReportSchedule.views(schedules.page(after, most)).stream()
        .map(ReportScheduleDirectory::summary)
        .toList();
  }

  /** Staff see all, others what is sent to them for as long as they may know of it. */
  @Override
  public boolean visibleTo(RecordNumber number, Actor actor) {
    return schedules
        .find(number)
        .map(ReportSchedule::view)
        .filter(
            schedule ->
                sight.staff(actor)
                    || schedule.recipients().contains(actor.key())
                        && sight.whole(schedule.scope(), actor))
        .isPresent();
  }

  private static RecordSummary summary(ReportScheduleView schedule) {
    return new RecordSummary(
        schedule.number(),
        schedule.purpose(),
        schedule.retired() ? "retired" : "kept",
        !schedule.retired(),
        schedule.scope().service(),
        null,
        schedule.createdAt(),
        schedule.retiredAt(),
        "/api/report-schedules/" + schedule.number());
  }
}
