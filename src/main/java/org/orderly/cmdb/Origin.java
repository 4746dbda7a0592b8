package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;

/**
 * Where a configuration update comes from, and why it is made.
 *
 * @param reference the number of the record or the id of the import, up to 64 characters; null
 *     where there is none, as at the start of the server
 * @param source by what name sources are ranked, up to 64 of a-z, 0-9 and -
 * @param reason why, as text of 1 to 4000 characters
 */
public record Origin(OriginKind kind, @Nullable String reference, String source, String reason) {

  /** An origin whose source is its kind. */
  public static Origin of(OriginKind kind, @Nullable String reference, String reason) {
    return new Origin(kind, reference, kind.word(), reason);
  }
}
