package org.orderly.incident;

import org.jspecify.annotations.Nullable;

/**
 * Which incidents are asked for; what is null does not restrict.
 *
 * @param text part of the title, or a number
 * @param concerning a person's key: as caller or as who is disturbed
 * @param page from 0
 * @param size 1 to 100
 */
public record IncidentQuery(
    @Nullable IncidentState state,
    @Nullable Priority priority,
    @Nullable String service,
    @Nullable String assignedTo,
    @Nullable String text,
    @Nullable String concerning,
    int page,
    int size) {

  private static final int LARGEST_PAGE = 100;

  /** Keeps page and size within bounds. */
  public IncidentQuery {
    page = Math.max(0, Math.min(page, 1_000_000));
    size = Math.max(1, Math.min(size, LARGEST_PAGE));
  }

  /** The latest incidents that concern a person. */
  public static IncidentQuery concerning(String person, int size) {
    return new IncidentQuery(null, null, null, null, null, person, 0, size);
  }
}
