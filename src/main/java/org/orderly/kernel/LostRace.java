package org.orderly.kernel;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** Knows the failures that mean that another transaction was faster; doing it again may succeed. */
public final class LostRace {

  /** Record has changed since last read, lock wait timeout, deadlock. */
  private static final Set<Integer> CODES = Set.of(1020, 1205, 1213);

  private LostRace() {}

  /** Whether such a failure stands anywhere in the chain of causes. */
  public static boolean in(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConcurrencyFailureException
          || cause instanceof OptimisticLockException
          || cause instanceof SQLException sql && CODES.contains(sql.getErrorCode())) {
        return true;
      }
    }
    return false;
  }
}
