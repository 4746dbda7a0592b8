package org.orderly.incident;

import java.util.List;

/**
 * One page of incidents.
 *
 * @param total how many there are on all pages
 */
public record IncidentPage(List<IncidentRow> incidents, long total, int page, int size) {}
