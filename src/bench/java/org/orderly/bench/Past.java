package org.orderly.bench;

/** How much of a template's past its copies have. */
enum Past {
  /** All of it. */
  WHOLE,

  /**
   * Without the engine's history but that of process instances: no service of ours reads the rest,
   * and no invariant speaks of it.
   */
  SHORT;

  boolean has(String table) {
    return this == WHOLE || !table.startsWith("ACT_HI_") || table.equals("ACT_HI_PROCINST");
  }
}
