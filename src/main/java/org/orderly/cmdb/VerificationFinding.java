package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;

/**
 * Something that a verification found, or offers to whoever looks.
 *
 * @param item null for an item that has no record
 * @param field the field, the type of the relation, or the class of what has no record; null where
 *     the finding is about the item as a whole
 * @param expected what the record says; null where it says nothing
 * @param observed what is there; null where nothing is
 */
public record VerificationFinding(
    int batch,
    @Nullable RecordNumber item,
    FindingKind kind,
    @Nullable String field,
    @Nullable String expected,
    @Nullable String observed,
    Source source,
    Standing standing) {

  /** What found it first. */
  public enum Source implements Word {
    MACHINE,
    PERSON
  }

  /** What whoever looked says of it. */
  public enum Standing implements Word {
    OFFERED,
    CONFIRMED,
    DISMISSED
  }

  /** Something that a person saw. */
  static VerificationFinding seen(
      int batch,
      @Nullable RecordNumber item,
      FindingKind kind,
      @Nullable String field,
      @Nullable String expected,
      @Nullable String observed) {
    return new VerificationFinding(
        batch, item, kind, field, expected, observed, Source.PERSON, Standing.CONFIRMED);
  }

  VerificationFinding standing(Standing other) {
    return new VerificationFinding(batch, item, kind, field, expected, observed, source, other);
  }
}
