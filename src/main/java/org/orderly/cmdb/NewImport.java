package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sends.
 *
 * @param source by what name its word is ranked beside others': a-z, 0-9 and -, up to 64
 * @param mapping null for the one that was last used for this source, else columns named as fields
 * @param reason why it is imported; null or empty where its name says enough
 * @param format how the file is written
 */
public record NewImport(
    ImportKind kind,
    String source,
    String fileName,
    @Nullable ImportMapping mapping,
    @Nullable String reason,
    ImportFormat format) {

  /** A file that is written as most are. */
  public NewImport(
      ImportKind kind,
      String source,
      String fileName,
      @Nullable ImportMapping mapping,
      @Nullable String reason) {
    this(kind, source, fileName, mapping, reason, ImportFormat.FOUND);
  }
}
