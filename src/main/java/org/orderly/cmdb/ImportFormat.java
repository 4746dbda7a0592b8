package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;

/**
 * How an import file is written.
 *
 * @param encoding null for UTF-8, with its mark or without
 * @param separator null for what stands most often in the first line
 */
public record ImportFormat(@Nullable ImportEncoding encoding, @Nullable ImportSeparator separator) {

  /** To be found out from the file itself. */
  public static final ImportFormat FOUND = new ImportFormat(null, null);
}
