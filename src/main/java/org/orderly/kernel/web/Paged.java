package org.orderly.kernel.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list that is known whole.
 *
 * @param page its number, from 0
 * @param size how many rows a page has at most
 * @param total how many rows all pages have
 */
public record Paged<T>(List<T> rows, int page, int size, int total) {

  /** How many rows a page has at most, where nobody says otherwise. */
  private static final int ROWS = 50;

  /** The page of this number; the last one where there are fewer, the first for a negative one. */
  public static <T> Paged<T> of(List<T> all, int page) {
    return of(all, page, ROWS);
  }

  /**
   * The same, of pages of another size.
   *
   * @param size how many rows a page has at most, 1 or more
   */
  public static <T> Paged<T> of(List<T> all, int page, int size) {
    int last = Math.max(0, all.size() - 1) / size;
    int shown = Math.max(0, Math.min(page, last));
    int from = shown * size;
    return new Paged<>(
        all.subList(from, Math.min(from + size, all.size())), shown, size, all.size());
  }

  /** The same page with other rows, one for each. */
  public <R> Paged<R> map(Function<T, R> row) {
    return new Paged<>(rows.stream().map(row).toList(), page, size, total);
  }
}
