package org.orderly.cmdb;

import org.orderly.kernel.Word;

/** Who authorizes a correction (8.2.6). */
public enum CorrectionAuthorization implements Word {
  /** It needs nobody's word. */
  NOBODY,
  /** Who alone owns the most critical of its items. */
  ITEM_OWNER,
  CONFIGURATION_MANAGER
}
