package org.orderly.engine;

/**
 * Which page of which part of the inbox.
 *
 * @param page 0 to 10,000
 * @param size 1 to 100
 */
public record InboxQuery(Filter filter, int page, int size) {

  /** The most tasks on one page. */
  public static final int LARGEST_PAGE = 100;

  /** The number of the last page that can be asked for. */
  public static final int LAST_PAGE = 10_000;

  /** The parts of an inbox. */
  public enum Filter {
    /** What the person has claimed or was given. */
    MINE,
    /** What a group of the person is offered and nobody has claimed. */
    GROUPS,
    /** Both of these that have a due date, the soonest first. */
    DUE,
    /** What the advisory boards that the person sits on have to decide. */
    BOARD,
    /** What the person does as a major-incident manager. */
    MAJOR
  }

  /** Checks the bounds. */
  public InboxQuery {
    if (page < 0 || page > LAST_PAGE) {
      throw new IllegalArgumentException("page is 0 to " + LAST_PAGE + ", not " + page);
    }
    if (size < 1 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException("size is 1 to " + LARGEST_PAGE + ", not " + size);
    }
  }

  int offset() {
    return page * size;
  }

  int end() {
    return offset() + size;
  }
}
