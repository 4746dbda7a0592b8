package org.orderly.cmdb;

import org.orderly.kernel.Word;

/** What stands between the cells of an import file. */
public enum ImportSeparator implements Word {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t');

  private final char sign;

  ImportSeparator(char sign) {
    this.sign = sign;
  }

  char sign() {
    return sign;
  }
}
