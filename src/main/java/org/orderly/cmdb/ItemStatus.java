package org.orderly.cmdb;

import java.util.EnumSet;
import java.util.Set;
import org.orderly.kernel.Word;

/** Where a configuration item stands in its life, from the plan to the end (8.2.6). */
public enum ItemStatus implements Word {
  PLANNED,
  ORDERED,
  IN_BUILD,
  TEST,
  LIVE,
  MAINTENANCE,
  RETIRED,
  DISPOSED;

  /** The states that may follow this one; a correction of the record may go anywhere. */
  public Set<ItemStatus> successors() {
    return switch (this) {
      case PLANNED -> EnumSet.of(ORDERED, IN_BUILD, TEST, LIVE, RETIRED);
      case ORDERED -> EnumSet.of(PLANNED, IN_BUILD, TEST, LIVE, RETIRED);
      case IN_BUILD -> EnumSet.of(TEST, LIVE, RETIRED);
      case TEST -> EnumSet.of(IN_BUILD, LIVE, RETIRED);
      case LIVE -> EnumSet.of(TEST, MAINTENANCE, RETIRED);
      case MAINTENANCE -> EnumSet.of(TEST, LIVE, RETIRED);
      case RETIRED -> EnumSet.of(IN_BUILD, TEST, LIVE, DISPOSED);
      case DISPOSED -> EnumSet.noneOf(ItemStatus.class);
    };
  }

  /** Whether the item is gone: it neither fails nor carries a failure on. */
  public boolean gone() {
    return this == RETIRED || this == DISPOSED;
  }
}
