package org.orderly.catalogue;

import org.orderly.kernel.Word;

/** How well a service is offered to its users: what its service level targets follow (8.3.3). */
public enum OfferingLevel implements Word {
  GOLD,
  SILVER,
  BRONZE
}
