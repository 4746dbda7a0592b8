package org.orderly.release;

import org.jspecify.annotations.Nullable;

/**
 * One page of the releases that are looked for, the newest first.
 *
 * @param state null for all
 * @param type null for all
 * @param service the key of one that they affect; null for all
 * @param page from 0
 * @param size 1 to 100
 */
public record ReleaseQuery(
    @Nullable ReleaseState state,
    @Nullable ReleaseType type,
    @Nullable String service,
    int page,
    int size) {

  private static final int LARGEST_PAGE = 100;
  private static final int LAST_PAGE = 1_000_000;

  /** Keeps page and size within bounds. */
  public ReleaseQuery {
    page = Math.max(0, Math.min(page, LAST_PAGE));
    size = Math.max(1, Math.min(size, LARGEST_PAGE));
  }
}
