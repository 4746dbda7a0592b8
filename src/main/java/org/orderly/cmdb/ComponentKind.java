package org.orderly.cmdb;

import org.orderly.kernel.Word;

/** What a component of a configuration item is: each is a row of its item, no item itself. */
public enum ComponentKind implements Word {
  DISK,
  VOLUME,
  ADDRESS,
  SOFTWARE,
  MEMORY,
  PROCESSOR,
  OTHER
}
