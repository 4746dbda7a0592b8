package org.orderly.change;

import org.orderly.kernel.Word;

/** What a change manager says where too few have voted. */
public enum Reschedule implements Word {
  VOTE_ON,
  OTHER_WINDOW,
  OTHER_PLAN
}
