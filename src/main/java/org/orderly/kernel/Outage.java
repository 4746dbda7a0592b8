package org.orderly.kernel;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows the failures that mean that the database cannot be used for now: gone, or its disk full.
 */
public final class Outage {

  /** Disk full while writing, writing, and extending a table. */
  private static final Set<Integer> CODES = Set.of(3, 1021, 1114);

  private Outage() {}

  /** Whether such a failure stands anywhere in the chain of causes. */
  public static boolean in(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || cause instanceof SQLNonTransientConnectionException
          || cause instanceof SQLException sql && (isFull(sql) || isClosed(sql))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFull(SQLException failure) {
    return CODES.contains(failure.getErrorCode());
  }

  /** The pool refuses a connection that broke: no state and no code, since nobody answered. */
  private static boolean isClosed(SQLException failure) {
    return failure.getSQLState() == null
        && failure.getErrorCode() == 0
        && "Connection is closed".equals(failure.getMessage());
  }
}
