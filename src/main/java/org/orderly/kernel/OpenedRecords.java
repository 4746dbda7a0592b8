package org.orderly.kernel;

import java.time.Instant;
import java.util.Collection;

/**
 * Counts the records of one kind that were opened under agreements (8.3.3), so that their workload
 * can be held against its limit; each practice implements it for its own kind.
 */
public interface OpenedRecords {

  /** The kind of record that is counted. */
  RecordKind kind();

  /**
   * How many were opened.
   *
   * @param agreements references of versions of agreements; a record keeps one of them
   * @param to the first instant after the period
   * @param restricted whether those too that are for security alone
   */
  long opened(Collection<String> agreements, Instant from, Instant to, boolean restricted);
}
