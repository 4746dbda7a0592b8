package org.orderly.incident;

import java.util.List;

/**
 * One page of incidents.
 *
 * @param total how many there are on all pages, counted to {@value #COUNTED} at most
 * @param more whether there are more than were counted
 */
public record IncidentPage(
    List<IncidentRow> incidents, long total, boolean more, int page, int size) {

  /** As far as is counted, so that a list costs the same however many incidents there are. */
  public static final int COUNTED = 1_000;

  static IncidentPage of(List<IncidentRow> incidents, long counted, IncidentQuery query) {
    return new IncidentPage(
        incidents, Math.min(counted, COUNTED), counted > COUNTED, query.page(), query.size());
  }
}
