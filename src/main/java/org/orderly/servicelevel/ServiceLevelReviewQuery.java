package org.orderly.servicelevel;

import org.jspecify.annotations.Nullable;

/**
 * One page of the service level reviews that are looked for, the newest first.
 *
 * @param customer the key of the customer; null for all
 * @param agreement the key of the agreement; null for all
 * @param page from 0
 * @param size 1 to 100
 */
public record ServiceLevelReviewQuery(
    @Nullable String customer,
    @Nullable String agreement,
    @Nullable ServiceLevelReviewState state,
    int page,
    int size) {

  private static final int LARGEST_PAGE = 100;

  /** Keeps page and size within bounds. */
  public ServiceLevelReviewQuery {
    page = Math.max(0, Math.min(page, 1_000_000));
    size = Math.max(1, Math.min(size, LARGEST_PAGE));
  }
}
