package org.orderly.cmdb;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file stand for.
 *
 * @param itemClass the key of the class of all items in the file; null where a column says it
 * @param columns the field by column; a column that is not named is left out
 */
public record ImportMapping(@Nullable String itemClass, Map<String, String> columns) {

  /** Keeps its own copy. */
  public ImportMapping {
    columns =
        columns == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }
}
