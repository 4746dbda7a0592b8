package org.orderly.servicelevel;

import java.util.List;
import org.orderly.servicelevel.ServiceLevelReport.Missed;

/**
 * One page of the targets that were missed in a period.
 *
 * @param query what was asked for
 * @param missed those of the page, without records that the reader may not see
 * @param hidden how many of the page are of such records
 * @param total how many were missed, on all pages
 */
public record MissedTargetPage(
    MissedTargetQuery query, List<Missed> missed, int hidden, long total) {

  /** The number of the last page, from 0. */
  public long last() {
    return Math.max(0, (total - 1) / query.size());
  }
}
