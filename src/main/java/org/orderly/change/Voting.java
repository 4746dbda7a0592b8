package org.orderly.change;

import org.orderly.kernel.Word;

/** What follows once no more votes are waited for. */
public enum Voting implements Word {
  DECIDED,
  /** Those who have not voted get more time. */
  EXTENDED,
  /** A change manager says how it goes on. */
  WAITING
}
