package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;

/**
 * One page of the verifications that are looked for, the newest first.
 *
 * @param itemClass the key of the class that they are about; null for all
 * @param page from 0
 * @param size 1 to 100
 */
public record VerificationQuery(
    @Nullable VerificationState state, @Nullable String itemClass, int page, int size) {

  private static final int LAST_PAGE = 1_000_000;

  /** Keeps page and size within bounds. */
  public VerificationQuery {
    page = Math.max(0, Math.min(page, LAST_PAGE));
    size = Math.max(1, Math.min(size, ItemPage.LARGEST));
  }
}
