package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A relation between two configuration items, read from its source to its target.
 *
 * @param id never used twice
 * @param type the key of its type
 * @param redundancyGroup the name of the group that it belongs to, with the end that depends
 * @param from the number of the update since which it holds
 */
public record RelationView(
    long id,
    String type,
    RecordNumber source,
    RecordNumber target,
    @Nullable String redundancyGroup,
    long from) {

  /** The other end, seen from one of them. */
  public RecordNumber other(RecordNumber end) {
    return source.equals(end) ? target : source;
  }
}
