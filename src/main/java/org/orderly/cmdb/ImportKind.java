package org.orderly.cmdb;

import org.orderly.kernel.Word;

/** What the lines of an import file tell of. */
public enum ImportKind implements Word {
  ITEMS,
  RELATIONS
}
