package org.orderly.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;

/**
 * Knows whether whoever acts on this thread has given their password again, not long ago: for the
 * few steps that neither a session left open nor a program may take (ADR 0076).
 *
 * @clause 8.7.3
 */
public final class StepUp {

  /** How long a password that was given again counts. */
  public static final Duration LIFETIME = Duration.ofMinutes(5);

  /** Where it is given. */
  public static final String PAGE = "/step-up";

  private static final ThreadLocal<@Nullable Instant> GIVEN = new ThreadLocal<>();
  private static final ThreadLocal<Boolean> BY_TOKEN = ThreadLocal.withInitial(() -> false);

  private StepUp() {}

  /**
   * Refuses where the password was not given again.
   *
   * @param step what needs it, as a sentence begins
   * @throws RuleViolation ITSM-IDN-017
   */
  public static void require(String step, Instant now) {
    if (!given(now)) {
      throw new RuleViolation(
          IdentityRule.STEP_UP_NEEDED,
          step
              + " needs your password again: give it at "
              + PAGE
              + ", and repeat this within "
              + LIFETIME.toMinutes()
              + " minutes.");
    }
  }

  /** Whether it was given, not too long ago. */
  public static boolean given(Instant now) {
    Instant at = GIVEN.get();
    return at != null && !now.isAfter(at.plus(LIFETIME));
  }

  /** Does the work for somebody who gave their password again then, and restores who acted. */
  public static <T extends @Nullable Object> T as(Instant at, Supplier<T> work) {
    Instant before = GIVEN.get();
    GIVEN.set(at);
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  /** Whether a personal token is shown: then a program acts, in whoever's name it does. */
  public static boolean byToken() {
    return BY_TOKEN.get();
  }

  /**
   * Does work that may fail as a filter's may.
   *
   * @param at when the password was given again; null where it was not
   * @param byToken whether a personal token is shown
   */
  public static <X extends Exception, Y extends Exception> void during(
      @Nullable Instant at, boolean byToken, Acting.Work<X, Y> work) throws X, Y {
    Instant before = GIVEN.get();
    boolean tokenBefore = BY_TOKEN.get();
    restore(at);
    BY_TOKEN.set(byToken);
    try {
      work.run();
    } finally {
      restore(before);
      BY_TOKEN.set(tokenBefore);
    }
  }

  private static void restore(@Nullable Instant at) {
    if (at == null) {
      GIVEN.remove();
    } else {
      GIVEN.set(at);
    }
  }
}
