package org.orderly.cmdb;

import java.util.List;

/**
 * One page of configuration items, by name.
 *
 * @param total how many there are on all pages
 * @param more whether there are more besides: words fit so many items that not all were looked at
 * @param page from 0
 * @param size 1 to {@value #LARGEST}
 */
public record ItemPage(List<ItemLine> items, long total, boolean more, int page, int size) {

  /** How long a page can be. */
  public static final int LARGEST = 100;
}
