package org.orderly.catalogue;

import org.orderly.kernel.Word;

/** How much the organisation depends on a service (8.2.2). */
public enum Criticality implements Word {
  GOLD,
  SILVER,
  BRONZE
}
