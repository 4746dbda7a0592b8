package org.orderly.change;

/** What a change takes for the time of its window. */
enum SlotKind {
  ITEM,
  IMPLEMENTER
}
