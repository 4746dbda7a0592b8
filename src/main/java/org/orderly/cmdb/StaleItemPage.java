package org.orderly.cmdb;

import java.time.Instant;
import java.util.List;

/**
 * Some stale items, those first that were seen the longest ago.
 *
 * @param before whoever was seen later than this is not stale
 * @param total how many there are in all
 */
public record StaleItemPage(
    List<StaleItem> items, Instant before, long total, int page, int size) {}
