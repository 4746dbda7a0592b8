package org.orderly.incident;

import org.orderly.kernel.Word;

/** Which open children are resolved with their parent. */
public enum ChildrenChoice implements Word {
  NONE,
  ALL,
  CHOSEN
}
