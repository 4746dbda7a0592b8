package org.orderly.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which records a figure is computed from.
 *
 * @param of the key of the service, customer, group or supplier; null for all records
 */
public record FigureScope(Kind kind, @Nullable String of) {

  /** All records. */
  public static final FigureScope ALL = new FigureScope(Kind.ALL, null);

  /** By what the records of a scope belong together. */
  public enum Kind implements Word {
    ALL,
    SERVICE,
    CUSTOMER,
    GROUP,
    SUPPLIER
  }

  /**
   * Checks that a key is given where one is needed, and only there.
   *
   * @throws IllegalArgumentException where it is not so
   */
  public FigureScope {
    if (!fits(kind, of)) {
      throw new IllegalArgumentException(kind.word() + " of " + of);
    }
  }

  /** The scope; empty where a key is missing, or given where none is needed. */
  public static Optional<FigureScope> find(Kind kind, @Nullable String of) {
    return fits(kind, of) ? Optional.of(new FigureScope(kind, of)) : Optional.empty();
  }

  private static boolean fits(Kind kind, @Nullable String of) {
    return kind == Kind.ALL ? of == null : of != null && !of.isBlank();
  }
}
