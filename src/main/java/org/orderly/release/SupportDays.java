package org.orderly.release;

import java.time.LocalDate;
import java.util.List;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was counted on the days of early-life support. */
@Repository
class SupportDays {

  private final JdbcClient jdbc;

  SupportDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the count of a day; the last one of a day stays. */
  void keep(RecordNumber release, SupportDay day) {
    jdbc.sql(
            "insert into release_support_day (release_id, day, incidents, critical_incidents)"
                + " values (:release, :day, :incidents, :critical)"
                + " on duplicate key update incidents = :incidents, critical_incidents = :critical")
        .param("release", release.running())
        .param("day", day.day())
        .param("incidents", day.incidents())
        .param("critical", day.critical())
        .update();
  }

  /** The days of a release, the first one first. */
  List<SupportDay> of(RecordNumber release) {
    return jdbc.sql(
            "select day, incidents, critical_incidents from release_support_day"
                + " where release_id = ? order by day")
        .param(release.running())
        .query(
            (row, n) ->
                new SupportDay(row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3)))
        .list();
  }
}
