package org.orderly.cmdb;

import java.util.List;

/**
 * One page of configuration items, by name.
 *
 * @param total how many there are on all pages, counted to {@value #COUNTED} at most
 * @param more whether there are more than were counted
 * @param page from 0
 * @param size 1 to {@value #LARGEST}
 */
public record ItemPage(List<ItemLine> items, long total, boolean more, int page, int size) {

  /** As far as is counted, so that a list costs the same however many items there are. */
  public static final int COUNTED = 1_000;

  /** How long a page can be. */
  public static final int LARGEST = 100;
}
