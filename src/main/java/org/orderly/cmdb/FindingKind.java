package org.orderly.cmdb;

import org.orderly.kernel.Word;

/** In what a record and what is there differ (8.2.6). */
public enum FindingKind implements Word {
  /** The item is recorded, and is not there. */
  MISSING,
  /** An item is there and has no record. */
  SURPLUS,
  ATTRIBUTE_WRONG,
  RELATION_WRONG,
  OWNER_WRONG,
  /** Nothing has been seen of the item for long. */
  STALE,
  /** The item is recorded twice. */
  DUPLICATE,
  /** The item has no relation to any other. */
  ORPHAN,
  /** What is there was changed without leave: whether it goes back is for a change to decide. */
  UNAUTHORIZED
}
