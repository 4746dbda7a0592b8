package org.orderly.cmdb;

import org.orderly.kernel.Word;

/** What a configuration item serves: the work itself, or what prepares it (8.2.6). */
public enum Environment implements Word {
  PRODUCTION,
  RECOVERY,
  STAGING,
  TEST,
  DEVELOPMENT,
  TRAINING
}
