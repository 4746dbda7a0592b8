package org.orderly.kernel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says on whose behalf this thread works; nobody named means the server itself. */
public final class Acting {

  private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

  private Acting() {}

  /** The actor of this thread. */
  public static Actor current() {
    Actor actor = CURRENT.get();
    return actor == null ? Actor.system() : actor;
  }

  /** Does the work as the actor, then restores who acted before. */
  public static <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
    Actor before = CURRENT.get();
    CURRENT.set(actor);
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  /** Work that may fail as a filter's may. */
  @FunctionalInterface
  public interface Work<X extends Exception, Y extends Exception> {

    /** Does it. */
    void run() throws X, Y;
  }

  /** Does work that may fail as the actor, then restores who acted before. */
  public static <X extends Exception, Y extends Exception> void during(Actor actor, Work<X, Y> work)
      throws X, Y {
    Actor before = CURRENT.get();
    CURRENT.set(actor);
    try {
      work.run();
    } finally {
      restore(before);
    }
  }

  private static void restore(@Nullable Actor before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }
}
