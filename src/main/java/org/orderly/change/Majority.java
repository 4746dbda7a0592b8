package org.orderly.change;

import org.orderly.kernel.Word;

/** How many votes for a change authorize it. */
public enum Majority implements Word {
  /** The first that is for or against it. */
  FIRST_VOTE,
  /** One of each office, and none against. */
  EACH_OFFICE,
  /** More than are against; a tie authorizes nothing. */
  MORE_FOR_THAN_AGAINST,
  /** Two thirds of all who may vote. */
  TWO_THIRDS_OF_ALL
}
