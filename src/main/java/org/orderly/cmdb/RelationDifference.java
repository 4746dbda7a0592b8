package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A relation that holds in one state of a configuration item and not so in another.
 *
 * @param before null where it did not hold
 * @param after null where it does not hold
 */
public record RelationDifference(
    String type,
    RecordNumber source,
    RecordNumber target,
    @Nullable Held before,
    @Nullable Held after) {

  /**
   * How it holds.
   *
   * @param redundancyGroup null where it belongs to none
   */
  public record Held(@Nullable String redundancyGroup) {}
}
