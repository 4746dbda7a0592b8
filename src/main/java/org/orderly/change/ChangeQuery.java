package org.orderly.change;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * One page of the changes that are looked for, the newest first.
 *
 * @param state null for all
 * @param type null for all
 * @param item one that they change; null for all
 * @param service the key of one that they affect; null for all
 * @param person the key of who asked for them or answers for them; null for all
 * @param text what their titles contain; null for all
 * @param page from 0
 * @param size 1 to 100
 */
public record ChangeQuery(
    @Nullable ChangeState state,
    @Nullable ChangeType type,
    @Nullable RecordNumber item,
    @Nullable String service,
    @Nullable String person,
    @Nullable String text,
    int page,
    int size) {

  private static final int LARGEST_PAGE = 100;

  /** Keeps page and size within bounds. */
  public ChangeQuery {
    page = Math.max(0, Math.min(page, 1_000_000));
    size = Math.max(1, Math.min(size, LARGEST_PAGE));
  }

  @Nullable String pattern() {
    return text == null || text.isBlank()
        ? null
        : "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
