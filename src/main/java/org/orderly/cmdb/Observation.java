package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * What somebody says of an item after having looked.
 *
 * @param field the field, or the type of the relation; null where the item as a whole is meant
 * @param value what is there; null where nothing is
 * @param other the item at the other end, or that is the same; null where none is meant
 */
record Observation(
    Kind kind, @Nullable String field, @Nullable String value, @Nullable RecordNumber other) {

  /** What is said. */
  enum Kind {
    RIGHT,
    UNCHECKED,
    MISSING,
    STALE,
    ORPHAN,
    DUPLICATE,
    VALUE,
    UNAUTHORIZED,
    NOT_RELATED,
    ALSO_RELATED;

    /** Whether nothing else can be said beside it. */
    boolean alone() {
      return this == RIGHT || this == UNCHECKED || this == MISSING;
    }
  }

  static Observation of(Kind kind) {
    return new Observation(kind, null, null, null);
  }
}
