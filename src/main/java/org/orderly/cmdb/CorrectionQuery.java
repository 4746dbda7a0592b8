package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * One page of the corrections that are looked for, the newest first.
 *
 * @param state null for all
 * @param item one that they touch; null for all
 * @param proposer the key of who asks for them; null for all
 * @param page from 0
 * @param size 1 to 100
 */
public record CorrectionQuery(
    @Nullable CorrectionState state,
    @Nullable RecordNumber item,
    @Nullable String proposer,
    int page,
    int size) {

  private static final int LARGEST_PAGE = 100;

  /** Keeps page and size within bounds. */
  public CorrectionQuery {
    page = Math.max(0, Math.min(page, 1_000_000));
    size = Math.max(1, Math.min(size, LARGEST_PAGE));
  }
}
