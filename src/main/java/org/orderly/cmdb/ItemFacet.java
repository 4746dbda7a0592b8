package org.orderly.cmdb;

import java.util.List;

/**
 * How the configuration items that are looked for divide by one field.
 *
 * @param field such as {@code status}
 * @param counts the most frequent first: of classes all, of others at most {@value #MOST}
 * @param values how many values there are
 */
public record ItemFacet(String field, List<Count> counts, int values) {

  /** So many values are told. */
  public static final int MOST = 20;

  /**
   * So many have a value.
   *
   * @param value empty for those that have none
   */
  public record Count(String value, long count) {}
}
