package org.orderly.cmdb;

import org.orderly.kernel.Word;

/** What the values of an attribute are; each has one canonical text. */
public enum AttributeType implements Word {
  TEXT,
  LONG_TEXT,
  WHOLE_NUMBER,
  DECIMAL,
  FLAG,
  DATE,
  CHOICE,
  /** An address of IP, version 4 or 6. */
  ADDRESS,
  MAC,
  /** An address of the web. */
  LINK
}
