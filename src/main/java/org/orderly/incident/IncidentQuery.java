package org.orderly.incident;

/**
 * One page of the incidents that are looked for, newest first.
 *
 * @param page from 0
 * @param size 1 to 100
 */
public record IncidentQuery(IncidentCriteria criteria, int page, int size) {

  private static final int LARGEST_PAGE = 100;

  /** Keeps page and size within bounds. */
  public IncidentQuery {
    page = Math.max(0, Math.min(page, 1_000_000));
    size = Math.max(1, Math.min(size, LARGEST_PAGE));
  }

  /** The latest incidents that concern a person. */
  public static IncidentQuery concerning(String person, int size) {
    return new IncidentQuery(IncidentCriteria.concerning(person), 0, size);
  }
}
