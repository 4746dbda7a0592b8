package org.orderly.change;

import org.orderly.kernel.Word;

/** How many teams a change takes. */
public enum Complexity implements Word {
  ONE_TEAM,
  FEW_TEAMS,
  MANY_TEAMS
}
