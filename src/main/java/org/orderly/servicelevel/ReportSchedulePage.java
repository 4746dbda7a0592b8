package org.orderly.servicelevel;

import java.util.List;

/**
 * One page of the calendar of reports.
 *
 * @param total how many there are on all pages
 * @param page from 0
 */
public record ReportSchedulePage(
    List<ReportScheduleView> schedules, long total, int page, int size) {

  /** The number of the last page, from 0. */
  public long last() {
    return Math.max(0, (total - 1) / size);
  }
}
