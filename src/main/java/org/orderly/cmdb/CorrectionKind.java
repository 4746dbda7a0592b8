package org.orderly.cmdb;

import org.orderly.kernel.Word;

/** The weightiest of what a correction writes, the lightest first (8.2.6). */
public enum CorrectionKind implements Word {
  /** Fields and components of items that there are. */
  ATTRIBUTES,
  /** Relations and redundancy groups: what fails with what. */
  RELATIONS,
  NEW_ITEM,
  /** An item counts as gone from then on. */
  RETIREMENT
}
